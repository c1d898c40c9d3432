import type { Pull, Side } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import { encode } from '../files/decode.ts';
import { CannotWrite } from '../ports.ts';
import { consent } from '../provision/carry-out.ts';
import { paintFor } from '../report/paint.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { UserError } from '../user-error.ts';
import { knownRemote } from './find.ts';
import { lineEdits } from './line-edits.ts';
import type { Notebook } from './notebook.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import { called } from './push-report.ts';
import type { Source } from './sources.ts';
import { readSource, sourcesOf } from './sources.ts';

export interface PullOptions extends NoteOptions {
  readonly yes: boolean;
  readonly 'dry-run': boolean;
  /** Whom to believe where both sides have changed the same lines. */
  readonly take: Side | undefined;
}

interface PlannedPull {
  readonly source: Source;
  /** `undefined` where there is no file yet. */
  readonly before: string | undefined;
  readonly after: string;
  readonly pull: Pull;
}

/** Brings what was changed in the notebook into the files. */
export function pull(options: PullOptions, ports: NotePorts): Promise<Exit> {
  return inNotebook(options, ports, async (notebook) => {
    const { terminal } = ports;
    const planned: PlannedPull[] = [];
    for (const source of await pullable(notebook, options, ports))
      planned.push(await planFor(source, notebook, options, ports));
    const changing = planned.filter(({ before, after }) => before !== after);
    if (!options.json) for (const one of planned) terminal.print(rendered(one, ports));
    refuseCollisions(planned);
    if (!options['dry-run'] && changing.length > 0) {
      const files = changing.map(({ source }) => source.file).join(', ');
      const overwrites = changing.some(({ before }) => before !== undefined);
      if (overwrites) await consent({ question: `Write ${files}?`, yes: options.yes, command: 'note pull' }, ports);
      for (const one of changing) await write(one, ports);
    }
    if (options.json) terminal.print(pullJson(notebook.target, planned, !options['dry-run']));
    return Exit.ok;
  });
}

/** Of what hangar.yaml does not name, the file that it gets: `notes/NAME.sql`. */
async function pullable({ config, zeppelin }: Notebook, options: PullOptions, ports: NotePorts): Promise<Source[]> {
  const known = Object.keys(config.notes);
  const isFile = (name: string) => /\.(?:sql|zpln)$/i.test(name);
  const fresh = options.names.filter((name) => !known.includes(name.replace(/^\//, '')) && !isFile(name));
  const listed = options.names.filter((name) => !fresh.includes(name));
  const sources =
    fresh.length > 0 && listed.length === 0 ? [] : await sourcesOf({ ...options, names: listed }, config, ports);
  const { findNote } = await import('../../zeppelin/index.ts');
  for (const word of fresh) {
    const name = word.replace(/^\/+/, '');
    if (!(await findNote(zeppelin, `/${name}`)))
      throw new UserError(
        `Neither hangar.yaml nor the notebook has a note "${name}".`,
        '"hangar note ls" lists those there are.',
      );
    sources.push({ name, path: `/${name}`, file: `notes/${name}.sql`, variables: {} });
  }
  return sources;
}

async function planFor(
  source: Source,
  { zeppelin }: Notebook,
  { take }: PullOptions,
  ports: NotePorts,
): Promise<PlannedPull> {
  const { planPull, readFileNote, textAfterPull, unpushed } = await import('../../zeppelin/index.ts');
  const remote = await knownRemote(source, zeppelin);
  const isThere = (await ports.files.stat(source.file)) !== undefined;
  const file = isThere ? await readSource(source, ports) : readFileNote('new.sql', '', {});
  if (!file) throw new Error('An empty text is a note.');
  const pulled = planPull(file, isThere ? remote : unpushed(remote), take);
  const after = textAfterPull(source.file, file, pulled.steps);
  return { source, before: isThere ? file.text : undefined, after, pull: pulled };
}

function refuseCollisions(planned: readonly PlannedPull[]): void {
  const collisions = planned.flatMap(({ source, pull: { collisions } }) => collisions.map((one) => ({ source, one })));
  if (collisions.length === 0) return;
  const [{ source, one }] = collisions;
  const why = one.remote.stamp
    ? 'was changed in the same lines here and there'
    : 'is other here and there, and was never pushed';
  const more = collisions.length === 1 ? '' : ` (and ${collisions.length - 1} more)`;
  throw new UserError(
    `Nothing was pulled: in the note "${source.name}" ${called(one.remote)} ${why}${more}.`,
    'Look with "hangar note diff", and say whose lines are to stand: --take file or --take browser.',
  );
}

async function write(
  { source: { file, name }, before, after }: PlannedPull,
  { files, terminal }: NotePorts,
): Promise<void> {
  try {
    if (before !== undefined) await files.replace(file, encode(before), encode(after));
    else if (!(await files.create(file, encode(after)))) throw new CannotWrite('it is there by now');
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    throw new UserError(`Could not write "${file}": ${error.message}.`, 'It is as it was.', { cause: error });
  }
  const hint = before === undefined ? ` Add it to hangar.yaml: notes: { ${name}: { file: ${file} } }.` : '';
  terminal.printError(`"${file}" is written.${hint}\n`);
}

function rendered({ source, before, after, pull: { collisions } }: PlannedPull, { terminal }: NotePorts): string {
  if (collisions.length > 0)
    return collisions.map(({ remote }) => ` ! ${source.file}: ${called(remote)} is other here and there.\n`).join('');
  if (before === after) return ` = ${source.file} has all that the note "${source.name}" has.\n`;
  if (before === undefined)
    return ` + ${source.file}: ${after.split('\n').length - 1} lines of the note "${source.name}"\n`;
  const paint = paintFor('auto', terminal);
  return unifiedDiff(source.file, before, lineEdits(before, after), { paint, forPeople: true });
}

function pullJson(target: string, planned: readonly PlannedPull[], done: boolean): string {
  const notes = planned.map(({ source, before, after, pull: { steps } }) => ({
    name: source.name,
    file: source.file,
    changed: before !== after,
    paragraphs: steps.map(({ kind, paragraph }) => ({ action: kind, title: paragraph.title })),
  }));
  return `${JSON.stringify({ version: 1, target, done, notes }, undefined, 2)}\n`;
}
