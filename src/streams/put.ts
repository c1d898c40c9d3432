import type { KinesisClient, PutRecordsCommandOutput } from '@aws-sdk/client-kinesis';
import { PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { codeOf, sleep } from '../aws/index.ts';
import type { Random } from './random.ts';

/** A record on its way to a stream. */
export interface Outgoing {
  readonly key: string;
  readonly data: Uint8Array;
}

/**
 * Puts records into a stream, all of them. Tells of those that were taken as soon as they are, and how many of the others
 * are sent again.
 */
export type Put = <One extends Outgoing>(
  records: readonly One[],
  onTaken: (taken: readonly One[], again: number) => void,
) => Promise<void>;

export interface PutOptions {
  readonly kinesis: Pick<KinesisClient, 'send'>;
  readonly stream: string;
  /** Ends it between two calls, so that it is known of every record whether it was taken. */
  readonly signal: AbortSignal;
  /** Cuts a call short. */
  readonly cut?: AbortSignal | undefined;
  /** The first pause before another try and the longest, in milliseconds. */
  readonly pauses?: { readonly first: number; readonly longest: number };
  readonly random?: Random;
}

/** That a stream went on refusing records. */
export class Refused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Refused';
  }
}

const PAUSES = { first: 100, longest: 5000 };

/** How often nothing at all may be taken, one time after the other: more than a minute. */
const PATIENCE = 20;

/** What one call takes. */
const MOST_RECORDS = 500;
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * Puts records in calls as large as may be. What a shard has no room for is sent again, and nothing behind it before it is
 * taken: so whoever produces is held back to what the stream takes. Within one call a record may pass one that is refused.
 */
export function putter(options: PutOptions): Put {
  return async (records, onTaken) => {
    for (const batch of batches(records)) await putBatch(batch, onTaken, options);
  };
}

async function putBatch<One extends Outgoing>(
  batch: readonly One[],
  onTaken: (taken: readonly One[], again: number) => void,
  options: PutOptions,
): Promise<void> {
  const { signal, pauses = PAUSES, random = Math.random } = options;
  let left = batch;
  let pause = pauses.first;
  for (let idle = 0; ; idle++) {
    const { taken, refused, reason } = await attempt(left, options);
    onTaken(taken, refused.length);
    if (refused.length === 0) return;
    if (taken.length > 0) [idle, pause] = [0, pauses.first];
    if (idle >= PATIENCE) throw new Refused(reason);
    // Those who were refused together should not come back together.
    await sleep(pause * (0.5 + random() / 2), signal);
    pause = Math.min(pause * 2, pauses.longest);
    left = refused;
  }
}

interface Attempt<One> {
  readonly taken: readonly One[];
  readonly refused: readonly One[];
  readonly reason: string;
}

/** What of a batch was refused for now, and why. What will not do later either is thrown. */
async function attempt<One extends Outgoing>(
  batch: readonly One[],
  { kinesis, stream, cut }: PutOptions,
): Promise<Attempt<One>> {
  const Records = batch.map(({ key, data }) => ({ PartitionKey: key, Data: data }));
  let answer: PutRecordsCommandOutput;
  try {
    const command = new PutRecordsCommand({ StreamName: stream, Records });
    answer = await kinesis.send(command, cut && { abortSignal: cut });
  } catch (error) {
    if (!isThrottled(error)) throw error;
    return { taken: [], refused: batch, reason: codeOf(error) };
  }
  const codes = batch.map((_, at) => answer.Records?.[at]?.ErrorCode);
  return {
    taken: batch.filter((_, at) => !codes[at]),
    refused: batch.filter((_, at) => codes[at]),
    reason: codes.find(Boolean) ?? '',
  };
}

/** Whether a stream has had too much for now. */
export function isThrottled(error: unknown): boolean {
  return /^(?:ProvisionedThroughputExceeded|LimitExceeded|Throttling|KMSThrottling)/.test(codeOf(error));
}

/** Cuts records where a call takes no more of them. */
export function* batches<One extends Outgoing>(records: readonly One[]): Generator<readonly One[]> {
  let batch: One[] = [];
  let bytes = 0;
  for (const record of records) {
    // A character of a key has at most four bytes.
    const size = record.data.length + record.key.length * 4;
    if (batch.length === MOST_RECORDS || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
