import { expect, test } from 'vitest';
import type { Outgoing } from '../../src/streams/put.ts';
import { batches, putter } from '../../src/streams/put.ts';

const signal = new AbortController().signal;
const pauses = { first: 1, longest: 2 };

/** A stream whose shards refuse what `refuses` says, call by call. */
function stream(refuses: (key: string, call: number) => boolean) {
  const taken: string[] = [];
  const calls: number[] = [];
  const kinesis = {
    async send({ input }: { input: { Records: readonly { PartitionKey: string }[] } }) {
      calls.push(input.Records.length);
      const Records = input.Records.map(({ PartitionKey }) => {
        if (refuses(PartitionKey, calls.length)) return { ErrorCode: 'ProvisionedThroughputExceededException' };
        taken.push(PartitionKey);
        return { SequenceNumber: '1' };
      });
      return { Records, FailedRecordCount: Records.filter(({ ErrorCode }) => ErrorCode).length };
    },
  };
  return { taken, calls, kinesis: kinesis as never };
}

function records(...keys: string[]): Outgoing[] {
  return keys.map((key) => ({ key, data: new Uint8Array(1) }));
}

test('only what a shard refused is sent again, until it is taken', async () => {
  const { taken, calls, kinesis } = stream((key, call) => key === 'b' && call < 4);
  const told: unknown[] = [];
  await putter({ kinesis, stream: 's', signal, pauses })(records('a', 'b', 'c', 'b'), (some, again) =>
    told.push([some.map(({ key }) => key).join(''), again]),
  );
  expect(calls).toEqual([4, 2, 2, 2]);
  expect(taken.join('')).toBe('acbb');
  expect(told).toEqual([
    ['ac', 2],
    ['', 2],
    ['', 2],
    ['bb', 0],
  ]);
});

test('what is behind a refused record waits for it', async () => {
  const { taken, kinesis } = stream((key, call) => key === 'x' && call < 3);
  await putter({ kinesis, stream: 's', signal, pauses })(
    records(...Array(499).fill('a'), 'x', ...Array(10).fill('b')),
    () => {},
  );
  expect(taken.indexOf('x')).toBe(499);
  expect(taken).toHaveLength(510);
});

test('a stream that takes nothing for long is given up', async () => {
  const { calls, kinesis } = stream(() => true);
  const put = putter({ kinesis, stream: 's', signal, pauses });
  await expect(put(records('a'), () => {})).rejects.toThrow('ProvisionedThroughputExceededException');
  expect(calls.length).toBeGreaterThan(10);
});

test('as long as something is taken it goes on', async () => {
  const { taken, kinesis } = stream((key, call) => Number(key) >= call);
  const keys = Array.from({ length: 60 }, (_, at) => String(at));
  await putter({ kinesis, stream: 's', signal, pauses })(records(...keys), () => {});
  expect(taken).toEqual(keys);
});

test('one that is stopped has told what was taken', async () => {
  const stop = new AbortController();
  const { taken, kinesis } = stream((key) => key === 'b');
  const told: string[] = [];
  const put = putter({ kinesis, stream: 's', signal: stop.signal, pauses });
  const done = put(records('a', 'b'), (some) => {
    told.push(...some.map(({ key }) => key));
    stop.abort(new Error('stopped'));
  });
  await expect(done).rejects.toThrow('stopped');
  expect(told).toEqual(taken);
});

test('calls are cut at 500 records and at 5 MiB', () => {
  const sizes = (all: readonly Outgoing[]) => [...batches(all)].map(({ length }) => length);
  expect(sizes(records(...Array(1001).fill('a')))).toEqual([500, 500, 1]);
  const large = { key: 'a', data: new Uint8Array(2 * 1024 * 1024) };
  expect(sizes([large, large, large, large, large])).toEqual([2, 2, 1]);
  expect(sizes([{ key: 'a', data: new Uint8Array(9 * 1024 * 1024) }, large])).toEqual([1, 1]);
  expect(sizes([])).toEqual([]);
});
