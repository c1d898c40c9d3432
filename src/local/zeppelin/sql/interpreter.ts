import type { SetStatement, Statement } from '../../../sql/index.ts';
import { parseSql } from '../../../sql/index.ts';
import type { Result } from '../notes/note.ts';
import type { Task } from '../run/task.ts';
import { failure, success } from '../run/task.ts';
import { alter } from './alter.ts';
import { createFunction, createNamespace, createTable, createView } from './create.ts';
import { drop } from './drop.ts';
import { SqlFailure, validation } from './failure.ts';
import { Output } from './output.ts';
import { AlreadyTold, kindOf, work } from './query.ts';
import type { Running, Surroundings } from './running.ts';
import type { Session } from './session.ts';
import { show } from './show.ts';

/** Runs a paragraph of SQL, statement by statement, up to the first that fails. */
export async function runSql(
  task: Task,
  session: Session,
  surroundings: Surroundings,
  aside: Running['aside'],
): Promise<Result> {
  const text = task.script;
  const together = task.properties['runAsOne'] === 'true' ? [] : undefined;
  const running: Running = { session, task, output: new Output(), text, surroundings, together, aside };
  let current = text;
  try {
    for (const statement of statementsIn(text)) {
      if (task.signal.aborted) break;
      current = textOf(statement, text);
      await run(statement, running);
    }
    await runTogether(running);
    return success(...running.output.messages);
  } catch (error) {
    if (error instanceof SqlFailure)
      return failure(`Fail to run sql command: ${current}\n${error.message}\n`, running.output.messages);
    if (error instanceof AlreadyTold) return { code: 'ERROR', msg: running.output.messages };
    throw error;
  }
}

/** Each with what stands between it and the next. */
function statementsIn(text: string): readonly (Statement & { readonly until: number })[] {
  const { statements } = parseSql(text, { target: '1.15' }).script;
  return statements.map((one, i) => ({ ...one, until: statements[i + 1]?.start ?? text.length }));
}

function textOf({ start, until }: { readonly start: number; readonly until: number }, text: string): string {
  return text.slice(start, until).trim().replace(/;\s*$/, '').trim();
}

async function run(statement: Statement & { readonly until: number }, running: Running): Promise<void> {
  const text = textOf(statement, running.text);
  checkSyntax(text);
  const kind = kindOf(statement);
  if (kind === 'insert' && running.together && statement.kind === 'Insert') running.together.push(text);
  else if (kind) await work(text, kind, statement, running);
  else await runCommand(statement, running);
}

async function runCommand(statement: Statement, running: Running): Promise<void> {
  switch (statement.kind) {
    case 'CreateTable':
      return createTable(statement, running);
    case 'CreateView':
      return createView(statement, running);
    case 'CreateNamespace':
      return createNamespace(statement, running);
    case 'CreateFunction':
      return createFunction(statement, running);
    case 'Drop':
      return drop(statement, running);
    case 'Alter':
      return alter(statement, running);
    case 'SetStatement':
      return set(statement, running);
    case 'Command':
      if (statement.action === 'BEGIN STATEMENT SET') running.together ??= [];
      else if (statement.action === 'END') await runTogether(running);
      else if (!(await show(statement, running))) running.output.text(`Not executed: ${statement.action}.\n`);
      return;
    default:
      throw validation('Unsupported query: a statement of this kind is not for this Flink.');
  }
}

/** Throws for what the parser of Studio's Flink refuses. */
function checkSyntax(text: string): void {
  const error = parseSql(text, { target: '1.15' }).findings.find(({ severity }) => severity === 'error');
  if (!error) return;
  const lines = text.slice(0, error.span.start).split('\n');
  const place = `At line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  const help = error.help === undefined ? '' : ` ${error.help}`;
  throw new SqlFailure(
    'org.apache.flink.table.api.SqlParserException',
    `SQL parse failed. ${place}: ${error.message}${help}`,
  );
}

/** INSERTs that are one job, if there are such. */
async function runTogether(running: Running): Promise<void> {
  const inserts = running.together ?? [];
  running.together = undefined;
  if (inserts.length === 0) return;
  const set = `BEGIN STATEMENT SET;\n${inserts.join(';\n')};\nEND`;
  const text = inserts.join(';\n');
  const { script } = parseSql(text, { target: '1.15' });
  await work(set, 'insert', script, { ...running, text });
}

function set({ action, key, value }: SetStatement, { session, output }: Running): void {
  const { settings } = session;
  if (action === 'RESET') {
    if (key === undefined) settings.clear();
    else settings.delete(key);
  } else if (key !== undefined && value !== undefined) settings.set(key, value);
  else output.table(['key', 'value'], [...settings]);
}
