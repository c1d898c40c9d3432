import { arnOf, parseArn } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { Role } from '../../studio/role.ts';
import { ofService, SqlFailure } from './failure.ts';

/** What a table of the connector `kinesis` asks for. */
const READS = ['ListShards', 'GetShardIterator', 'GetRecords'];
const FAN_OUT = ['ListShards', 'DescribeStreamSummary', 'RegisterStreamConsumer'];
const CONSUMER = ['DescribeStreamConsumer', 'SubscribeToShard'];
const WRITES = ['PutRecords'];

export interface StreamsOptions {
  /** Of the application. */
  readonly arn: string;
  readonly role: Role;
  /** Whether there is a stream; not to be had without an emulator of Kinesis. */
  readonly exists: ((name: string, region: string) => Promise<boolean>) | undefined;
}

/** Throws where the stream behind a table is not there, or the role may not do with it what the table is used for. */
export async function checkStream(
  options: Readonly<Record<string, string>>,
  use: 'read' | 'write',
  { arn, role, exists }: StreamsOptions,
): Promise<void> {
  const { partition, account, region: own } = parseArn(arn)!;
  const name = options['stream'] ?? '';
  const region = options['aws.region'] ?? own;
  const at = (resource: string) => arnOf({ partition, service: 'kinesis', region, account, resource });
  const fanOut = options['scan.stream.recordpublisher']?.toUpperCase() === 'EFO';
  try {
    for (const action of use === 'write' ? WRITES : fanOut ? FAN_OUT : READS)
      role.check(`kinesis:${action}`, at(`stream/${name}`));
    if (use === 'read' && fanOut)
      for (const action of CONSUMER)
        role.check(`kinesis:${action}`, at(`stream/${name}/consumer/${options['scan.stream.efo.consumername'] ?? ''}`));
    if (exists && !(await exists(name, region)))
      throw new ServiceError('ResourceNotFoundException', `Stream ${name} under account ${account} not found.`);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const message = use === 'read' ? 'Failed to list shards' : 'Encountered an exception while persisting records';
    throw new SqlFailure('org.apache.flink.table.api.TableException', message, ofService(error, 'AmazonKinesis'));
  }
}
