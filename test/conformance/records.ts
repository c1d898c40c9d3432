import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { TARGETS, type Target } from '../../src/sql/target.ts';

export const targets: readonly Target[] = TARGETS;

/** Where a text comes from. Bars differ: on notes, samples and documentation no refusal may be false. */
export type SetName = 'generated' | 'examples' | 'docs' | 'samples' | 'notes' | 'flink-tests' | 'calcite-tests';

/** What the parser of one Flink said: nothing against it, or where its first complaint stands. */
export type Label = 'ok' | { readonly line: number; readonly column: number; readonly message: string };

export type Labels = Partial<Record<Target, Label>>;

/** A text as it was found, before anybody asked Flink. */
export interface Unlabelled {
  readonly id: string;
  readonly set: SetName;
  readonly text: string;
}

/** A text and what the five Flinks said of it. */
export interface Statement extends Unlabelled {
  readonly labels: Labels;
}

/** A statement, or a script of several, with one edit. */
export interface Damaged extends Statement {
  readonly class: string;
  /** Offset of the edit in the mutated text; of a deletion, of the token that now stands there. */
  readonly at: number;
}

/** One that knows what it was made of; in the repository that is left out. */
export interface Mutant extends Damaged {
  readonly base: string;
}

/** A statement with two edits far from each other, each refused by Flink when alone. */
export interface Pair extends Statement {
  readonly base: string;
  readonly at: readonly [number, number];
}

/** Short, and the same on every machine: names a text and decides its half. */
export function idOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}

/** The half that a text belongs to. What is made from a text goes with it, so that nothing leaks between the halves. */
export function halfOf(id: string): 'tune' | 'held' {
  return id[0] < '8' ? 'tune' : 'held';
}

/** Whether both say the same of a text, at the same place; in which words does not count. */
export function sameLabel(one: Label | undefined, other: Label | undefined): boolean {
  if (one === undefined || other === undefined || one === 'ok' || other === 'ok') return one === other;
  return one.line === other.line && one.column === other.column;
}

/** Reads JSON Lines; a file that is not there holds nothing. */
export function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  // The files are written by this folder's own commands; a wrong shape shows at once in the figures.
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Writes JSON Lines. */
export function writeLines(file: string, records: readonly unknown[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}
