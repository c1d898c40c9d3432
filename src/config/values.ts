import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { partitionOf } from './regions.ts';

/** What is known of a user's machine and account when a file is read for a run. Without it such values stay as written. */
export interface Given {
  readonly account?: string | undefined;
  /** The region that is meant in place of the one that is written, at one stage; the default one where none is named. */
  readonly region?: string | undefined;
  readonly stage?: string | undefined;
  readonly user?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Values of declared variables. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** Whether there is a file, seen from the folder of hangar.yaml; without it every file is. */
  readonly isThere?: ((file: string) => boolean) | undefined;
}

/** What `${…}` may name at some place, with its value, or `undefined` where that is known only when it runs. */
export interface Scope {
  readonly values: ReadonlyMap<string, string | undefined>;
  readonly environment: Given['environment'];
}

export interface Expanded {
  /** With every value that is known; what is not is left as it is written. */
  readonly text: string;
  /** The names whose values are not known. */
  readonly open: readonly string[];
  readonly unknown: readonly { readonly name: string | undefined; readonly at: string }[];
}

/** How a text names a value. */
export function reference(name: string): string {
  return `\${${name}}`;
}

const REFERENCE = /\$\{([^{}]*)(\}?)/g;

/** Writes the values that a text names into it. */
export function expand(text: string, { values, environment }: Scope): Expanded {
  if (!text.includes('${')) return { text, open: [], unknown: [] };
  const open: string[] = [];
  const unknown: Expanded['unknown'][number][] = [];
  const written = text.replace(REFERENCE, (at: string, inside: string, end: string) => {
    const name = inside.trim();
    const isOfEnvironment = /^env\.[A-Za-z_]\w*$/.test(name);
    const value = isOfEnvironment ? environment?.[name.slice('env.'.length)] : values.get(name);
    if (value !== undefined && end !== '') return value;
    if (end === '') unknown.push({ name: undefined, at });
    else if (!isOfEnvironment && !values.has(name)) unknown.push({ name, at });
    else {
      open.push(name);
      return reference(name);
    }
    return at;
  });
  return { text: written, open, unknown };
}

/** The names that a person may have meant. */
export function nearestVariable(name: string, { values }: Scope): string | undefined {
  return nearest(name, values.keys());
}

/** What is known of every file. The values of variables may name these, the region may not name itself. */
export function builtIns(
  stage: string,
  region: string | undefined,
  account: string | undefined,
  given: Given,
): Map<string, string | undefined> {
  return new Map([
    ['region', region],
    ['account', account ?? given.account],
    ['partition', region === undefined ? undefined : partitionOf(region)],
    ['stage', stage],
    ['user', given.user],
  ]);
}

/** Something of the shape of a value that is known only when it runs; `undefined` where the name says nothing of it. */
export function standIn(name: string): string | undefined {
  return STAND_INS[name];
}

const STAND_INS: Readonly<Record<string, string>> = {
  region: 'eu-west-1',
  account: '123456789012',
  partition: 'aws',
  user: 'somebody',
};

/** Where in the file a stretch of a text stands; the whole text, where it is not written there as it reads. */
export function placeIn(file: string, { start, end }: Span, stretch: string): Span {
  const at = file.slice(start, end).indexOf(stretch);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + stretch.length };
}
