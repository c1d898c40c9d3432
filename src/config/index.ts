import type { Diagnostic } from '../findings/diagnostic.ts';
import { toDiagnostic } from '../findings/diagnostic.ts';
import { LineIndex } from '../text/lines.ts';
import { readConfig } from './read.ts';
import type { Given } from './values.ts';

export type { NoteSettings } from './notes.ts';
export { noteSettings } from './notes.ts';
export type { Reading, Stage } from './read.ts';
export { readConfig } from './read.ts';
export type { Config } from './schema.ts';
export type { Given } from './values.ts';

/** What is wrong with the text of a hangar.yaml, as editors and programs receive it. */
export function checkConfig(text: string, given: Given = {}): { diagnostics: Diagnostic[] } {
  const lines = new LineIndex(text);
  return { diagnostics: readConfig(text, given).findings.map((finding) => toDiagnostic(finding, lines)) };
}
