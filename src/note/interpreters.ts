import { nearest } from '../text/nearest.ts';

/** The interpreters whose paragraphs are Flink SQL. The short forms mean the same, as `flink` is a note's default group. */
const FLINK_SQL = ['flink.ssql', 'flink.bsql', 'ssql', 'bsql'] as const;

/** Every other interpreter of the group `flink`, with its short form where it has one. */
const FLINK_OTHER = ['flink', 'flink.pyflink', 'flink.ipyflink', 'flink.conf', 'pyflink', 'ipyflink'] as const;

/** Groups outside `flink`; what follows their point is theirs to know. */
const OTHER_GROUPS = [
  'md',
  'sh',
  'angular',
  'python',
  'ipython',
  'spark',
  'jdbc',
  'file',
  'java',
  'kotlin',
  'r',
] as const;

const NAMES: readonly string[] = [...FLINK_SQL, ...FLINK_OTHER, ...OTHER_GROUPS];

/** Names that people write for streaming SQL and that are no typing mistakes. */
const MEANS_SSQL: ReadonlySet<string> = new Set(['sql', 'flink.sql', 'flink-sql', 'flink.streamsql', 'flinksql']);

/** What hangar does with the paragraphs of an interpreter. */
export type Language = 'sql' | 'other';

/** Whether the interpreter exists: `flink`'s are known one by one, of the other groups any. */
export function isKnownInterpreter(name: string): boolean {
  return NAMES.includes(name) || (OTHER_GROUPS as readonly string[]).includes(groupOf(name));
}

/** Whether the name is so much an interpreter's that it is none of SQL's, wherever it stands. */
export function isUnmistakable(name: string): boolean {
  return name === 'md' || name === 'sh' || [...FLINK_SQL, ...FLINK_OTHER].some((known) => known === name);
}

/** The interpreter that an unknown name most likely means. */
export function intendedInterpreter(name: string): string | undefined {
  if (isKnownInterpreter(name)) return undefined;
  if (MEANS_SSQL.has(name.toLowerCase())) return 'flink.ssql';
  return nearest(name, NAMES);
}

/** Whether the group `flink` is asked for an interpreter that it does not have. */
export function isMissingFromFlink(name: string): boolean {
  return groupOf(name) === 'flink' && !isKnownInterpreter(name);
}

/** A misspelt name counts as what it most likely means, so that its paragraph is read as it was meant. */
export function languageOf(name: string): Language {
  const meant = intendedInterpreter(name) ?? name;
  return (FLINK_SQL as readonly string[]).includes(meant) ? 'sql' : 'other';
}

/** Whether results are a stream, so that `type` and its companions mean something. */
export function isStreaming(name: string): boolean {
  return name === 'flink.ssql' || name === 'ssql';
}

function groupOf(name: string): string {
  return name.split('.', 1)[0];
}
