import type { NoteEntry, RemoteParagraph, Zeppelin } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import { unknownWord } from '../usage.ts';
import type { Notebook } from './notebook.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import { called } from './push-report.ts';

interface Listed {
  readonly entry: NoteEntry;
  readonly paragraphs: readonly RemoteParagraph[];
}

/** Lists the notes that the notebook has, and how far their paragraphs are. */
export function list(options: NoteOptions, ports: NotePorts): Promise<Exit> {
  return inNotebook(options, ports, async (notebook) => {
    const { terminal } = ports;
    const notes = await listed(notebook, options.names);
    if (options.json) terminal.print(listJson(notebook.target, notes));
    else if (notes.length === 0) terminal.print('The notebook has no notes.\n');
    else for (const one of notes) terminal.print(`${rendered(one, options.names.length > 0).join('\n')}\n`);
    return Exit.ok;
  });
}

async function listed({ zeppelin }: Notebook, names: readonly string[]): Promise<Listed[]> {
  const { listNotes, notePath } = await import('../../zeppelin/index.ts');
  const entries = (await listNotes(zeppelin)).filter(({ path }) => !path.startsWith('/~Trash'));
  const paths = names.map((name) => {
    const path = notePath(name);
    if (entries.some((one) => notePath(one.path) === path)) return path;
    const known = entries.map((one) => one.path.replace(/^\//, ''));
    throw unknownWord('note', name, known);
  });
  const wanted = entries.filter(({ path }) => paths.length === 0 || paths.includes(notePath(path)));
  const notes: Listed[] = [];
  for (const entry of wanted) notes.push({ entry, paragraphs: await paragraphsOf(entry, zeppelin) });
  return notes;
}

async function paragraphsOf({ id }: NoteEntry, zeppelin: Zeppelin): Promise<readonly RemoteParagraph[]> {
  const { getNote, remoteNote } = await import('../../zeppelin/index.ts');
  return remoteNote(await getNote(zeppelin, id)).paragraphs;
}

function rendered({ entry, paragraphs }: Listed, isAlone: boolean): string[] {
  const states = new Map<string, number>();
  for (const { state } of paragraphs) states.set(state, (states.get(state) ?? 0) + 1);
  const counts = [...states].map(([state, count]) => `${count} ${state}`).join(', ');
  const line = `${entry.path.replace(/^\//, '')}  ${entry.id}  ${counts === '' ? 'no paragraphs' : counts}`;
  if (!isAlone) return [line];
  return [line, ...paragraphs.map((one, at) => `  ${at + 1}  ${one.state.padEnd(8)}  ${called(one)}`)];
}

function listJson(target: string, notes: readonly Listed[]): string {
  const told = notes.map(({ entry: { id, path }, paragraphs }) => ({
    id,
    path,
    paragraphs: paragraphs.map((one, at) => ({ number: at + 1, id: one.id, title: one.title, state: one.state })),
  }));
  return `${JSON.stringify({ version: 1, target, notes: told }, undefined, 2)}\n`;
}
