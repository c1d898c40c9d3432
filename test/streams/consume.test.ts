import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  MergeShardsCommand,
  UpdateShardCountCommand,
} from '@aws-sdk/client-kinesis';
import { beforeEach, expect, test } from 'vitest';
import { consume } from '../../src/streams/consume.ts';
import type { Produced } from '../../src/streams/produce.ts';
import { produce, unicorns } from '../../src/streams/produce.ts';
import { putter } from '../../src/streams/put.ts';
import type { From, Received } from '../../src/streams/shards.ts';
import { listShards } from '../../src/streams/shards.ts';
import type { Reading } from '../../src/streams/sums.ts';
import { totalsOf } from '../../src/streams/sums.ts';
import { statusTimeOf } from '../../src/streams/unicorn.ts';
import { clientsOf, testCloud } from '../provision/support/notebook.ts';

const cloud = await testCloud();
const { kinesis } = await clientsOf(cloud);
const signal = new AbortController().signal;
const pauses = { busy: 1, idle: 5 };
let made = 0;
let stream = '';

beforeEach(async () => {
  stream = `rides-${made++}`;
  await kinesis.send(new CreateStreamCommand({ StreamName: stream, ShardCount: 2 }));
  await active();
});

async function active(): Promise<void> {
  for (;;) {
    const { StreamDescriptionSummary } = await kinesis.send(new DescribeStreamSummaryCommand({ StreamName: stream }));
    if (StreamDescriptionSummary?.StreamStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Puts so many records and answers with them. */
async function put(count: number, seed = 1): Promise<Produced[]> {
  const sent: Produced[] = [];
  await produce({
    source: unicorns(['Shadowfax', 'Bucephalus', 'Rocinante', 'Unicorn-4'], { seed, error: false }),
    put: putter({ kinesis, stream, signal, pauses: { first: 1, longest: 5 } }),
    rate: 100_000,
    count,
    signal,
    now: () => statusTimeOf(new Date()),
    onTaken: (records) => sent.push(...records),
  });
  return sent;
}

/** A consumer that is at work: what it has got, and a wait for so much of it. */
async function reader(from: From) {
  const stop = new AbortController();
  const got: Received[] = [];
  let wake = () => {};
  const ready = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let news = () => {};
  const run = async () => {
    for await (const record of consume({ kinesis, stream, from, signal: stop.signal, pauses, onReady: wake })) {
      got.push(record);
      news();
    }
  };
  const ended = run();
  await Promise.race([ready, ended]);
  const whole = async (count: number) => {
    while (got.length < count)
      await Promise.race([
        ended,
        new Promise<void>((resolve) => {
          news = resolve;
        }),
      ]);
    stop.abort();
    await ended;
    return got;
  };
  return { got, whole };
}

function textOf({ data }: { readonly data: Uint8Array }): string {
  return new TextDecoder().decode(data).trimEnd();
}

function ridesOf(records: readonly { readonly data: Uint8Array }[]): Reading[] {
  return records.map((one) => JSON.parse(textOf(one)) as Reading);
}

/** Of each unicorn its records, in the order in which they came. */
function byName(records: readonly { readonly key: string; readonly data: Uint8Array }[]) {
  const names = new Set(records.map(({ key }) => key));
  return new Map([...names].map((name) => [name, records.filter(({ key }) => key === name).map(textOf)]));
}

test('what is consumed is what was produced, by count, sums and order', async () => {
  const { whole } = await reader('latest');
  const sent = await put(40);
  const got = await whole(40);
  expect(totalsOf(ridesOf(got))).toEqual(totalsOf(ridesOf(sent)));
  expect(byName(got)).toEqual(byName(sent));
  expect(new Set(got.map(({ shard }) => shard)).size).toBe(2);
  const { time, sequenceNumber } = got[0];
  expect(time).toBeInstanceOf(Date);
  expect(sequenceNumber).toMatch(/^\d+$/);
});

test('silence, then records', async () => {
  const { whole, got } = await reader('latest');
  await new Promise((resolve) => setTimeout(resolve, 10 * pauses.idle));
  expect(got).toEqual([]);
  const sent = await put(3);
  expect((await whole(3)).map(textOf).sort()).toEqual(sent.map(({ text }) => text).sort());
});

test('late, from the start, from a time, and from now', async () => {
  const early = await put(4, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const between = new Date();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const late = await put(4, 2);
  const texts = (records: readonly { readonly data: Uint8Array }[]) => records.map(textOf).sort();
  const readers = await Promise.all([reader('start'), reader(between), reader('latest')]);
  const last = await put(1, 3);
  const [all, some, few] = await Promise.all([readers[0].whole(9), readers[1].whole(5), readers[2].whole(1)]);
  expect(texts(all)).toEqual(texts([...early, ...late, ...last]));
  expect(texts(some)).toEqual(texts([...late, ...last]));
  expect(texts(few)).toEqual(texts(last));
});

test.for(['latest', 'start'] as const)('goes on in the shards that a reshard made, from %s', async (from) => {
  const { whole } = await reader(from);
  const sent = await put(20, 1);
  await kinesis.send(
    new UpdateShardCountCommand({ StreamName: stream, TargetShardCount: 4, ScalingType: 'UNIFORM_SCALING' }),
  );
  await active();
  sent.push(...(await put(20, 2)));
  const got = await whole(40);
  expect(new Set(got.map(({ shard }) => shard)).size).toBeGreaterThan(2);
  expect(byName(got)).toEqual(byName(sent));
  // One who comes afterwards reads the old shards before the new ones, and all of it once.
  expect(byName(await (await reader('start')).whole(40))).toEqual(byName(sent));
  // And from now on only the new ones are there to be read.
  const late = await reader('latest');
  const last = await put(4, 3);
  expect(byName(await late.whole(4))).toEqual(byName(last));
});

test('a shard that two were merged to is read when both are at their ends', async () => {
  const { whole } = await reader('start');
  const sent = await put(20, 1);
  const [one, two] = await listShards({ kinesis, stream, signal });
  await kinesis.send(
    new MergeShardsCommand({ StreamName: stream, ShardToMerge: one.ShardId, AdjacentShardToMerge: two.ShardId }),
  );
  await active();
  sent.push(...(await put(20, 2)));
  const got = await whole(40);
  expect(byName(got)).toEqual(byName(sent));
  expect(new Set(got.map(({ shard }) => shard)).size).toBe(3);
});

test('throttled shards and iterators that have expired cost nothing but time', async () => {
  const { whole } = await reader('latest');
  const fault = (operation: string, code: string, times: number) =>
    cloud.world.faults.add({ operation: `kinesis:${operation}`, error: { code }, times });
  fault('PutRecords', 'ProvisionedThroughputExceededException', 2);
  fault('GetRecords', 'ProvisionedThroughputExceededException', 3);
  fault('GetRecords', 'ExpiredIteratorException', 1);
  const sent = await put(8, 1);
  fault('GetRecords', 'ExpiredIteratorException', 2);
  sent.push(...(await put(8, 2)));
  expect(byName(await whole(16))).toEqual(byName(sent));
});

test('one that is stopped ends, and what is wrong does not look like an end', async () => {
  const stop = new AbortController();
  const records = consume({
    kinesis,
    stream,
    from: 'latest',
    signal: stop.signal,
    pauses,
    onReady: () => stop.abort(),
  });
  expect(await records.next()).toEqual({ done: true, value: undefined });
  const none = consume({ kinesis, stream: 'none', from: 'latest', signal });
  await expect(none.next()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
