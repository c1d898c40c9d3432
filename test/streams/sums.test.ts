import { expect, test } from 'vitest';
import { seeded } from '../../src/streams/random.ts';
import type { Reading } from '../../src/streams/sums.ts';
import { certainWindows, timeOfStatus, totalsOf, totalsOfRows, windowsOf } from '../../src/streams/sums.ts';
import { unicorn } from '../../src/streams/unicorn.ts';

const DATA = [
  ride('A', '2026-11-25 04:05:10.000', 30, 150, 149),
  ride('B', '2026-11-25 04:05:30.500', 29.5, 148, 150),
  ride('A', '2026-11-25 04:05:59.999', 29.25, 151, 150),
  ride('A', '2026-11-25 04:06:00.000', 30.75, 152, 151),
];

function ride(Name: string, StatusTime: string, Distance: number, MagicPoints: number, HealthPoints: number) {
  return { Name, StatusTime, Distance, MagicPoints, HealthPoints };
}

test('totals, by name', () => {
  expect([...totalsOf(DATA).values()]).toMatchInlineSnapshot(`
    [
      {
        "Distance": 90,
        "MaxHealthPoints": 151,
        "MaxMagicPoints": 152,
        "MinHealthPoints": 149,
        "MinMagicPoints": 150,
        "Name": "A",
        "count": 3,
      },
      {
        "Distance": 29.5,
        "MaxHealthPoints": 150,
        "MaxMagicPoints": 148,
        "MinHealthPoints": 150,
        "MinMagicPoints": 148,
        "Name": "B",
        "count": 1,
      },
    ]
  `);
});

test('windows of event time, which begin where the minute does', () => {
  expect(
    windowsOf(DATA, timeOfStatus).map(({ Name, StatusTime, count }) => [Name, StatusTime, count]),
  ).toMatchInlineSnapshot(`
      [
        [
          "A",
          "2026-11-25 04:05:00",
          2,
        ],
        [
          "B",
          "2026-11-25 04:05:00",
          1,
        ],
        [
          "A",
          "2026-11-25 04:06:00",
          1,
        ],
      ]
    `);
  const windows = windowsOf(DATA, timeOfStatus, 250).map(({ StatusTime }) => StatusTime);
  expect(windows).toMatchInlineSnapshot(`
    [
      "2026-11-25 04:05:10",
      "2026-11-25 04:05:30.5",
      "2026-11-25 04:05:59.75",
      "2026-11-25 04:06:00",
    ]
  `);
});

test('the sums over all windows are those of the records, however they are cut', () => {
  const next = unicorn({ name: 'A', random: seeded(7) });
  const records = Array.from({ length: 500 }, () => next('2026-11-25 04:05:06.000'));
  for (const size of [1000, 60_000, 3_600_000]) {
    const random = seeded(size);
    const rows = windowsOf(records, () => random() * 100_000, size);
    const { count, ...total } = totalsOf(records).get('A')!;
    expect(rows.reduce((all, row) => all + row.count, 0)).toBe(count);
    expect(totalsOfRows(rows).get('A')).toEqual(total);
  }
});

test('of windows by processing time those are certain where nothing came near an end', () => {
  const certain = (margin: number) =>
    certainWindows(DATA, timeOfStatus, { margin }).map(({ Name, StatusTime }) => `${Name} ${StatusTime.slice(11)}`);
  // Of A one record is so near to 04:06 that it may be on either side.
  expect(certain(1000)).toEqual(['B 04:05:00']);
  expect(certain(0)).toEqual(['A 04:05:00', 'B 04:05:00', 'A 04:06:00']);
  // What is near an end makes the window doubtful that it may have gone to, too.
  expect(certain(31_000)).toEqual([]);
});

test('more records than a call takes arguments', () => {
  const many: Reading[] = Array.from({ length: 300_000 }, () => DATA[0]);
  expect(totalsOf(many).get('A')?.count).toBe(300_000);
});
