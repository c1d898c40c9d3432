/** Names that were not found. What they are is only known at the end: a name may be made further down. */
import type { Finding, Fix } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import { DEFAULT_CATALOG, DEFAULT_DATABASE } from './catalog.ts';
import {
  dropBeforeCreate,
  tableBeforeCreate,
  uncheckedCatalog,
  uncheckedDatabase,
  uncheckedTable,
  unknownCatalog,
  unknownDatabase,
  unknownTable,
} from './name-messages.ts';
import { NearNames } from './near-names.ts';
import { identifierText } from './path.ts';

export type What = 'table' | 'database' | 'catalog';

export interface Stranger {
  readonly what: What;
  /** Where it was looked for: names of another place do not count. */
  readonly place: string;
  readonly name: string;
  /** As it was written, in full. */
  readonly text: string;
  /** Of the part that is not known. */
  readonly span: Span;
  /** Of the name with all its parts. */
  readonly whole: Span;
  /** Dropping what was left from an earlier run is no mistake as such. */
  readonly dropped?: 'TABLE' | 'VIEW' | undefined;
  /** Names of the query around it. */
  readonly nearby?: readonly string[] | undefined;
}

interface Met extends Stranger {
  readonly spans: Span[];
}

export class Strangers {
  readonly #met = new Map<string, Met>();
  readonly #declared = new Map<string, NearNames>();
  readonly #mentioned = new Set<string>();

  constructor() {
    this.#namesOf('catalog', '').add(DEFAULT_CATALOG, undefined);
    this.#namesOf('database', DEFAULT_CATALOG).add(DEFAULT_DATABASE, undefined);
  }

  /** Code of another language may make a table of any name in it. */
  mention(code: string): void {
    for (const [word] of code.matchAll(/[\p{L}\p{N}_$]+/gu)) this.#mentioned.add(word);
  }

  /** A name that the script makes, now or later. */
  declare(what: What, place: string, name: string, span: Span): void {
    this.#namesOf(what, place).add(name, span);
  }

  meet(stranger: Stranger): void {
    const key = `${stranger.what}\0${stranger.place}\0${stranger.name}\0${stranger.dropped ? 'dropped' : ''}`;
    const met = this.#met.get(key);
    if (met) met.spans.push(stranger.span);
    else this.#met.set(key, Object.assign(stranger, { spans: [stranger.span] }));
  }

  /** A database or catalog that is not known; a database is looked for in its catalog. */
  meetNamespace(what: 'database' | 'catalog', place: string, name: string, span: Span): void {
    this.meet({ what, place, name, text: name, span, whole: span });
  }

  /** What was most likely meant by a name that is not known, as far as names are known so far. */
  near(what: What, place: string, name: string): string | undefined {
    return this.#namesOf(what, place).find(name);
  }

  findings(closed: boolean): Finding[] {
    const all = [...this.#met.values()].filter(({ name }) => !this.#mentioned.has(name));
    return all.map((met) => this.#finding(met, closed)).filter((finding) => finding !== undefined);
  }

  #finding(met: Met, closed: boolean): Finding | undefined {
    const names = this.#namesOf(met.what, met.place);
    const later = names.spanOf(met.name);
    if (later) return madeLater(met, later);
    const known = names.find(met.name, met.nearby);
    if (known === undefined && !closed) return unchecked(met, this.#met);
    const declared = known === undefined ? undefined : names.spanOf(known);
    const related = declared && [{ message: `"${known}" is declared here.`, span: declared }];
    const fix = known === undefined ? undefined : renaming(met.spans, known);
    const given = { name: met.text, known };
    const extras = { ...(related && { related }), fix };
    if (met.what === 'table') return unknownTable(met.span, given, extras);
    return (met.what === 'database' ? unknownDatabase : unknownCatalog)(met.span, given, extras);
  }

  #namesOf(what: What, place: string): NearNames {
    const key = `${what}\0${place}`;
    const known = this.#declared.get(key);
    if (known) return known;
    const made = new NearNames();
    this.#declared.set(key, made);
    return made;
  }
}

function madeLater(met: Met, later: Span): Finding | undefined {
  const related = [{ message: `"${met.name}" is created here.`, span: later }];
  if (met.what !== 'table') return undefined;
  if (!met.dropped) return tableBeforeCreate(met.whole, { name: met.text }, { related });
  const { start } = met.whole;
  const fix = { title: 'Write IF EXISTS', safe: true, edits: [{ span: { start, end: start }, text: 'IF EXISTS ' }] };
  return dropBeforeCreate(met.whole, { type: met.dropped, name: met.text }, { related, fix });
}

/** Says once that a name is not known, whether it is dropped or used first. */
function unchecked(met: Met, all: ReadonlyMap<string, Met>): Finding | undefined {
  if (met.what === 'catalog') return uncheckedCatalog(met.span, { name: met.text });
  if (met.what === 'database') return uncheckedDatabase(met.span, { name: met.text });
  const twin = all.get(`table\0${met.place}\0${met.name}\0${met.dropped ? '' : 'dropped'}`);
  if (twin && twin.span.start < met.span.start) return undefined;
  return uncheckedTable(met.whole, { name: met.text });
}

/** The name as it is declared, in back-ticks where it needs them. */
function renaming(spans: readonly Span[], known: string): Fix {
  const text = identifierText(known);
  return { title: `Replace with "${known}"`, safe: false, edits: spans.map((span) => ({ span, text })) };
}
