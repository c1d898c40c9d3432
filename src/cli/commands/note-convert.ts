import { readNote, readZpln, writeNote, writeZpln } from '../../index.ts';
import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import { encode } from '../files/decode.ts';
import { readText } from '../files/read.ts';
import type { Ports } from '../ports.ts';
import { CannotWrite } from '../ports.ts';
import { UserError } from '../user-error.ts';

export const noteConvertCommand = defineCommand({
  name: 'note convert',
  positional: '<file>',
  summary: 'Make a .sql note of what Zeppelin exports (.zpln), or the other way round',
  more:
    'What a person wrote is kept; results, dates and the like are not. What lies at --out already is kept as well.\n\n' +
    'Exit status: 0 done; 2 could not do it; 3 hangar failed.',
  examples: [
    ['hangar note convert flinkagg.zpln --out notes/flinkagg.sql', 'an export as a file that is good to read'],
    ['hangar note convert notes/flinkagg.sql > flinkagg.zpln', 'a file for "Import note" in the browser'],
  ],
  args: {
    file: { type: 'string', demandOption: true, describe: 'A file that ends in .sql or .zpln' },
    out: { type: 'string', describe: 'The file to write, instead of standard output' },
  },
  async run({ file, out }, { files, terminal }: Pick<Ports, 'files' | 'terminal'>) {
    const text = converted(file, await readText(file, files));
    if (out === undefined) {
      terminal.print(text);
      return Exit.ok;
    }
    try {
      if (!(await files.create(out, encode(text)))) throw new UserError(`"${out}" is there already, and was kept.`);
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      throw new UserError(`Could not write "${out}": ${error.message}.`, undefined, { cause: error });
    }
    terminal.print(`wrote ${out}\n`);
    return Exit.ok;
  },
});

function converted(file: string, text: string): string {
  const ending = /\.(sql|zpln)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'sql') return writeZpln(readNote(text));
  if (ending === undefined) throw new UserError(`"${file}" ends neither in ".sql" nor in ".zpln".`);
  const note = readZpln(text);
  if (!note) throw new UserError(`"${file}" is no note as Zeppelin exports it.`, `Run "hangar check ${file}".`);
  return writeNote(note);
}
