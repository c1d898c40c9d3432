/** One catalog for all that is read of one text, statement by statement. */
import type { Finding } from '../../../findings/finding.ts';
import type { Statement } from '../../syntax/ast.ts';
import { parseEach } from '../../syntax/parse.ts';
import type { Target } from '../../target.ts';
import { type OptionsOf, optionFindings, type Use } from '../options/index.ts';
import { Catalog } from './catalog.ts';
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

/** Reads the SQL of one text, which may stand in several places of it, as Flink would run it in one session. */
export class Session {
  readonly #target: Target;
  readonly #closed: boolean;
  readonly #catalog = new Catalog();
  readonly #strangers = new Strangers();
  readonly #tables: { readonly table: OptionsOf; readonly uses: readonly Use[] }[] = [];
  #text = '';
  #speaksHive = false;

  constructor({ target, closedCatalog = false }: SessionOptions) {
    this.#target = target;
    this.#closed = closedCatalog;
  }

  /**
   * What can be said of this part of the text when all before it has been read; `visit` sees its statements. It is parsed
   * twice, as what is refused must be known before anything is run, and parsing again is cheaper than keeping the trees.
   */
  read(text: string, { from, to }: Stretch, visit: (statement: Statement) => void = () => {}): Finding[] {
    this.#text = text;
    const findings: Finding[] = [];
    const refused = parseEach(text, { target: this.#target, from, to }, visit);
    const damages = new Damages(refused);
    const world = this.#world((finding) => findings.push(finding));
    let last: Statement | undefined;
    const runLast = (nextStart: number) => {
      if (!last) return;
      world.damages = damages.from(last.start, nextStart);
      this.#run(last, world);
    };
    parseEach(text, { target: this.#target, from, to }, (statement) => {
      // One that was joined with what follows comes a second time, and only then is whole.
      if (last?.start !== statement.start) runLast(statement.start);
      last = statement;
    });
    runLast(Number.POSITIVE_INFINITY);
    return [...refused, ...findings];
  }

  #world(report: World['report']): World {
    return {
      text: this.#text,
      target: this.#target,
      catalog: this.#catalog,
      strangers: this.#strangers,
      tables: this.#tables,
      damages: [],
      report,
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

  /** What only the whole shows. Nothing is read afterwards. */
  finish(): Finding[] {
    const ofOptions = this.#tables.flatMap(({ table, uses }) => optionFindings(this.#text, this.#target, table, uses));
    return [...this.#strangers.findings(this.#closed), ...worstOfEachPlace(ofOptions)];
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

/** What is refused, by the statements in which it lies. */
class Damages {
  readonly #inOrder: readonly Finding[];
  #next = 0;

  constructor(refused: readonly Finding[]) {
    this.#inOrder = refused.filter(({ severity }) => severity === 'error').sort((a, b) => a.span.start - b.span.start);
  }

  /**
   * What is refused up to where the next statement begins, and there: what is missing is told at the token behind it.
   * Statements are asked for in the order of the text.
   */
  from(start: number, nextStart: number): readonly Finding[] {
    while (this.#next < this.#inOrder.length && this.#inOrder[this.#next].span.start < start) this.#next++;
    let end = this.#next;
    while (end < this.#inOrder.length && this.#inOrder[end].span.start <= nextStart) end++;
    return end === this.#next ? NONE : this.#inOrder.slice(this.#next, end);
  }
}

const NONE: readonly Finding[] = [];
