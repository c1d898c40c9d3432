import type { Operations, Table, TableInput } from '../../../../aws-models/data/glue.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { alreadyExists, checkCatalog, entry, findDatabase, findTable, folded, invalidInput } from './find.ts';
import type { TableRecord } from './state.ts';

type Names = 'CreateTable' | 'GetTable' | 'GetTables' | 'UpdateTable' | 'DeleteTable';

export function tableOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    CreateTable({ CatalogId, DatabaseName, TableInput }, call) {
      checkCatalog(CatalogId, call);
      const { tables } = findDatabase(state, call, DatabaseName);
      if (!TableInput) throw invalidInput('TableInput must be given.');
      const input = named(TableInput);
      if (entry(tables, input.Name)) throw alreadyExists('Table already exists.');
      const created = Math.floor(call.now / 1000);
      tables[input.Name] = { input, created, createdBy: call.caller.arn, updated: created, version: 0, partitions: {} };
      return {};
    },

    GetTable({ CatalogId, DatabaseName, Name }, call) {
      checkCatalog(CatalogId, call);
      return { Table: described(findTable(state, call, DatabaseName, Name), DatabaseName, call) };
    },

    GetTables({ CatalogId, DatabaseName, Expression, NextToken, MaxResults = 100 }, call) {
      checkCatalog(CatalogId, call);
      const { tables } = findDatabase(state, call, DatabaseName);
      const fits = Expression === undefined ? () => true : patternOf(Expression);
      const all = sortedValues(tables).filter(({ input }) => fits(input.Name));
      const { items, next } = pageOf(all, ({ input }) => input.Name, { after: NextToken, limit: MaxResults });
      return { TableList: items.map((one) => described(one, DatabaseName, call)), NextToken: next };
    },

    UpdateTable({ CatalogId, DatabaseName, Name, TableInput, VersionId }, call) {
      checkCatalog(CatalogId, call);
      const wanted = TableInput?.Name ?? Name;
      if (!TableInput || wanted === undefined) throw invalidInput('TableInput must be given.');
      const table = findTable(state, call, DatabaseName, wanted);
      if (VersionId !== undefined && VersionId !== String(table.version))
        throw new ServiceError(
          'ConcurrentModificationException',
          'Update table failed due to concurrent modifications.',
        );
      table.input = named(TableInput);
      table.updated = Math.floor(call.now / 1000);
      table.version++;
      return {};
    },

    DeleteTable({ CatalogId, DatabaseName, Name }, call) {
      checkCatalog(CatalogId, call);
      findTable(state, call, DatabaseName, Name);
      delete findDatabase(state, call, DatabaseName).tables[folded(Name)];
      return {};
    },
  };
}

function named(input: TableInput): TableInput {
  return { ...input, Name: folded(input.Name) };
}

/** The names that a regular expression is for: the whole of them. */
function patternOf(expression: string): (name: string) => boolean {
  try {
    const pattern = new RegExp(`^(?:${expression})$`);
    return (name) => pattern.test(name);
  } catch {
    throw invalidInput(`Invalid expression: ${expression}`);
  }
}

function described(table: TableRecord, database: string, { account }: Call): Table {
  return {
    ...table.input,
    DatabaseName: folded(database),
    CreateTime: table.created,
    UpdateTime: table.updated,
    CreatedBy: table.createdBy,
    IsRegisteredWithLakeFormation: false,
    CatalogId: account,
    VersionId: String(table.version),
  };
}
