import type { Database, Table } from '../../../../aws-models/data/glue.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { Role } from '../../studio/role.ts';
import type { Catalog, CatalogTable } from './catalog.ts';
import { tableInput, tableOf } from './glue-table.ts';

/** What Studio calls the catalog that it keeps in Glue. */
export const HIVE = 'hive';

type Input = Readonly<Record<string, unknown>>;

/** The data catalog of Glue, as far as a role may see and change it. */
export function glueCatalog(role: Role): Catalog {
  const glue = <Output>(operation: string, input: Input) => role.call('glue', operation, input) as Promise<Output>;
  const found = async <Output>(operation: string, input: Input): Promise<Output | undefined> => {
    try {
      return await glue<Output>(operation, input);
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'EntityNotFoundException') return undefined;
      throw error;
    }
  };
  const create = async (operation: string, input: Input) => {
    try {
      await glue(operation, input);
      return 'created' as const;
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'AlreadyExistsException') return 'exists' as const;
      throw error;
    }
  };
  const all = async <Item>(operation: string, member: string, input: Input): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let NextToken: unknown;
    do {
      const page = await glue<Record<string, unknown>>(
        operation,
        NextToken === undefined ? input : { ...input, NextToken },
      );
      items.push(...(page[member] as readonly Item[]));
      NextToken = page['NextToken'];
    } while (NextToken !== undefined);
    return items;
  };
  const getTable = (DatabaseName: string, Name: string) => found<{ Table: Table }>('GetTable', { DatabaseName, Name });

  return {
    name: HIVE,
    databases: async () => (await all<Database>('GetDatabases', 'DatabaseList', {})).map(({ Name }) => Name),
    hasDatabase: async (Name) => (await found('GetDatabase', { Name })) !== undefined,
    async createDatabase(Name, Description, Parameters) {
      await glue('CreateDatabase', {
        DatabaseInput: { Name, Parameters, ...(Description !== undefined && { Description }) },
      });
    },
    async alterDatabase(Name, options) {
      const answer = await found<{ Database: Database }>('GetDatabase', { Name });
      const { Description, LocationUri, Parameters = {} } = answer?.Database ?? {};
      const kept = Object.fromEntries(
        Object.entries({ Description, LocationUri }).filter(([, value]) => value !== undefined),
      );
      await glue('UpdateDatabase', {
        Name,
        DatabaseInput: { Name, ...kept, Parameters: { ...Parameters, ...options } },
      });
    },
    async dropDatabase(Name) {
      await glue('DeleteDatabase', { Name });
    },
    async tables(DatabaseName, kind) {
      const tables = await all<Table>('GetTables', 'TableList', { DatabaseName });
      return tables.filter((table) => kind === undefined || tableOf(table).kind === kind).map(({ Name }) => Name);
    },
    async table(database, name): Promise<CatalogTable | undefined> {
      const answer = await getTable(database, name);
      return answer && tableOf(answer.Table);
    },
    createTable: (DatabaseName, name, table) =>
      create('CreateTable', { DatabaseName, TableInput: tableInput(name, table) }),
    async replaceTable(DatabaseName, name, table) {
      await glue('UpdateTable', { DatabaseName, TableInput: tableInput(name, table) });
    },
    async dropTable(DatabaseName, Name) {
      // Its partitions are looked for first; without the right to delete it nothing is.
      role.checkCall('glue', 'DeleteTable', { DatabaseName, Name });
      await glue('GetPartitions', { DatabaseName, TableName: Name });
      await glue('DeleteTable', { DatabaseName, Name });
    },
    async functions(DatabaseName) {
      const list = await all<{ FunctionName: string }>('GetUserDefinedFunctions', 'UserDefinedFunctions', {
        DatabaseName,
        Pattern: '*',
      });
      return list.map(({ FunctionName }) => FunctionName);
    },
    createFunction: (DatabaseName, FunctionName, ClassName) =>
      create('CreateUserDefinedFunction', {
        DatabaseName,
        FunctionInput: { FunctionName, ClassName, OwnerType: 'USER' },
      }),
    async dropFunction(DatabaseName, FunctionName) {
      const gone = await found('DeleteUserDefinedFunction', { DatabaseName, FunctionName });
      return gone === undefined ? 'missing' : 'dropped';
    },
  };
}
