import { expect, test } from 'vitest';
import { seeded } from '../../src/streams/random.ts';
import { statusTimeOf, unicorn, unicornNames } from '../../src/streams/unicorn.ts';

const AT = '2026-11-25 04:05:06.789';

function rides(count: number, options: { name?: string; seed?: number; error?: boolean } = {}) {
  const { name = 'Shadowfax', seed = 1, error = false } = options;
  const next = unicorn({ name, random: seeded(seed), error });
  return Array.from({ length: count }, () => next(AT));
}

test('a record has the fields of the workshop, in their order', () => {
  expect(JSON.stringify(rides(1)[0])).toMatchInlineSnapshot(
    `"{"Distance":29.005471229553223,"HealthPoints":150,"Latitude":40.74898389011005,"Longitude":-73.98543034931475,"MagicPoints":150,"Name":"Shadowfax","InputData":"Unicorn","StatusTime":"2026-11-25 04:05:06.789"}"`,
  );
});

test('the same seed gives the same unicorn, another one another', () => {
  expect(rides(50)).toEqual(rides(50));
  expect(rides(50)).not.toEqual(rides(50, { seed: 2 }));
});

test('values are in the ranges of the workshop', () => {
  const all = rides(4000);
  for (const { Distance } of all) expect(Distance >= 29 && Distance < 31).toBe(true);
  for (const key of ['HealthPoints', 'MagicPoints'] as const) {
    const steps = all.map((ride, at) => ride[key] - (all[at - 1]?.[key] ?? 150));
    const share = (step: number) => steps.filter((one) => one === step).length / steps.length;
    expect(share(-1)).toBeCloseTo(0.25, 1);
    expect(share(0)).toBeCloseTo(0.5, 1);
    expect(share(1)).toBeCloseTo(0.25, 1);
    expect(share(-1) + share(0) + share(1)).toBeCloseTo(1, 10);
  }
});

test('it goes as far as it says, one way', () => {
  const [one, two] = rides(2);
  const north = (two.Latitude - one.Latitude) * 110_540;
  const east = (two.Longitude - one.Longitude) * 111_320 * Math.cos((two.Latitude * Math.PI) / 180);
  expect(Math.hypot(north, east)).toBeCloseTo(two.Distance, 6);
});

test('every fifth is marked where errors are asked for', () => {
  const marks = rides(11, { error: true }).map(({ InputData }) => InputData);
  expect(marks.flatMap((mark, at) => (mark === 'Unicornerror' ? [at] : []))).toEqual([4, 9]);
  expect(new Set(rides(11).map(({ InputData }) => InputData))).toEqual(new Set(['Unicorn']));
});

test('distances add up to the same in any order', () => {
  const distances = rides(10_000).map(({ Distance }) => Distance);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  expect(sum(distances)).toBe(sum(distances.toReversed()));
  expect(sum(distances)).toBe(sum(distances.toSorted((a, b) => a - b)));
});

test('several unicorns have names of their own', () => {
  expect(unicornNames('Shadowfax', 1)).toEqual(['Shadowfax']);
  expect(unicornNames('Bucephalus', 5)).toEqual(['Bucephalus', 'Shadowfax', 'Rocinante', 'Unicorn-4', 'Unicorn-5']);
  expect(new Set(unicornNames('Mine', 200)).size).toBe(200);
});

test('the time is that of this machine, to the millisecond', () => {
  expect(statusTimeOf(new Date(2026, 0, 2, 3, 4, 5, 6))).toBe('2026-01-02 03:04:05.006');
});
