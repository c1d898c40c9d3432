import type { Alter } from '../../../sql/index.ts';
import type { CatalogTable } from './catalog.ts';
import { pathText } from './catalog.ts';
import { optionsOf } from './create.ts';
import { catalogCause, validation, withGlue } from './failure.ts';
import type { Running } from './running.ts';
import type { Found } from './session.ts';
import { catalogOf, find, pathOf } from './session.ts';

export async function alter(statement: Alter, running: Running): Promise<void> {
  const { type, ifExists } = statement;
  const word = `${type[0]}${type.slice(1).toLowerCase()}`;
  if (type === 'DATABASE') await alterDatabase(statement, running);
  else if (type === 'TABLE' || type === 'VIEW') {
    const path = pathOf(statement.name, running.session.current);
    const found = await find(running.session, path, `ALTER ${type}`);
    if (found?.table.kind === type) await change(found, statement, running);
    else if (!ifExists)
      throw validation(`${word} ${pathText(path)} doesn't exist or is a temporary ${word.toLowerCase()}.`);
  } else throw validation(`The embedded cloud cannot ALTER ${type}.`);
  running.output.text(`${word} has been modified.\n`);
}

async function alterDatabase({ name, options }: Alter, { session }: Running): Promise<void> {
  const [own, within = session.current.catalog] = name.parts.map((part) => part.name).toReversed();
  const catalog = catalogOf(session, within);
  await withGlue('ALTER DATABASE', async () => {
    if (!(await catalog.hasDatabase(own)))
      throw validation(
        'Could not execute ALTER DATABASE',
        catalogCause('DatabaseNotExistException', `Database ${own} does not exist in Catalog ${within}.`),
      );
    await catalog.alterDatabase(own, optionsOf(options));
  });
}

async function change({ path, table, temporary }: Found, statement: Alter, running: Running): Promise<void> {
  const { session } = running;
  if (temporary) throw validation(`${pathText(path)} is temporary, which ALTER does not change.`);
  const catalog = catalogOf(session, path.catalog);
  const what = `ALTER ${statement.type} ${pathText(path)}`;
  if (statement.action !== 'RENAME TO') {
    const changed = changedTable(table, statement, running.text);
    await withGlue(what, () => catalog.replaceTable(path.database, path.name, changed));
    return;
  }
  const to = pathOf(statement.names[0], { catalog: path.catalog, database: path.database });
  const done = await withGlue(what, () => catalog.createTable(to.database, to.name, table));
  if (done === 'exists')
    throw validation(
      `Could not execute ${what}`,
      catalogCause(
        'TableAlreadyExistException',
        `Table (or view) ${to.database}.${to.name} already exists in Catalog ${to.catalog}.`,
      ),
    );
  await withGlue(what, () => catalog.dropTable(path.database, path.name));
}

function changedTable(
  table: CatalogTable,
  { action, options, keys, query, elements }: Alter,
  text: string,
): CatalogTable {
  if (query) return { ...table, query: text.slice(query.start, query.end) };
  if (action.startsWith('RESET')) {
    const gone = keys.map(({ value }) => value);
    const kept = Object.entries(table.options).filter(([key]) => !gone.includes(key));
    return { ...table, options: Object.fromEntries(kept) };
  }
  if (action.startsWith('ADD'))
    return { ...table, elements: [...table.elements, ...elements.map(({ start, end }) => text.slice(start, end))] };
  if (action.startsWith('SET')) return { ...table, options: { ...table.options, ...optionsOf(options) } };
  throw validation(`The embedded cloud cannot ALTER a table by ${action}.`);
}
