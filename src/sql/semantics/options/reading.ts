/** One table as one role sees it: what rules ask, and where they report. */
import type { Extras, Finding, FindingKind } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Target } from '../../target.ts';
import { inserting, removing, replacing } from './fixes.ts';
import type { Factory, KnownOption, Role } from './knowledge.ts';
import { type FormatUse, type Keys, keysOf } from './known-keys.ts';
import { missingOption, unknownOption, wrongOptionValue } from './messages.ts';
import { nearestOf } from './nearest-of.ts';
import { asWarning, type OptionsOf, type TableOption } from './table.ts';

export type { FormatUse } from './known-keys.ts';

export class Reading {
  readonly text: string;
  readonly target: Target;
  readonly table: OptionsOf;
  readonly role: Role;
  readonly scanned: boolean;
  readonly connector: string;
  readonly factory: Factory;
  readonly options: ReadonlyMap<string, TableOption>;
  readonly formats: readonly FormatUse[];
  readonly usedBothWays: boolean;
  readonly keys: Keys;
  readonly findings: Finding[] = [];
  /** Keys that a finding says were meant: that they are missing is no mistake of its own. */
  readonly meant = new Set<string>();
  /** Misspelt keys that are taken by prefix, by what they were meant to be. */
  readonly misspelt = new Map<string, TableOption>();
  /** A key that says nothing at all may be the one that is missing. */
  anythingMeant = false;

  constructor(
    given: Pick<
      Reading,
      | 'text'
      | 'target'
      | 'table'
      | 'role'
      | 'scanned'
      | 'connector'
      | 'factory'
      | 'options'
      | 'formats'
      | 'usedBothWays'
    >,
  ) {
    this.text = given.text;
    this.target = given.target;
    this.table = given.table;
    this.role = given.role;
    this.scanned = given.scanned;
    this.connector = given.connector;
    this.factory = given.factory;
    this.options = given.options;
    this.formats = given.formats;
    this.usedBothWays = given.usedBothWays;
    this.keys = keysOf(given.factory, given.formats);
  }

  /** Every key that can stand here and is read, by its full name. */
  get known(): ReadonlyMap<string, KnownOption> {
    return this.keys.known;
  }

  get isRead(): boolean {
    return this.role === 'source';
  }

  value(key: string): string | undefined {
    return this.options.get(key)?.value;
  }

  has(key: string): boolean {
    return this.options.has(key);
  }

  report<Arguments>(kind: FindingKind<Arguments>, span: Span, given: Arguments, extras?: Extras): void {
    this.findings.push(kind(span, given, extras));
  }

  /** A value that an option does not take; `known` is what was surely meant. */
  wrongValue({ key, value, valueSpan }: TableOption, wanted: string, known?: string): void {
    const fix = known === undefined ? undefined : replacing(valueSpan, known, true);
    this.report(wrongOptionValue, valueSpan, { key, value, wanted, known }, { fix });
  }

  /** For what Flink asks when it plans the scan, and not yet when it makes the source. */
  reportAtScan<Arguments>(kind: FindingKind<Arguments>, span: Span, given: Arguments, extras?: Extras): void {
    const finding = kind(span, given, extras);
    this.findings.push(this.scanned ? finding : asWarning(finding));
  }

  /**
   * Whether one of these options is there. If not, this is reported: at the misspelt key that was meant to be it, else at
   * `span`. `reason` ends before the names of the options.
   */
  requires(keys: readonly string[], span: Span, reason: string, value?: string): boolean {
    if (keys.some((key) => this.has(key))) return true;
    if (this.anythingMeant || keys.some((key) => this.meant.has(key))) return false;
    for (const key of keys) {
      const typo = this.misspelt.get(key);
      if (!typo) continue;
      this.reportMisspelt(typo, key);
      return false;
    }
    const fix = value === undefined ? undefined : inserting(this.text, this.table, keys[0], value);
    this.report(missingOption, span, { keys, reason }, { fix });
    return false;
  }

  reportMisspelt(option: TableOption, known: string): void {
    const isOnly = nearestOf(option.key, [...this.known.keys()])?.sure ?? false;
    this.meant.add(known);
    this.misspelt.delete(known);
    this.report(
      unknownOption,
      option.keySpan,
      { key: option.key, owner: `the connector "${this.connector}"`, known },
      { fix: replacing(option.keySpan, known, isOnly) },
    );
  }

  removal(options: readonly TableOption[], safe: boolean) {
    return removing(this.text, this.table, options, safe);
  }

  /** Where something is missing that belongs to no other option. */
  get place(): Span {
    return placeOf(this.text, this.table);
  }
}

/** The word WITH, or the name of a table that has none. */
export function placeOf(text: string, { withSpan, nameSpan }: OptionsOf): Span {
  if (!withSpan) return nameSpan;
  const { start } = withSpan;
  const isWord = text.slice(start, start + 4).toUpperCase() === 'WITH';
  return { start, end: start + (isWord ? 4 : 1) };
}
