import type { Database, DatabaseInput, Operations } from '../../../../aws-models/data/glue.generated.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { alreadyExists, checkCatalog, databasesOf, entry, findDatabase, folded } from './find.ts';
import type { DatabaseRecord } from './state.ts';

type Names = 'CreateDatabase' | 'GetDatabase' | 'GetDatabases' | 'UpdateDatabase' | 'DeleteDatabase';

export function databaseOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    CreateDatabase({ CatalogId, DatabaseInput, Tags = {} }, call) {
      checkCatalog(CatalogId, call);
      const databases = databasesOf(state, call);
      if (entry(databases, DatabaseInput.Name)) throw alreadyExists('Database already exists.');
      const input = named(DatabaseInput);
      databases[input.Name] = { input, created: Math.floor(call.now / 1000), tags: Tags, tables: {}, functions: {} };
      return {};
    },

    GetDatabase({ CatalogId, Name }, call) {
      checkCatalog(CatalogId, call);
      return { Database: described(findDatabase(state, call, Name), call) };
    },

    GetDatabases({ CatalogId, NextToken, MaxResults = 100 }, call) {
      checkCatalog(CatalogId, call);
      const all = sortedValues(databasesOf(state, call));
      const { items, next } = pageOf(all, ({ input }) => input.Name, { after: NextToken, limit: MaxResults });
      return { DatabaseList: items.map((one) => described(one, call)), NextToken: next };
    },

    UpdateDatabase({ CatalogId, Name, DatabaseInput }, call) {
      checkCatalog(CatalogId, call);
      const database = findDatabase(state, call, Name);
      const input = named(DatabaseInput);
      if (input.Name !== database.input.Name) {
        const databases = databasesOf(state, call);
        if (entry(databases, input.Name)) throw alreadyExists('Database already exists.');
        delete databases[database.input.Name];
        databases[input.Name] = database;
      }
      database.input = input;
      return {};
    },

    DeleteDatabase({ CatalogId, Name }, call) {
      checkCatalog(CatalogId, call);
      findDatabase(state, call, Name);
      delete databasesOf(state, call)[folded(Name)];
      return {};
    },
  };
}

function named(input: DatabaseInput): DatabaseInput {
  return { ...input, Name: folded(input.Name) };
}

function described({ input, created }: DatabaseRecord, { account }: Call): Database {
  return { ...input, CreateTime: created, CatalogId: account };
}
