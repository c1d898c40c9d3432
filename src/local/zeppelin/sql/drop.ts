import type { Drop } from '../../../sql/index.ts';
import type { Path } from './catalog.ts';
import { pathText } from './catalog.ts';
import { catalogCause, validation, withGlue } from './failure.ts';
import type { Running } from './running.ts';
import type { Session } from './session.ts';
import { catalogOf, pathOf } from './session.ts';

export async function drop(statement: Drop, running: Running): Promise<void> {
  const type = statement.type.replace(/^SYSTEM /, '');
  if (type === 'DATABASE') await dropDatabase(statement, running);
  else if (type === 'CATALOG') running.session.catalogs.delete(pathOf(statement.name, running.session.current).name);
  else if (type === 'FUNCTION') await dropFunction(statement, running);
  else await dropRelation(statement, type === 'VIEW' ? 'VIEW' : 'TABLE', running);
  running.output.text(`${type[0]}${type.slice(1).toLowerCase()} has been dropped.\n`);
}

async function dropRelation({ name, temporary, ifExists }: Drop, kind: 'TABLE' | 'VIEW', { session }: Running) {
  const path = pathOf(name, session.current);
  const word = kind === 'VIEW' ? 'View' : 'Table';
  const hidden = session.temporary.get(pathText(path));
  if (temporary) {
    if (hidden?.kind === kind) session.temporary.delete(pathText(path));
    else if (!ifExists)
      throw validation(`Temporary ${kind.toLowerCase()} with identifier '${pathText(path)}' does not exist.`);
    return;
  }
  if (hidden)
    throw validation(
      `Temporary ${hidden.kind.toLowerCase()} with identifier '${pathText(path)}' exists. Drop it first before removing the permanent ${kind.toLowerCase()}.`,
    );
  const catalog = session.catalogs.get(path.catalog);
  const what = `Drop${word} in path ${pathText(path)}`;
  const table = catalog && (await withGlue(what, () => catalog.table(path.database, path.name)));
  if (table?.kind === kind) await withGlue(what, () => catalog!.dropTable(path.database, path.name));
  else if (!ifExists) throw validation(`${word} with identifier '${pathText(path)}' does not exist.`);
}

async function dropDatabase({ name, ifExists, behavior }: Drop, { session }: Running): Promise<void> {
  const [own, within = session.current.catalog] = name.parts.map((part) => part.name).toReversed();
  const catalog = catalogOf(session, within);
  const failed = (exception: string, message: string) =>
    validation('Could not execute DROP DATABASE', catalogCause(exception, message));
  if (!(await withGlue('DROP DATABASE', () => catalog.hasDatabase(own)))) {
    if (ifExists) return;
    throw failed('DatabaseNotExistException', `Database ${own} does not exist in Catalog ${within}.`);
  }
  const tables = await withGlue('DROP DATABASE', () => catalog.tables(own));
  if (tables.length > 0 && behavior !== 'CASCADE')
    throw failed('DatabaseNotEmptyException', `Database ${own} in catalog ${within} is not empty.`);
  for (const table of tables) await withGlue('DROP DATABASE', () => catalog.dropTable(own, table));
  await withGlue('DROP DATABASE', () => catalog.dropDatabase(own));
}

async function dropFunction({ name, type, temporary, ifExists }: Drop, { session }: Running): Promise<void> {
  const path = pathOf(name, session.current);
  const isSystem = type.startsWith('SYSTEM');
  const key = isSystem ? path.name.toLowerCase() : pathText(path);
  const { temporaryFunctions } = session;
  const isGone = temporary || isSystem ? temporaryFunctions.delete(key) : await dropPermanent(path, session);
  if (!isGone && !ifExists) throw validation(`Function with identifier '${pathText(path)}' does not exist.`);
}

async function dropPermanent({ catalog: within, database, name }: Path, session: Session): Promise<boolean> {
  const catalog = catalogOf(session, within);
  return (await withGlue('DROP FUNCTION', () => catalog.dropFunction(database, name))) === 'dropped';
}
