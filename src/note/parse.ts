import type { Diagnostic } from '../findings/diagnostic.ts';
import type { Script, Statement } from '../sql/index.ts';
import type { CheckOptions } from './check.ts';
import { checkAsItIs } from './check.ts';

/** The statements of a script, or of all the SQL of a note, and what is wrong with the text. */
export function parseText(text: string, options: CheckOptions = {}): { script: Script; diagnostics: Diagnostic[] } {
  const statements: Statement[] = [];
  // The tree is of the text as it is, so what would be written into it is not.
  const { diagnostics } = checkAsItIs(text, options, (statement) => statements.push(statement));
  return { script: { kind: 'Script', start: 0, end: text.length, statements }, diagnostics };
}
