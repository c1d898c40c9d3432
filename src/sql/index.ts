/** The one door to the SQL front end: pure and synchronous, text in, values out. */
import type { Definition, Finding } from '../findings/finding.ts';
import * as names from './semantics/catalog/name-messages.ts';
import * as schemas from './semantics/catalog/schema-messages.ts';
import { Session } from './semantics/catalog/session.ts';
import * as options from './semantics/options/messages.ts';
import * as grammar from './syntax/grammar/messages.ts';
import { type Parsed, type ParseOptions, parse as parseScript } from './syntax/parse.ts';
import * as recovery from './syntax/recovery/messages.ts';

export { Session, type SessionOptions, type Stretch, type UsedTable } from './semantics/catalog/session.ts';
export type * from './syntax/ast.ts';
export { childrenOf } from './syntax/ast.ts';
export type { Parsed, ParseOptions } from './syntax/parse.ts';

/** Reads a script, or a part of a text, for one target. Never throws because of the text. */
export function parseSql(text: string, wanted: ParseOptions): Parsed {
  return parseScript(text, wanted);
}

/**
 * What the target's Flink would refuse in a script, or in a part of a text, and what could not be checked; offsets count
 * in the whole text.
 */
export function checkSql(text: string, { target, from = 0, to = text.length }: ParseOptions): Finding[] {
  const session = new Session({ target });
  return [...session.read(text, { from, to }), ...session.finish()];
}

/** Every kind of finding of the front end, in the order in which people meet them. */
export const sqlDefinitions: readonly Definition<never>[] = [
  ...Object.values(recovery),
  ...Object.values(grammar),
  ...Object.values(names),
  ...Object.values(schemas),
  ...Object.values(options),
].map((kind) => kind.definition as Definition<never>);
