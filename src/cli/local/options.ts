import type { Ports } from '../ports.ts';

/** What the actions use. */
export type LocalPorts = Pick<Ports, 'files' | 'terminal' | 'processes' | 'product'>;

/** What they are given. */
export interface LocalOptions {
  readonly dir: string;
  readonly port: number | undefined;
  readonly region: string | undefined;
  readonly 'local-speed': string;
  readonly zeppelin: string | undefined;
  readonly foreground: boolean;
  readonly json: boolean;
}
