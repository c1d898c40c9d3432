import type { Finding } from '../../findings/finding.ts';
import type { Statement } from './ast.ts';
import { Cursor, STOP } from './cursor.ts';
import { statement } from './grammar/statement.ts';
import type { Vocabulary } from './keywords.ts';
import type { Tokens } from './tokens.ts';

/** One reading of a statement's tokens, from their first to where they can no longer go on. */
export interface Attempt {
  readonly statement: Statement | undefined;
  /** Index of the token that fits nowhere; -1 if all do. */
  readonly failedAt: number;
  /** What the grammar takes and the parser refuses. */
  readonly findings: readonly Finding[];
  /** Index of the first group that was nested too deep to be read, or -1. */
  readonly tooDeep: number;
  /** What was asked for at the watched token. */
  readonly wanted: ReadonlySet<number>;
}

/** Reads a statement once. Gathers what could stand at the token `watch`. Never throws because of the text. */
export function attempt(text: string, tokens: Tokens, vocabulary: Vocabulary, watch = -1): Attempt {
  const cursor = new Cursor(text, tokens, vocabulary, watch);
  let made: Statement | undefined;
  let failedAt = -1;
  try {
    made = read(cursor);
    if (!made) failedAt = cursor.index;
  } catch (error) {
    if (error instanceof RangeError) cursor.tooDeep = Math.min(cursor.index, cursor.length);
    else throw error;
  }
  const { findings, tooDeep, wanted } = cursor;
  return { statement: made, failedAt, findings, tooDeep, wanted };
}

/** The statement, or nothing and the cursor at the token that stops it. */
function read(cursor: Cursor): Statement | undefined {
  try {
    return statement(cursor);
  } catch (error) {
    if (error !== STOP) throw error;
    cursor.index = cursor.firstStop(cursor.index);
    return undefined;
  }
}
