import {
  CreateDatabaseCommand,
  CreateTableCommand,
  DeleteDatabaseCommand,
  DeleteTableCommand,
  GetDatabaseCommand,
  GetDatabasesCommand,
  GetPartitionsCommand,
  GetTableCommand,
  GetTablesCommand,
  GetTagsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateDatabaseCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-glue';
import type { Calls } from './calls.ts';

const DatabaseName = 'rides';
const ResourceArn = 'arn:aws:glue:eu-west-1:000000000000:database/rides';
const TableInput = {
  Name: 'clicks',
  Parameters: { 'flink.connector': 'kinesis' },
  StorageDescriptor: { Columns: [{ Name: 'id', Type: 'string' }] },
};

/** A database and a table of Flink's. */
export const GLUE: Calls = [
  ['GetDatabase: none', new GetDatabaseCommand({ Name: DatabaseName })],
  [
    'CreateDatabase',
    new CreateDatabaseCommand({ DatabaseInput: { Name: DatabaseName, Description: 'all' }, Tags: { team: 'a b' } }),
  ],
  ['CreateDatabase: taken', new CreateDatabaseCommand({ DatabaseInput: { Name: DatabaseName } })],
  ['GetDatabase', new GetDatabaseCommand({ Name: DatabaseName })],
  ['GetDatabase: in other letters', new GetDatabaseCommand({ Name: 'Rides' })],
  ['GetDatabases', new GetDatabasesCommand({})],
  ['UpdateDatabase: none', new UpdateDatabaseCommand({ Name: 'none', DatabaseInput: { Name: 'none' } })],
  ['GetTags', new GetTagsCommand({ ResourceArn })],
  ['TagResource', new TagResourceCommand({ ResourceArn, TagsToAdd: { cost: '7' } })],
  ['UntagResource', new UntagResourceCommand({ ResourceArn, TagsToRemove: ['team', 'never'] })],
  ['GetTags: after', new GetTagsCommand({ ResourceArn })],
  ['CreateTable: no database', new CreateTableCommand({ DatabaseName: 'none', TableInput })],
  ['CreateTable', new CreateTableCommand({ DatabaseName, TableInput })],
  ['CreateTable: taken', new CreateTableCommand({ DatabaseName, TableInput })],
  ['GetTable', new GetTableCommand({ DatabaseName, Name: 'clicks' })],
  ['GetTable: none', new GetTableCommand({ DatabaseName, Name: 'none' })],
  ['GetTable: no database', new GetTableCommand({ DatabaseName: 'none', Name: 'clicks' })],
  ['GetTables', new GetTablesCommand({ DatabaseName })],
  ['GetTables: by a pattern', new GetTablesCommand({ DatabaseName, Expression: 'cl.*' })],
  ['GetTables: no database', new GetTablesCommand({ DatabaseName: 'none' })],
  [
    'UpdateTable',
    new UpdateTableCommand({ DatabaseName, TableInput: { ...TableInput, Parameters: { 'flink.connector': 'kafka' } } }),
  ],
  ['UpdateTable: none', new UpdateTableCommand({ DatabaseName, TableInput: { Name: 'none' } })],
  ['GetTable: changed', new GetTableCommand({ DatabaseName, Name: 'clicks' })],
  ['GetPartitions', new GetPartitionsCommand({ DatabaseName, TableName: 'clicks' })],
  ['DeleteTable', new DeleteTableCommand({ DatabaseName, Name: 'clicks' })],
  ['DeleteTable: gone', new DeleteTableCommand({ DatabaseName, Name: 'clicks' })],
  ['CreateDatabase: taken, in other letters', new CreateDatabaseCommand({ DatabaseInput: { Name: 'RIDES' } })],
  ['CreateDatabase: no name', new CreateDatabaseCommand({ DatabaseInput: { Name: '' } })],
  ['DeleteDatabase', new DeleteDatabaseCommand({ Name: DatabaseName })],
  ['DeleteDatabase: gone', new DeleteDatabaseCommand({ Name: DatabaseName })],
];
