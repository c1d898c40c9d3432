import type { Exit } from '../exit.ts';
import { down } from './down.ts';
import { env } from './env.ts';
import { foreground } from './foreground.ts';
import type { LocalOptions, LocalPorts } from './options.ts';
import { status } from './status.ts';
import { up } from './up.ts';

type Action = (options: LocalOptions, ports: LocalPorts) => Promise<Exit>;

export const actions: Readonly<Record<'up' | 'down' | 'status' | 'env', Action>> = {
  up: (options, ports) => (options.foreground ? foreground(options, ports) : up(options, ports)),
  down,
  status,
  env,
};
