import { expect, test } from 'vitest';
import type { Source } from '../../src/streams/produce.ts';
import { lines, produce, unicorns } from '../../src/streams/produce.ts';
import type { Put } from '../../src/streams/put.ts';

const signal = new AbortController().signal;
const AT = '2026-11-25 04:05:06.789';

function texts(source: Source, count: number): string[] {
  return Array.from({ length: count }, () => source(AT)?.text ?? 'none');
}

test('unicorns take turns, and one more does not change the others', () => {
  const two = texts(unicorns(['A', 'B'], { seed: 3, error: false }), 4);
  const one = texts(unicorns(['A'], { seed: 3, error: false }), 2);
  expect(two.map((text) => JSON.parse(text).Name)).toEqual(['A', 'B', 'A', 'B']);
  expect([two[0], two[2]]).toEqual(one);
});

test('the key is the name, and a line end is behind the record', () => {
  const record = unicorns(['Bucephalus'], { seed: 1, error: false })(AT);
  expect(record?.key).toBe('Bucephalus');
  expect(new TextDecoder().decode(record?.data)).toBe(`${record?.text}\n`);
});

test('lines go as they are', () => {
  const source = lines(['{"Name": "A",  "x": 1.0}', '[1]', 'null', `"${'y'.repeat(300)}"`]);
  const all = Array.from({ length: 5 }, () => source(AT));
  expect(all.map((one) => one?.key)).toEqual(['A', '[1]', 'null', `"${'y'.repeat(255)}`, undefined]);
  expect(all[0]?.text).toBe('{"Name": "A",  "x": 1.0}');
});

test('ends when there are enough, or no more', async () => {
  const taken: string[] = [];
  const put: Put = async (records, onTaken) => onTaken(records, 0);
  const onTaken = (records: readonly { text: string }[]) => taken.push(...records.map(({ text }) => text));
  const common = { put, rate: 100_000, signal, now: () => AT, onTaken };
  await produce({ ...common, source: lines(['1', '2', '3']) });
  expect(taken).toEqual(['1', '2', '3']);
  await produce({ ...common, source: lines(['4', '5', '6']), count: 2 });
  expect(taken).toEqual(['1', '2', '3', '4', '5']);
});

test('ends without an error when it is stopped, whether it waits or puts', async () => {
  for (const stopsIn of ['put', 'wait']) {
    const stop = new AbortController();
    let taken = 0;
    const put: Put = async (records, onTaken) => {
      onTaken(records, 0);
      if (stopsIn === 'put') stop.abort();
      else setTimeout(() => stop.abort(), 5);
      if (stopsIn === 'put') stop.signal.throwIfAborted();
    };
    const source = unicorns(['A'], { seed: 1, error: false });
    const onTaken = () => {
      taken++;
    };
    await produce({ source, put, rate: 0.001, signal: stop.signal, now: () => AT, onTaken });
    expect(taken).toBe(1);
  }
});

test('an error is no stop', async () => {
  const put: Put = () => Promise.reject(new Error('broken'));
  const source = unicorns(['A'], { seed: 1, error: false });
  const done = produce({ source, put, rate: 1, signal, now: () => AT, onTaken: () => {} });
  await expect(done).rejects.toThrow('broken');
});
