/** USE, SHOW, DESCRIBE and the other short commands that name something. */
import type { Command, Name } from '../../syntax/ast.ts';
import { wrongKind } from './name-messages.ts';
import { textOf } from './path.ts';
import { spanOf } from './schema.ts';
import { relationOf, type World } from './world.ts';

const NAMES_A_TABLE = new Set([
  'DESCRIBE',
  'DESCRIBE TABLE',
  'SHOW COLUMNS',
  'SHOW PARTITIONS',
  'SHOW CREATE TABLE',
  'SHOW CREATE VIEW',
  'TRUNCATE TABLE',
  'ANALYZE TABLE',
]);

export function command({ action, names: [name] }: Command, world: World): void {
  if (!name) return;
  if (action === 'USE') useDatabase(name, world);
  if (action === 'USE CATALOG') useCatalog(name, world);
  if (!NAMES_A_TABLE.has(action)) return;
  const relation = relationOf(name, world);
  const wanted = /^SHOW CREATE (TABLE|VIEW)$/.exec(action)?.[1].toLowerCase();
  if (relation && wanted && relation.type !== wanted && world.damages.length === 0)
    world.report(wrongKind(spanOf(name), { name: textOf(name), is: relation.type, wanted }));
}

/** A database that the script does not make is told once; what it holds is anybody's guess from then on. */
function useDatabase({ parts }: Name, { catalog, strangers, damages }: World): void {
  const [database, within = catalog.current.catalog] = parts.map((part) => part.name).toReversed();
  const found = catalog.findDatabase(within, database);
  if (found === 'no catalog') {
    if (damages.length === 0) strangers.meetNamespace('catalog', '', within, spanOf(parts[0]));
    catalog.addCatalog(within, true, database);
  } else if (found === 'no database') {
    const span = spanOf(parts[parts.length - 1]);
    if (damages.length === 0) strangers.meetNamespace('database', within, database, span);
    catalog.addDatabase(within, database, true, undefined);
  }
  catalog.current = { catalog: within, database };
}

function useCatalog({ parts }: Name, { catalog, strangers, damages }: World): void {
  const [{ name }] = parts;
  if (!catalog.hasCatalog(name)) {
    if (damages.length === 0) strangers.meetNamespace('catalog', '', name, spanOf(parts[0]));
    catalog.addCatalog(name, true, 'default');
  }
  catalog.useCatalog(name);
}
