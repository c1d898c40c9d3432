import { Exit } from '../exit.ts';
import { consent } from '../provision/carry-out.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';

export interface RestartOptions extends NoteOptions {
  readonly yes: boolean;
  readonly interpreter: string;
}

/** Restarts an interpreter, which all notes of a notebook share. */
export function restart(options: RestartOptions, ports: NotePorts): Promise<Exit> {
  return inNotebook(options, ports, async ({ zeppelin, target }) => {
    const { restartInterpreter } = await import('../../zeppelin/index.ts');
    const { interpreter, yes, json } = options;
    const question = `Restart the interpreter "${interpreter}" in ${target}? Whatever runs in it ends, in all notes, and temporary tables are lost.`;
    await consent({ question, yes, command: 'note restart' }, ports);
    await restartInterpreter(zeppelin, interpreter);
    const { terminal } = ports;
    if (json) terminal.print(`${JSON.stringify({ version: 1, target, restarted: interpreter }, undefined, 2)}\n`);
    else terminal.print(`The interpreter "${interpreter}" is restarted.\n`);
    return Exit.ok;
  });
}
