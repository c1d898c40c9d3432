import type { Config } from '../../config/index.ts';
import type { FileNote } from '../../zeppelin/index.ts';
import { readText } from '../files/read.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';
import type { NoteOptions, NotePorts } from './options.ts';

/** A note of this project: what it is called in the notebook, and the file that it lies in. */
export interface Source {
  readonly name: string;
  /** The path in Zeppelin. */
  readonly path: string;
  readonly file: string;
  /** What is written where the file has `<NAME>`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The notes that are named, or all that hangar.yaml has. A file that it does not name is a note without variables. */
export async function sourcesOf(
  { names, config: path }: NoteOptions,
  { notes }: Config,
  { files }: NotePorts,
): Promise<Source[]> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const known = Object.entries(notes).map(([name, { file, variables }]): Source => {
    return {
      name,
      path: `/${name.replace(/^\/+/, '')}`,
      file: file.startsWith('/') ? file : `${folder}${file}`,
      variables,
    };
  });
  if (names.length === 0) {
    if (known.length > 0) return known;
    throw new UserError(`"${path}" has no notes.`, 'Name a file, or add one under "notes".');
  }
  const sources: Source[] = [];
  for (const name of names) {
    const one = known.find((other) => [other.name, other.path].includes(name) || sameFile(other.file, name, files));
    sources.push(one ?? (await unlisted(name, known, files)));
  }
  return sources;
}

function sameFile(one: string, other: string, files: NotePorts['files']): boolean {
  return files.absolute(one) === files.absolute(other);
}

async function unlisted(name: string, known: readonly Source[], files: NotePorts['files']): Promise<Source> {
  if (/\.(?:sql|zpln)$/i.test(name) && (await files.stat(name))?.kind === 'file') {
    const bare = name.slice(name.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    return { name: bare, path: `/${bare}`, file: name, variables: {} };
  }
  throw unknownWord(
    'note',
    name,
    known.map((one) => one.name),
  );
}

/** Reads the file of a note and fills its variables in. */
export async function readSource({ file, variables }: Source, { files }: NotePorts): Promise<FileNote> {
  const { readFileNote } = await import('../../zeppelin/index.ts');
  const read = readFileNote(file, await readText(file, files), variables);
  if (!read) throw new UserError(`"${file}" is no note as Zeppelin exports it.`, `Run "hangar check ${file}".`);
  return read;
}
