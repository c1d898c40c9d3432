import type { Json } from '../notes/note.ts';
import { isObject } from '../notes/read.ts';
import { JavaException, nullPointer } from './failure.ts';

type Kind = 'text' | 'list' | 'object';

/** The members of a request of which Zeppelin wants to know what they are. */
export type Shape = Readonly<Record<string, Kind>>;

/** The object in a request's body; `undefined` where there is none. */
export function optionalBody(body: string, shape: Shape): Json | undefined {
  if (body.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw syntaxError(`java.io.EOFException: End of input at ${endOf(body)} path $.`);
  }
  if (value === null) return undefined;
  if (!isObject(value)) throw expected('BEGIN_OBJECT', value, 'line 1 column 2 path $');
  for (const [name, kind] of Object.entries(shape)) {
    const given = value[name];
    if (given === undefined || given === null) continue;
    if (kind === 'list' && !Array.isArray(given)) throw expected('BEGIN_ARRAY', given, `path $.${name}`);
    if (kind === 'object' && !isObject(given)) throw expected('BEGIN_OBJECT', given, `path $.${name}`);
    if (kind === 'text' && typeof given === 'object') throw expected('a string', given, `path $.${name}`);
  }
  return value;
}

/** The same where there must be one; `asked` is what Zeppelin asks it for first. */
export function requiredBody(body: string, shape: Shape, asked: string): Json {
  const value = optionalBody(body, shape);
  if (value) return value;
  throw nullPointer(`Cannot invoke "org.apache.zeppelin.rest.message.${asked}()" because "request" is null`);
}

/** A member that is to be a text, which Zeppelin makes of numbers as well. */
export function textIn(given: Json, name: string): string | undefined {
  const value = given[name];
  return value === undefined || value === null ? undefined : String(value);
}

function expected(wanted: string, given: unknown, where: string): JavaException {
  const is = Array.isArray(given) ? 'BEGIN_ARRAY' : isObject(given) ? 'BEGIN_OBJECT' : (typeof given).toUpperCase();
  return syntaxError(`java.lang.IllegalStateException: Expected ${wanted} but was ${is} at ${where}`);
}

function syntaxError(message: string): JavaException {
  return new JavaException('com.google.gson.JsonSyntaxException', message);
}

function endOf(text: string): string {
  const lines = text.split('\n');
  return `line ${lines.length} column ${lines.at(-1)!.length + 1}`;
}
