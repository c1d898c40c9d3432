/** Which production a statement's first words choose. */
import type { Statement, Wrapped } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { alter } from './alter.ts';
import {
  analyze,
  beginStatementSet,
  callProcedure,
  command,
  describe,
  endStatementSet,
  jar,
  loadModule,
  setOrReset,
  show,
  stopJob,
  truncate,
  use,
} from './command.ts';
import { create, drop, replaceTable } from './create.ts';
import { ifNotExists } from './ddl.ts';
import { deleteFrom, insert, merge, statementSet, update } from './insert.ts';
import { stringLiteral } from './literal.ts';
import { duplicateExplainDetail, explainOfCreate } from './messages.ts';
import { query } from './query.ts';

/** SqlStmtEof := Statement END */
export function statement(p: Cursor): Statement {
  const made = p.kind === P.COMMAND ? textCommand(p) : anyStatement(p);
  if (p.index < p.length) p.fail(P.END);
  p.readDeferred();
  return made;
}

function anyStatement(p: Cursor): Statement {
  switch (p.kind) {
    case K.INSERT:
    case K.UPSERT:
      return insert(p);
    case K.CREATE:
      return create(p);
    case K.DROP:
      return drop(p);
    case K.ALTER:
      return alter(p);
    case K.SHOW:
      return show(p);
    case K.DESCRIBE:
    case K.DESC:
      return describe(p) ?? describeStatement(p);
    case K.EXPLAIN:
      return explain(p);
    case K.USE:
      return use(p);
    case K.SET:
    case K.RESET:
      return setOrReset(p);
    default:
      return rarerStatement(p);
  }
}

function rarerStatement(p: Cursor): Statement {
  switch (p.kind) {
    case K.BEGIN:
      return beginStatementSet(p);
    case K.END:
      return endStatementSet(p);
    case K.EXECUTE:
      return execute(p);
    case K.COMPILE:
      return compile(p);
    case K.LOAD:
    case K.UNLOAD:
      return loadModule(p);
    case K.ADD:
    case K.REMOVE:
      return jar(p);
    case K.CALL:
      return callProcedure(p);
    case K.DELETE:
      return deleteFrom(p);
    case K.UPDATE:
      return update(p);
    case K.MERGE:
      return merge(p);
    default:
      return laterStatement(p) ?? queryStatement(p);
  }
}

/** Statements that came after 1.15. */
function laterStatement(p: Cursor): Statement | undefined {
  if (!p.since(1)) return undefined;
  switch (p.kind) {
    case K.REPLACE:
      return replaceTable(p);
    case K.ANALYZE:
      return analyze(p);
    case K.STOP:
      return stopJob(p);
    case K.TRUNCATE:
      return truncate(p);
    default:
      return undefined;
  }
}

function queryStatement(p: Cursor): Statement {
  p.want(Wanted.STATEMENT);
  const { start } = p;
  const body = query(p);
  return { kind: 'QueryStatement', start, end: p.end, query: body };
}

function wrapped(p: Cursor, start: number, action: string, inner: Statement): Wrapped {
  return { kind: 'Wrapped', start, end: p.end, action, statement: inner };
}

const EXPLAIN_DETAILS: readonly number[] = [K.ESTIMATED_COST, K.CHANGELOG_MODE, K.JSON_EXECUTION_PLAN];

/** EXPLAIN [PLAN FOR | Detail (, Detail)*] (StatementSet | Query | Insert), from 2.0 on also CREATE, REPLACE, EXECUTE. */
function explain(p: Cursor): Statement {
  const { start } = p;
  p.expect(K.EXPLAIN);
  if (p.kind === K.PLAN && p.peek(1) === K.FOR) {
    p.next();
    p.next();
  } else if (atExplainDetail(p)) {
    explainDetails(p);
  }
  const action = p.text.slice(start, p.end).toUpperCase();
  return wrapped(p, start, action, explained(p));
}

function atExplainDetail(p: Cursor): boolean {
  if (p.since(1) && p.at(K.PLAN_ADVICE)) return true;
  return EXPLAIN_DETAILS.some((kind) => p.at(kind));
}

function explainDetails(p: Cursor): void {
  const seen = new Set<number>();
  do {
    if (!atExplainDetail(p)) p.fail(K.ESTIMATED_COST);
    if (seen.has(p.kind)) {
      const detail = p.textAt(p.index).toUpperCase();
      p.findings.push(duplicateExplainDetail(p.here, { detail }));
    }
    seen.add(p.kind);
    p.next();
  } while (p.eat(P.COMMA));
}

function explained(p: Cursor): Statement {
  if (!p.since(4)) return setInsertOrQuery(p);
  if (p.kind === K.REPLACE) return replaceTable(p);
  if (p.kind === K.EXECUTE) return execute(p);
  if (p.kind !== K.CREATE) return setInsertOrQuery(p);
  const made = create(p);
  if (made.kind !== 'CreateTable' || !made.query || made.type !== 'TABLE') p.findings.push(explainOfCreate(made, {}));
  return made;
}

function setInsertOrQuery(p: Cursor): Statement {
  if (p.at(K.STATEMENT)) return statementSet(p);
  if (p.at(K.INSERT) || p.at(K.UPSERT)) return insert(p);
  return queryStatement(p);
}

/** EXECUTE (PLAN '…' | StatementSet | Query | Insert) */
function execute(p: Cursor): Statement {
  const { start } = p;
  p.expect(K.EXECUTE);
  if (p.eat(K.PLAN)) return command(p, start, 'EXECUTE PLAN', { literals: [stringLiteral(p)] });
  return wrapped(p, start, 'EXECUTE', setInsertOrQuery(p));
}

/** COMPILE (PLAN '…' [IF NOT EXISTS] | AND EXECUTE PLAN '…') FOR (StatementSet | Insert) */
function compile(p: Cursor): Statement {
  const { start } = p;
  p.expect(K.COMPILE);
  const both = p.eat(K.AND);
  if (both) p.expect(K.EXECUTE);
  p.expect(K.PLAN);
  stringLiteral(p);
  if (!both) ifNotExists(p);
  p.expect(K.FOR);
  const inner = p.at(K.STATEMENT) ? statementSet(p) : insert(p);
  return wrapped(p, start, both ? 'COMPILE AND EXECUTE PLAN' : 'COMPILE PLAN', inner);
}

/** DESCRIBE [STATEMENT] (Query | INSERT … | DELETE … | UPDATE … | MERGE …), the word before it taken already. */
function describeStatement(p: Cursor): Statement {
  const start = p.starts[0];
  p.eat(K.STATEMENT);
  const inner =
    p.kind === K.INSERT || p.kind === K.UPSERT
      ? insert(p)
      : p.kind === K.DELETE
        ? deleteFrom(p)
        : p.kind === K.UPDATE
          ? update(p)
          : p.kind === K.MERGE
            ? merge(p)
            : queryStatement(p);
  return wrapped(p, start, 'DESCRIBE', inner);
}

const COMMAND = /^(?:(SET)(?:\s+([^'\s]+)\s*=\s*('[^']*'|[^;\s]+))?|(RESET)(?:\s+(\S+))?|\w+)$/i;

/** SET k = v, RESET k, CLEAR, HELP, QUIT and EXIT, which the lexer takes as one token. */
function textCommand(p: Cursor): Statement {
  const { start } = p;
  const end = p.ends[0];
  const [word, set, key, value, reset, resetKey] = COMMAND.exec(p.text.slice(start, end)) ?? [''];
  p.next();
  if (set || reset)
    return { kind: 'SetStatement', start, end, action: set ? 'SET' : 'RESET', key: key ?? resetKey, value };
  return command(p, start, word.toUpperCase());
}
