import { defineCommand } from '../command.ts';
import { Exit } from '../exit.ts';
import { encode } from '../files/decode.ts';
import type { Ports } from '../ports.ts';
import { CannotRead, CannotWrite } from '../ports.ts';
import { visible } from '../report/visible.ts';
import type { StarterFile } from '../starter.ts';
import { UserError } from '../user-error.ts';

/** What became of a file; with `--dry-run`, what would. */
interface Done {
  readonly path: string;
  readonly action: 'written' | 'kept';
}

export const initCommand = defineCommand({
  name: 'init',
  summary: 'Begin a project: a hangar.yaml with comments, a note, and a .gitignore',
  more:
    'Files that are there already are kept as they are.\n\n' +
    '--json: { version: 1, directory, dryRun, files: [{ path, action }] }; "action" is "written" or "kept".',
  examples: [
    ['hangar init', 'in this directory'],
    ['hangar init --dir rides', 'in another one, which is made if it is not there'],
  ],
  args: {
    dir: { type: 'string', default: '.', describe: 'Where to put the files' },
    'dry-run': { type: 'boolean', default: false, describe: 'Say what would be written, and write nothing' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  async run({ dir, 'dry-run': dryRun, json }, { files, terminal }: Pick<Ports, 'files' | 'terminal'>) {
    const { STARTER } = await import('../starter.ts');
    const directory = dir.replace(/(?<=.)\/+$/, '');
    const done: Done[] = [];
    let failure: UserError | undefined;
    for (const file of STARTER) {
      const path = placed(directory, file.path);
      try {
        const isNew = dryRun ? (await files.stat(path)) === undefined : await create(path, file, files);
        done.push({ path, action: isNew ? 'written' : 'kept' });
      } catch (error) {
        if (!(error instanceof CannotWrite || error instanceof CannotRead)) throw error;
        failure = new UserError(`Cannot write "${path}": ${error.message}.`, undefined, { cause: error });
        break;
      }
    }
    if (json) terminal.print(`${JSON.stringify({ version: 1, directory, dryRun, files: done }, undefined, 2)}\n`);
    else terminal.print(listed(done, dryRun));
    if (failure) throw failure;
    if (!json && !dryRun && done.some(({ action }) => action === 'written')) {
      terminal.print(`Next: ${directory === '.' ? '' : `cd ${visible(directory)} && `}hangar check\n`);
    }
    return Exit.ok;
  },
});

function create(path: string, { text }: StarterFile, files: Ports['files']): Promise<boolean> {
  return files.create(path, encode(text));
}

function placed(directory: string, path: string): string {
  return directory === '.' ? path : `${directory === '/' ? '' : directory}/${path}`;
}

function listed(done: readonly Done[], dryRun: boolean): string {
  return done
    .map(({ path, action }) => {
      const word = action === 'kept' ? 'kept' : dryRun ? 'would write' : 'wrote';
      return `${word} ${visible(path)}\n`;
    })
    .join('');
}
