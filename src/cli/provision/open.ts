import { Exit } from '../exit.ts';
import type { Ports } from '../ports.ts';
import { UserError } from '../user-error.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import { notebookOf } from './run.ts';
import { inScene } from './scene.ts';
import { signInUrl } from './sign-in.ts';

export interface OpenOptions extends ProvisionOptions {
  readonly print: boolean;
  readonly flink: boolean;
  readonly hours: number;
}

/**
 * Opens the notebook in the browser. The address lets in whoever has it, so it is handed to the browser alone, and
 * printed only where that is asked for.
 */
export function open(options: OpenOptions, ports: ProvisionPorts & Pick<Ports, 'browser'>): Promise<Exit> {
  const { print, json, flink } = options;
  refuseHours(options.hours);
  // On standard output there is the address and nothing else.
  return inScene({ ...options, json: json || print }, ports, async (scene) => {
    const name = notebookOf(scene);
    const url = await signInUrl(scene, flink ? 'flink' : 'zeppelin', options.hours * 3600);
    const { terminal, browser } = ports;
    if (print) {
      terminal.print(
        json ? `${JSON.stringify({ version: 1, target: scene.target, notebook: name, url })}\n` : `${url}\n`,
      );
      return Exit.ok;
    }
    await browser.open(url).catch((error: unknown) => {
      const help = '"hangar open --print" prints the address, which lets in whoever has it.';
      throw new UserError('No browser could be opened here.', help, { cause: error });
    });
    const data = { version: 1, target: scene.target, notebook: name, opened: true };
    const sentence = `The ${flink ? 'Flink dashboard' : 'Zeppelin'} of the notebook "${name}" opens in the browser.`;
    terminal.print(json ? `${JSON.stringify(data, undefined, 2)}\n` : `${sentence}\n`);
    return Exit.ok;
  });
}

/** What the service takes: half an hour to twelve. */
const LONGEST = 12;

function refuseHours(hours: number): void {
  if (hours >= 1 && hours <= LONGEST) return;
  throw new UserError(`--hours takes 1 to ${LONGEST}, not ${hours}.`);
}
