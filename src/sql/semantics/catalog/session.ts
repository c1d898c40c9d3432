/** One catalog for all that is read of one text, statement by statement. */
import type { Finding } from '../../../findings/finding.ts';
import type { Statement } from '../../syntax/ast.ts';
import { parseEach } from '../../syntax/parse.ts';
import type { Target } from '../../target.ts';
import { Catalog } from './catalog.ts';
import type { OptionsOf, Use } from './option-types.ts';
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

  /** What can be said of this part of the text when all before it has been read; `visit` sees its statements. */
  read(text: string, { from, to }: Stretch, visit: (statement: Statement) => void = () => {}): Finding[] {
    this.#text = text;
    const statements: Statement[] = [];
    const refused = parseEach(text, { target: this.#target, from, to }, (statement) => {
      // One that was joined with what follows comes a second time.
      if (statements.at(-1)?.start === statement.start) statements.pop();
      statements.push(statement);
      visit(statement);
    });
    return [...refused, ...this.#run(statements, refused)];
  }

  #run(statements: readonly Statement[], refused: readonly Finding[]): Finding[] {
    const findings: Finding[] = [];
    const damages = refused.filter(({ severity }) => severity === 'error').sort((a, b) => a.span.start - b.span.start);
    const world: World = {
      text: this.#text,
      target: this.#target,
      catalog: this.#catalog,
      strangers: this.#strangers,
      tables: this.#tables,
      damages: [],
      report: (finding) => findings.push(finding),
    };
    let next = 0;
    for (const [index, statement] of statements.entries()) {
      while (next < damages.length && damages[next].span.start < statement.start) next++;
      world.damages = damagesFrom(damages, next, statements[index + 1]?.start ?? Number.POSITIVE_INFINITY);
      if (statement.kind === 'SetStatement') this.#setDialect(statement);
      if (!this.#speaksHive) run(statement, world);
    }
    return findings;
  }

  #setDialect({ key, value }: { readonly key: string | undefined; readonly value: string | undefined }): void {
    if (key !== 'table.sql-dialect') return;
    this.#speaksHive = value?.toLowerCase() === 'hive';
    if (this.#speaksHive) this.#catalog.openAll();
  }

  /** What only the whole shows. Nothing is read afterwards. */
  finish(): Finding[] {
    return this.#strangers.findings(this.#closed);
  }
}

/** What is refused up to where the next statement begins, and there: what is missing is told at the token behind it. */
function damagesFrom(damages: readonly Finding[], first: number, nextStart: number): Finding[] {
  const found: Finding[] = [];
  for (let index = first; index < damages.length && damages[index].span.start <= nextStart; index++)
    found.push(damages[index]);
  return found;
}
