import type { Operations, Partition, PartitionInput } from '../../../../aws-models/data/glue.generated.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { alreadyExists, checkCatalog, findTable, folded, invalidInput, notFound } from './find.ts';
import { partitionFilter } from './partition-filter.ts';
import type { PartitionRecord, TableRecord } from './state.ts';

type Names =
  | 'CreatePartition'
  | 'BatchCreatePartition'
  | 'GetPartition'
  | 'GetPartitions'
  | 'UpdatePartition'
  | 'DeletePartition'
  | 'BatchDeletePartition';

export function partitionOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    CreatePartition({ CatalogId, DatabaseName, TableName, PartitionInput }, call) {
      checkCatalog(CatalogId, call);
      add(findTable(state, call, DatabaseName, TableName), PartitionInput, call);
      return {};
    },

    BatchCreatePartition({ CatalogId, DatabaseName, TableName, PartitionInputList }, call) {
      checkCatalog(CatalogId, call);
      const table = findTable(state, call, DatabaseName, TableName);
      return { Errors: failures(PartitionInputList, (input) => add(table, input, call)) };
    },

    GetPartition({ CatalogId, DatabaseName, TableName, PartitionValues }, call) {
      checkCatalog(CatalogId, call);
      const found = find(findTable(state, call, DatabaseName, TableName), PartitionValues);
      return { Partition: described(found, DatabaseName, TableName, call) };
    },

    GetPartitions({ CatalogId, DatabaseName, TableName, Expression, NextToken, MaxResults = 1000 }, call) {
      checkCatalog(CatalogId, call);
      const table = findTable(state, call, DatabaseName, TableName);
      const fits = partitionFilter(Expression, table.input.PartitionKeys ?? []);
      const all = sortedValues(table.partitions).filter(({ input }) => fits(input.Values ?? []));
      const { items, next } = pageOf(all, keyOf, { after: NextToken, limit: MaxResults });
      return { Partitions: items.map((one) => described(one, DatabaseName, TableName, call)), NextToken: next };
    },

    UpdatePartition({ CatalogId, DatabaseName, TableName, PartitionValueList, PartitionInput }, call) {
      checkCatalog(CatalogId, call);
      const table = findTable(state, call, DatabaseName, TableName);
      const { created } = find(table, PartitionValueList);
      delete table.partitions[JSON.stringify(PartitionValueList)];
      const input = { ...PartitionInput, Values: PartitionInput.Values ?? PartitionValueList };
      table.partitions[JSON.stringify(input.Values)] = { input, created };
      return {};
    },

    DeletePartition({ CatalogId, DatabaseName, TableName, PartitionValues }, call) {
      checkCatalog(CatalogId, call);
      remove(findTable(state, call, DatabaseName, TableName), PartitionValues);
      return {};
    },

    BatchDeletePartition({ CatalogId, DatabaseName, TableName, PartitionsToDelete }, call) {
      checkCatalog(CatalogId, call);
      const table = findTable(state, call, DatabaseName, TableName);
      return { Errors: failures(PartitionsToDelete, ({ Values }) => remove(table, Values)) };
    },
  };
}

function keyOf({ input }: PartitionRecord): string {
  return JSON.stringify(input.Values);
}

function find(table: TableRecord, values: readonly string[]): PartitionRecord {
  const found = table.partitions[JSON.stringify(values)];
  if (!found) throw notFound('Cannot find partition.');
  return found;
}

function add(table: TableRecord, input: PartitionInput, { now }: Call): void {
  const values = input.Values ?? [];
  const keys = table.input.PartitionKeys ?? [];
  if (values.length !== keys.length)
    throw invalidInput(
      `The number of partition keys do not match the number of partition values: ${keys.length} and ${values.length}`,
    );
  const key = JSON.stringify(values);
  if (Object.hasOwn(table.partitions, key)) throw alreadyExists('Partition already exists.');
  table.partitions[key] = { input, created: Math.floor(now / 1000) };
}

function remove(table: TableRecord, values: readonly string[]): void {
  find(table, values);
  delete table.partitions[JSON.stringify(values)];
}

/** Of what is asked for in one call, the parts that cannot be done; the others are. */
function failures<T extends { readonly Values?: readonly string[] | undefined }>(
  all: readonly T[],
  perform: (one: T) => void,
) {
  return all.flatMap((one) => {
    try {
      perform(one);
      return [];
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const detail = { ErrorCode: error.code, ErrorMessage: error.message };
      return [{ PartitionValues: one.Values, ErrorDetail: detail }];
    }
  });
}

function described({ input, created }: PartitionRecord, database: string, table: string, call: Call): Partition {
  return {
    ...input,
    DatabaseName: folded(database),
    TableName: folded(table),
    CreationTime: created,
    CatalogId: call.account,
  };
}
