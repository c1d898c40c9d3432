import type { Diagnostic } from '../findings/diagnostic.ts';
import { toDiagnostic } from '../findings/diagnostic.ts';
import { LineIndex } from '../text/lines.ts';
import { readConfig } from './read.ts';

export type { NoteSettings } from './notes.ts';
export { noteSettings } from './notes.ts';
export type { Reading, Stage } from './read.ts';
export { readConfig } from './read.ts';
export type { Config } from './schema.ts';

/** What is wrong with the text of a hangar.yaml, as editors and programs receive it. */
export function checkConfig(text: string): { diagnostics: Diagnostic[] } {
  const lines = new LineIndex(text);
  return { diagnostics: readConfig(text).findings.map((finding) => toDiagnostic(finding, lines)) };
}
