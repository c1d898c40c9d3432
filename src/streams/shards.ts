import type {
  GetRecordsCommandOutput,
  KinesisClient,
  ListShardsCommandInput,
  ListShardsCommandOutput,
  Shard,
} from '@aws-sdk/client-kinesis';
import { GetRecordsCommand, GetShardIteratorCommand, ListShardsCommand } from '@aws-sdk/client-kinesis';
import { codeOf } from '../aws/index.ts';
import { isThrottled } from './put.ts';

/** Where reading begins: at what comes from now on, at the oldest there is, or at a point in time. */
export type From = 'latest' | 'start' | Date;

/** A record of a stream. */
export interface Received {
  readonly shard: string;
  readonly sequenceNumber: string;
  /** When the stream took it, as well as it knows. */
  readonly time: Date | undefined;
  readonly key: string;
  readonly data: Uint8Array;
}

/** What one look at a shard gave. */
export interface Look {
  readonly records: readonly Received[];
  /** Whether there is more behind it already. */
  readonly isBehind: boolean;
  /** Whether the shard is closed and read to its end. */
  readonly isOver: boolean;
}

export interface Place {
  readonly kinesis: KinesisClient;
  readonly stream: string;
  readonly signal: AbortSignal;
}

/** All shards that a stream still has something of. */
export async function listShards({ kinesis, stream, signal }: Place): Promise<Shard[]> {
  const shards: Shard[] = [];
  let page: ListShardsCommandInput | undefined = { StreamName: stream };
  while (page) {
    const answer: ListShardsCommandOutput = await kinesis.send(new ListShardsCommand(page), { abortSignal: signal });
    shards.push(...(answer.Shards ?? []));
    page = answer.NextToken === undefined ? undefined : { NextToken: answer.NextToken };
  }
  return shards;
}

/** The shards that have to be read to their ends before one. */
export function parentsOf({ ParentShardId, AdjacentParentShardId }: Shard): string[] {
  return [ParentShardId, AdjacentParentShardId].filter((id) => id !== undefined);
}

/** Reads a shard, look by look. */
export interface ShardReader {
  look(): Promise<Look>;
}

type Position = From | { readonly after: string };

const NOTHING: Look = { records: [], isBehind: false, isOver: false };

/** A reader that stands at `from` when this answers. */
export async function openShard(shard: string, from: From, place: Place): Promise<ShardReader> {
  const opened = new Date();
  let iterator = await iteratorAt(shard, from, place);
  // "latest" a second time would leave out what came in between.
  let position: Position = from === 'latest' ? opened : from;
  const ask = async (): Promise<GetRecordsCommandOutput | undefined> => {
    const { kinesis, signal } = place;
    try {
      return await kinesis.send(new GetRecordsCommand({ ShardIterator: iterator }), { abortSignal: signal });
    } catch (error) {
      if (isThrottled(error)) return undefined;
      // They hold for five minutes, and the machine may have slept.
      if (codeOf(error) !== 'ExpiredIteratorException') throw error;
      iterator = await iteratorAt(shard, position, place);
      return undefined;
    }
  };
  return {
    async look() {
      const asked = new Date();
      const answer = await ask();
      if (!answer) return NOTHING;
      const { Records = [], NextShardIterator, MillisBehindLatest = 0 } = answer;
      const records = Records.map(
        ({
          SequenceNumber = '',
          ApproximateArrivalTimestamp: time,
          PartitionKey: key = '',
          Data = new Uint8Array(),
        }) => ({
          shard,
          sequenceNumber: SequenceNumber,
          time,
          key,
          data: Data,
        }),
      );
      const last = records.at(-1);
      if (last) position = { after: last.sequenceNumber };
      else if (from === 'latest' && position instanceof Date) position = asked;
      iterator = NextShardIterator;
      return { records, isBehind: MillisBehindLatest > 0, isOver: NextShardIterator === undefined };
    },
  };
}

async function iteratorAt(
  ShardId: string,
  position: Position,
  { kinesis, stream, signal }: Place,
): Promise<string | undefined> {
  const common = { StreamName: stream, ShardId };
  const command = new GetShardIteratorCommand(
    position === 'latest'
      ? { ...common, ShardIteratorType: 'LATEST' }
      : position === 'start'
        ? { ...common, ShardIteratorType: 'TRIM_HORIZON' }
        : position instanceof Date
          ? { ...common, ShardIteratorType: 'AT_TIMESTAMP', Timestamp: position }
          : { ...common, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: position.after },
  );
  return (await kinesis.send(command, { abortSignal: signal })).ShardIterator;
}
