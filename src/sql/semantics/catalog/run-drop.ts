/** DROP of everything. */
import type { Fix } from '../../../findings/finding.ts';
import type { Drop } from '../../syntax/ast.ts';
import { temporaryInTheWay, wrongKind } from './name-messages.ts';
import { pathOf, placeOf, textOf } from './path.ts';
import { spanOf } from './schema.ts';
import { relationOf, type World } from './world.ts';

export function drop(statement: Drop, world: World): void {
  switch (statement.type) {
    case 'TABLE':
    case 'VIEW':
      if (statement.temporary) dropTemporary(statement, world);
      else dropPermanent(statement, statement.type, world);
      return;
    case 'DATABASE':
      dropDatabase(statement, world);
      return;
    case 'CATALOG':
      dropCatalog(statement, world);
      return;
  }
}

/** A session begins without any; but what an earlier paragraph made in another language is still there. */
function dropTemporary({ name, type, ifExists }: Drop, world: World): void {
  const { catalog } = world;
  const path = pathOf(name, catalog.current);
  if (!path) return;
  if (catalog.temporary(path)) catalog.remove(path, true, spanOf(name));
  else if (!ifExists && !catalog.permanent(path))
    relationOf(name, world, { dropped: type === 'VIEW' ? 'VIEW' : 'TABLE' });
}

function dropPermanent(statement: Drop, type: 'TABLE' | 'VIEW', world: World): void {
  const { name, ifExists } = statement;
  const { catalog, damages } = world;
  const path = pathOf(name, catalog.current);
  if (!path) return;
  const wanted = type === 'TABLE' ? 'table' : 'view';
  if (catalog.temporary(path)?.type === wanted) {
    const given = { type, name: textOf(name) };
    const fix = writeTemporary(statement, type, world.text);
    if (damages.length === 0) world.report(temporaryInTheWay(spanOf(name), given, { fix }));
    return;
  }
  const there = catalog.permanent(path);
  if (there?.type === wanted) catalog.remove(path, false, spanOf(name));
  else if (ifExists || damages.length > 0) return;
  else if (there) world.report(wrongKind(spanOf(name), { name: textOf(name), is: there.type, wanted }));
  else if (!catalog.temporary(path)) {
    relationOf(name, world, { dropped: type });
    const meant = world.strangers.near('table', placeOf(path), path.name);
    if (meant !== undefined) catalog.doubt({ ...path, name: meant });
  }
}

function writeTemporary({ start, name }: Drop, type: string, text: string): Fix | undefined {
  const at = text.slice(start, name.start).toUpperCase().indexOf(type);
  if (at < 0) return undefined;
  const span = { start: start + at, end: start + at };
  return { title: 'Write TEMPORARY', safe: false, edits: [{ span, text: 'TEMPORARY ' }] };
}

function dropDatabase({ name, ifExists }: Drop, { catalog, strangers, damages }: World): void {
  const [database, within = catalog.current.catalog] = name.parts.map((part) => part.name).toReversed();
  const found = catalog.findDatabase(within, database);
  if (found === 'known') catalog.removeDatabase(within, database);
  if (found !== 'no database' || ifExists || damages.length > 0) return;
  const span = spanOf(name.parts[name.parts.length - 1]);
  strangers.meetNamespace('database', within, database, span);
}

function dropCatalog({ name, ifExists }: Drop, { catalog, strangers, damages }: World): void {
  const [{ name: dropped }] = name.parts;
  if (catalog.hasCatalog(dropped)) catalog.removeCatalog(dropped);
  else if (!ifExists && damages.length === 0) strangers.meetNamespace('catalog', '', dropped, spanOf(name));
}
