import { GetTableCommand } from '@aws-sdk/client-glue';
import { DescribeStreamSummaryCommand, ListStreamsCommand } from '@aws-sdk/client-kinesis';
import type { Aws } from './clients.ts';
import { undefinedIfMissing } from './errors.ts';

/** Whether there is a Kinesis stream of a name. */
export async function isStreamThere({ kinesis }: Aws, StreamName: string): Promise<boolean> {
  return (await undefinedIfMissing(kinesis.send(new DescribeStreamSummaryCommand({ StreamName })))) !== undefined;
}

/** The names of streams, so many as one call gives. */
export async function streamNames({ kinesis }: Aws): Promise<readonly string[]> {
  return (await kinesis.send(new ListStreamsCommand({ Limit: 1000 }))).StreamNames ?? [];
}

/** What Glue has under a name: a table, a view, or nothing, also where there is no such database. */
export async function glueTableKind(
  { glue }: Aws,
  database: string,
  name: string,
): Promise<'TABLE' | 'VIEW' | undefined> {
  // Glue keeps all names in small letters.
  const request = { DatabaseName: database.toLowerCase(), Name: name.toLowerCase() };
  const found = await undefinedIfMissing(glue.send(new GetTableCommand(request)));
  if (!found?.Table) return undefined;
  return found.Table.TableType === 'VIRTUAL_VIEW' ? 'VIEW' : 'TABLE';
}
