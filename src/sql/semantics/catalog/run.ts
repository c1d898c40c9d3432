/** Runs a script's statements against the catalog, as far as names and shapes go. */
import type { BrokenStatement, Identifier, Name, Statement } from '../../syntax/ast.ts';
import { unknownSchema } from './relation.ts';
import { alter } from './run-alter.ts';
import { command } from './run-command.ts';
import { createNamespace, createTable, createView } from './run-create.ts';
import { drop } from './run-drop.ts';
import { recordReads, runInsert } from './uses.ts';
import { declare, relationOf, type World } from './world.ts';

export function run(statement: Statement, world: World): void {
  switch (statement.kind) {
    case 'CreateTable':
      createTable(statement, world);
      return;
    case 'CreateView':
      createView(statement, world);
      return;
    case 'CreateNamespace':
      createNamespace(statement, world);
      return;
    case 'Alter':
      alter(statement, world);
      return;
    case 'Drop':
      drop(statement, world);
      return;
    case 'Insert':
      runInsert(statement, world);
      return;
    case 'StatementSet':
      for (const insert of statement.inserts) runInsert(insert, world);
      return;
    case 'Wrapped':
      // EXPLAIN of a CREATE makes nothing.
      if (['Insert', 'StatementSet', 'QueryStatement'].includes(statement.statement.kind))
        run(statement.statement, world);
      return;
    case 'QueryStatement':
      recordReads(statement, world);
      return;
    case 'Command':
      command(statement, world);
      return;
    case 'Delete':
    case 'Update':
    case 'Merge':
      relationOf(statement.table.name, world);
      return;
    case 'BrokenStatement':
      readNames(statement, world);
      return;
  }
}

const MADE =
  /\bCREATE\s+(?:OR\s+\w+\s+)?(?:\w+\s+){0,2}?(TABLE|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?((?:`[^`]+`|[\w$]+)(?:\s*\.\s*(?:`[^`]+`|[\w$]+)){0,2})/gi;

/** What a statement makes of which else nothing could be read: its names are known, and nothing more. */
function readNames({ start, end }: BrokenStatement, world: World): void {
  for (const made of world.text.slice(start, end).matchAll(MADE)) {
    const [all, type, written] = made;
    const last = start + made.index + all.length;
    const name = nameOf(written, last - written.length, last);
    declare(
      name,
      {
        type: type.toUpperCase() === 'VIEW' ? 'view' : 'table',
        name: written,
        nameSpan: { start: name.start, end: name.end },
        schema: unknownSchema,
        withSpan: undefined,
        hasQuery: false,
        state: undefined,
      },
      /TEMPORARY/i.test(all),
      world,
    );
  }
}

function nameOf(written: string, start: number, end: number): Name {
  const parts = [...written.matchAll(/`([^`]+)`|[\w$]+/g)].map((part): Identifier => {
    const from = start + part.index;
    const quoted = part[1] !== undefined;
    return { kind: 'Identifier', start: from, end: from + part[0].length, name: part[1] ?? part[0], quoted };
  });
  return { kind: 'Name', start, end, parts, star: false };
}
