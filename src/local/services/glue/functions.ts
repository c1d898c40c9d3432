import type { Operations, UserDefinedFunction } from '../../../../aws-models/data/glue.generated.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { alreadyExists, checkCatalog, databasesOf, findDatabase, invalidInput, notFound } from './find.ts';
import type { DatabaseRecord, FunctionRecord } from './state.ts';

type Names =
  | 'CreateUserDefinedFunction'
  | 'GetUserDefinedFunction'
  | 'GetUserDefinedFunctions'
  | 'UpdateUserDefinedFunction'
  | 'DeleteUserDefinedFunction';

export function functionOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    CreateUserDefinedFunction({ CatalogId, DatabaseName, FunctionInput }, call) {
      checkCatalog(CatalogId, call);
      const { functions } = findDatabase(state, call, DatabaseName);
      const name = FunctionInput.FunctionName;
      if (name === undefined) throw invalidInput('Function name must be given.');
      if (Object.hasOwn(functions, name)) throw alreadyExists('Function already exists.');
      functions[name] = { input: FunctionInput, created: Math.floor(call.now / 1000) };
      return {};
    },

    GetUserDefinedFunction({ CatalogId, DatabaseName, FunctionName }, call) {
      checkCatalog(CatalogId, call);
      const found = find(findDatabase(state, call, DatabaseName), FunctionName);
      return { UserDefinedFunction: described(found, DatabaseName, call) };
    },

    GetUserDefinedFunctions({ CatalogId, DatabaseName, Pattern, NextToken, MaxResults = 100 }, call) {
      checkCatalog(CatalogId, call);
      const names = DatabaseName === undefined ? Object.keys(databasesOf(state, call)).sort() : [DatabaseName];
      const pattern = new RegExp(`^(?:${Pattern.replaceAll('*', '.*')})$`);
      const all = names.flatMap((name) =>
        sortedValues(findDatabase(state, call, name).functions)
          .filter(({ input }) => pattern.test(input.FunctionName ?? ''))
          .map((one) => described(one, name, call)),
      );
      const keyOf = (one: UserDefinedFunction) => `${one.DatabaseName}.${one.FunctionName}`;
      const { items, next } = pageOf(all, keyOf, { after: NextToken, limit: MaxResults });
      return { UserDefinedFunctions: items, NextToken: next };
    },

    UpdateUserDefinedFunction({ CatalogId, DatabaseName, FunctionName, FunctionInput }, call) {
      checkCatalog(CatalogId, call);
      const { functions } = findDatabase(state, call, DatabaseName);
      const { created } = find({ functions }, FunctionName);
      functions[FunctionName] = { input: { ...FunctionInput, FunctionName }, created };
      return {};
    },

    DeleteUserDefinedFunction({ CatalogId, DatabaseName, FunctionName }, call) {
      checkCatalog(CatalogId, call);
      const { functions } = findDatabase(state, call, DatabaseName);
      find({ functions }, FunctionName);
      delete functions[FunctionName];
      return {};
    },
  };
}

function find({ functions }: Pick<DatabaseRecord, 'functions'>, name: string): FunctionRecord {
  if (!Object.hasOwn(functions, name)) throw notFound('Cannot find function.');
  return functions[name];
}

function described({ input, created }: FunctionRecord, database: string, { account }: Call): UserDefinedFunction {
  return { ...input, DatabaseName: database.toLowerCase(), CreateTime: created, CatalogId: account };
}
