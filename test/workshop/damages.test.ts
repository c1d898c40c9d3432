import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, TARGETS } from '../../src/index.ts';
import { LineIndex } from '../../src/text/lines.ts';
import { damagedBy, damages, tableDamages, withoutLine } from './damage.ts';

const here = new URL('./', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');

/** What the parser refuses, and what is missing of a note, as `line:column severity code`. */
function found(text: string, options: Parameters<typeof check>[1] = {}): string[] {
  const { diagnostics } = check(text, options);
  const ofText = diagnostics.filter(({ phase }) => phase === 'syntax' || phase === 'note');
  return ofText.map(({ start, severity, code }) => `${start.line}:${start.column} ${severity} ${code}`);
}

describe('the page of the workshop', () => {
  const page = read('wildrydes_original.sql');
  // What the syntax check must find; the lines are those of the original, of which each damage drops one.
  const losses = [
    { id: 'd02', line: 12, found: '12:1 error unclosed-parenthesis' },
    { id: 'd04', line: 19, found: '20:1 error unclosed-parenthesis' },
    { id: 'd05', line: 30, found: '30:1 error unclosed-parenthesis' },
    { id: 'd07', line: 37, found: '38:1 error unclosed-parenthesis' },
    { id: 'd08', line: 40, found: '40:5 error missing-select' },
    { id: 'd10', line: 49, found: '49:5 error missing-group-by' },
    { id: 'd11', line: 51, found: '50:44 error trailing-comma' },
  ];

  test('is right as it was written', () => {
    expect(found(page)).toEqual([]);
  });

  describe.for(losses)('$id alone', ({ line, found: expected }) => {
    const damaged = withoutLine(page, line);

    test('is one error at its place', () => {
      expect(TARGETS.map((target) => found(damaged, { target }))).toEqual(TARGETS.map(() => [expected]));
    });
  });

  test('all together are one error each', () => {
    const text = losses.toReversed().reduce((whole, { line }) => withoutLine(whole, line), page);
    const expected = [
      '12:1 error unclosed-parenthesis',
      '19:1 error unclosed-parenthesis',
      '28:1 error unclosed-parenthesis',
      '35:1 error unclosed-parenthesis',
      '36:5 error missing-select',
      '44:5 error missing-group-by',
      '44:44 error trailing-comma',
    ];
    expect(TARGETS.map((target) => found(text, { target }))).toEqual(TARGETS.map(() => expected));
  });

  test('as published has the same seven, and its title line is missed under notes/ only', () => {
    const published = read('wildrydes_seed.sql');
    const expected = [
      '10:1 error unclosed-parenthesis',
      '16:1 error unclosed-parenthesis',
      '25:1 error unclosed-parenthesis',
      '31:1 error unclosed-parenthesis',
      '32:5 error missing-select',
      '39:5 error missing-group-by',
      '39:44 error trailing-comma',
    ];
    expect(found(published)).toEqual(expected);
    expect(found(published, { path: 'notes/page.sql' })).toEqual(['1:1 warning missing-interpreter-line', ...expected]);
  });
});

const scripts = readdirSync(new URL('others/', here)).map((name) => ({ name, script: read(`others/${name}`) }));

const errorsOf = (text: string, options: Parameters<typeof check>[1] = {}) =>
  check(text, options)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ start, code }) => `${start.line}:${start.column} ${code}`);

test('there are fifty scripts, and how often each damage can be done to them', () => {
  const all = [...damages, ...tableDamages];
  const times = all.map((damage) => scripts.flatMap(({ script }) => damagedBy(damage, script)).length);
  expect([scripts.length, ...times]).toEqual([50, 101, 99, 80, 66, 60, 543, 45]);
});

test('every script can be damaged in every way; in one HAVING stands behind the last key', () => {
  const spared = damages.map((damage) => scripts.filter(({ script }) => damagedBy(damage, script).length === 0));
  expect(spared.map((some) => some.map(({ name }) => name))).toEqual([[], [], [], [], ['18-crlf-tabs-hop-tvf.sql']]);
});

/** Where a damage is told at another place, or as another mistake, than a person would say. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // Which of a list of columns and a query is wrong, nobody knows.
  '07-game-scores.sql:28 the first column that an INSERT selects': '26:28 insert-column-count',
  '31-parcels-lookup-crlf.sql:54 the first column that an INSERT selects': '52:25 insert-column-count',
  // The END of a set behind the comma reads as one more key.
  '24-ad-attribution.sql:76 the last grouping key and its semicolon': '77:1 reserved-word-as-name',
  // Behind the lost one stands one without a name.
  '40-mine-alter.sql:59 the first column that an INSERT selects': '60:2 insert-column-count',
};

describe.for(scripts)('$name', ({ name, script }) => {
  test('is right as it stands', () => {
    expect(TARGETS.map((target) => errorsOf(script, { target }))).toEqual(TARGETS.map(() => []));
  });

  test.for([...damages, ...tableDamages])('without $title', (damage) => {
    for (const { text, offset, line: at } of damagedBy(damage, script)) {
      const { line, column } = new LineIndex(text).positionAt(offset);
      const elsewhere = ELSEWHERE[`${name}:${at} ${damage.title}`];
      expect(told(text, damage.code)).toEqual([elsewhere ?? `${line}:${column} ${damage.code}`]);
    }
  });
});

/** The errors; of a table that nothing uses a blank key is a warning. Keys that read as tables are told by another code. */
function told(text: string, code: string): string[] {
  const { diagnostics } = check(text);
  return diagnostics
    .filter((one) => one.severity === 'error' || (one.severity === 'warning' && one.code === code))
    .map(
      ({ start, code: its }) => `${start.line}:${start.column} ${its === 'ungrouped-keys' ? 'missing-group-by' : its}`,
    );
}
