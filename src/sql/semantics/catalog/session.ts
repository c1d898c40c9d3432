/** One catalog for all that is read of one text, statement by statement. */
import type { Finding } from '../../../findings/finding.ts';
import type { Statement } from '../../syntax/ast.ts';
import { parseEach } from '../../syntax/parse.ts';
import type { Target } from '../../target.ts';
import { optionFindings } from '../options/index.ts';
import { Catalog } from './catalog.ts';
import { Miscounts } from './miscounts.ts';
import type { Optioned } from './relation.ts';
import { run } from './run.ts';
import { Strangers } from './strangers.ts';
import type { World } from './world.ts';

export interface SessionOptions {
  readonly target: Target;
  /** Whether the catalog holds nothing but what the text makes. */
  readonly closedCatalog?: boolean | undefined;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A table with its options, and who reads and writes it with them. */
export type UsedTable = Pick<Optioned, 'table' | 'uses' | 'isBase'>;

/** Reads the SQL of one text, which may stand in several places of it, as Flink would run it in one session. */
export class Session {
  readonly #target: Target;
  readonly #closed: boolean;
  readonly #catalog = new Catalog();
  readonly #strangers = new Strangers();
  readonly #miscounts = new Miscounts();
  readonly #tables = new Set<Optioned>();
  #text = '';
  #speaksHive = false;

  constructor({ target, closedCatalog = false }: SessionOptions) {
    this.#target = target;
    this.#closed = closedCatalog;
  }

  /** What can be said of this part of the text when all before it has been read; `visit` sees its statements. */
  read(text: string, { from, to }: Stretch, visit: (statement: Statement) => void = () => {}): Finding[] {
    this.#text = text;
    const findings: Finding[] = [];
    const world = this.#world(findings);
    let last: Statement | undefined;
    let known = 0;
    let damages: readonly Finding[] = [];
    const runLast = (more: readonly Finding[], nextStart: number) => {
      if (!last) return;
      // What is missing at a statement's end is told at the token behind it.
      world.damages = [...damages, ...more.filter(({ span }) => span.start <= nextStart)];
      this.#run(last, world);
    };
    const refused = parseEach(text, { target: this.#target, from, to }, (statement, soFar) => {
      visit(statement);
      const more = soFar.slice(known).filter(({ severity }) => severity === 'error');
      known = soFar.length;
      // One that was joined with what follows comes a second time, and only then is whole.
      const isAgain = last?.start === statement.start;
      if (!isAgain) runLast(more, statement.start);
      damages = isAgain ? [...damages, ...more] : more;
      last = statement;
    });
    runLast([], Number.POSITIVE_INFINITY);
    return [...refused, ...findings];
  }

  /** A part of the text in another language, which may make what the SQL uses. */
  mention(text: string, { from, to }: Stretch): void {
    this.#strangers.mention(text.slice(from, to));
  }

  #world(findings: Finding[]): World {
    return {
      text: this.#text,
      target: this.#target,
      catalog: this.#catalog,
      strangers: this.#strangers,
      miscounts: this.#miscounts,
      tables: this.#tables,
      damages: [],
      report: (finding) => findings.push(finding),
      get reported() {
        return findings.length;
      },
    };
  }

  #run(statement: Statement, world: World): void {
    if (statement.kind === 'SetStatement') this.#setDialect(statement);
    if (!this.#speaksHive) run(statement, world);
  }

  #setDialect({ key, value }: { readonly key: string | undefined; readonly value: string | undefined }): void {
    if (key !== 'table.sql-dialect') return;
    this.#speaksHive = value?.toLowerCase() === 'hive';
    if (this.#speaksHive) this.#catalog.openAll();
  }

  /** Every table that was made so far, each time that its options changed, and what was done with it. */
  get tables(): readonly UsedTable[] {
    return [...this.#tables].map(({ table, uses, isBase }) => ({ table, uses, isBase }));
  }

  /** What only the whole shows. Nothing is read afterwards. */
  finish(): Finding[] {
    const ofOptions = [...this.#tables].flatMap(({ table, uses, isBase }) =>
      isBase && uses.length === 0 ? [] : optionFindings(this.#text, this.#target, table, uses),
    );
    const ofNames = this.#strangers.findings(this.#closed);
    return [...ofNames, ...this.#miscounts.findings(), ...worstOfEachPlace(ofOptions)];
  }
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Options that LIKE or ALTER gives to several tables are wrong once. */
function worstOfEachPlace(findings: readonly Finding[]): Finding[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.span.start} ${finding.span.end}`;
    const there = worst.get(key);
    if (!there || RANK[finding.severity] < RANK[there.severity]) worst.set(key, finding);
  }
  return [...worst.values()];
}
