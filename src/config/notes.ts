import type { Draft } from './read.ts';
import { standIn } from './values.ts';

/** What the text of a note is checked with. */
export interface NoteSettings {
  /** Seen from the folder of the file. */
  readonly file: string;
  /** What is written where the note has `<NAME>`; `like` is something of the shape of what is known only when it runs. */
  readonly variables: Readonly<Record<string, string | { readonly like: string }>>;
  /** The Flink that runs it. */
  readonly flink: string | undefined;
}

/** How the notes of a stage are to be checked. */
export function noteSettings({ notes = {}, notebook, application, variables = {} }: Draft): NoteSettings[] {
  const typeOf = (name: string) => (Object.hasOwn(variables, name) ? variables[name].type : undefined);
  return Object.entries(notes).flatMap(([name, { file, variables: filled = {} }]): NoteSettings[] => {
    if (file === undefined) return [];
    const runtime = notebook?.runtime ?? (application?.note === name ? application.runtime : undefined);
    const entries = Object.entries(filled).map(([key, text]) => [key, filledWith(text, typeOf)] as const);
    return [{ file, variables: Object.fromEntries(entries), flink: runtime && flinkOf(runtime) }];
  });
}

const REFERENCE = /\$\{([^{}]*)\}/g;

function filledWith(text: string, typeOf: (name: string) => string | undefined): string | { readonly like: string } {
  if (!text.includes('${')) return text;
  const like = text.replace(REFERENCE, (_, name: string) => standIn(name) ?? STAND_INS[typeOf(name) ?? 'string']);
  return { like };
}

const STAND_INS: Readonly<Record<string, string>> = { string: 'value', int: '1', bool: 'true' };

/** The Flink of a runtime, such as 1.20 of FLINK-1_20. */
function flinkOf(runtime: string): string | undefined {
  const [, version] = /^FLINK-(\d+_\d+)$/.exec(runtime) ?? [];
  return version?.replace('_', '.') ?? STUDIO[runtime];
}

const STUDIO: Readonly<Record<string, string>> = { 'ZEPPELIN-FLINK-3_0': '1.15' };
