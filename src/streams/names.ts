import type { KinesisClient } from '@aws-sdk/client-kinesis';
import { paginateListStreams } from '@aws-sdk/client-kinesis';

/** The names of all streams that there are. */
export async function streamNames(kinesis: KinesisClient): Promise<string[]> {
  const names: string[] = [];
  for await (const { StreamNames = [] } of paginateListStreams({ client: kinesis }, {})) names.push(...StreamNames);
  return names;
}
