import { sleep } from '../aws/index.ts';
import type { From, Place, Received, ShardReader } from './shards.ts';
import { listShards, openShard, parentsOf } from './shards.ts';

export interface ConsumeOptions extends Place {
  readonly from: From;
  /** How long to wait before the next look, in milliseconds: where there is more, and where there was nothing. */
  readonly pauses?: { readonly busy: number; readonly idle: number };
  /** Is told once, when nothing that comes from then on is missed. */
  readonly onReady?: (() => void) | undefined;
}

/** A shard may be read five times a second; the workshop's consumer reads it once. */
const PAUSES = { busy: 250, idle: 1000 };

/**
 * The records of a stream as they come, until `signal` stops it. Those of a shard come in its order; a shard that came of a
 * split or a merge is read when those it came of are read to their ends.
 */
export async function* consume(options: ConsumeOptions): AsyncGenerator<Received> {
  const { signal, pauses = PAUSES, onReady } = options;
  try {
    const shards = await shardsOf(options);
    onReady?.();
    for (;;) {
      const { records, isBehind } = await shards.look();
      yield* records;
      await sleep(isBehind ? pauses.busy : pauses.idle, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** The shards that are read, and those that are not read any more. */
async function shardsOf({ from, ...place }: ConsumeOptions) {
  const readers = new Map<string, ShardReader>();
  const over = new Set<string>();
  /** Shards at their end whose successors are not listed yet. */
  const childless = new Set<string>();

  async function open(isFirst: boolean): Promise<void> {
    const listed = await listShards(place);
    const there = new Set(listed.map(({ ShardId }) => ShardId));
    if (isFirst && from === 'latest') {
      for (const { ShardId = '', SequenceNumberRange } of listed)
        if (SequenceNumberRange?.EndingSequenceNumber !== undefined) over.add(ShardId);
    }
    const isRead = (parent: string) => over.has(parent) || !there.has(parent);
    for (const shard of listed) {
      const { ShardId = '' } = shard;
      const parents = parentsOf(shard);
      for (const parent of parents) childless.delete(parent);
      if (over.has(ShardId) || readers.has(ShardId) || !parents.every(isRead)) continue;
      // What is in a new shard came after the beginning.
      const position = !isFirst && from === 'latest' ? 'start' : from;
      readers.set(ShardId, await openShard(ShardId, position, place));
    }
  }

  await open(true);
  return {
    /** Looks at each shard once. */
    async look(): Promise<{ readonly records: readonly Received[]; readonly isBehind: boolean }> {
      const looks = await Promise.all(
        [...readers].map(async ([shard, reader]) => ({ shard, ...(await reader.look()) })),
      );
      const ended = looks.filter(({ isOver }) => isOver).map(({ shard }) => shard);
      for (const shard of ended) {
        readers.delete(shard);
        over.add(shard);
        childless.add(shard);
      }
      if (childless.size > 0) await open(false);
      const isBehind = ended.length > 0 || looks.some((look) => look.isBehind);
      return { records: looks.flatMap(({ records }) => records), isBehind };
    },
  };
}
