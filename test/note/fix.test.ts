import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, FixOptions } from '../../src/index.ts';
import { check, fix } from '../../src/index.ts';
import type { checkText } from '../../src/note/check.ts';
import { fixText } from '../../src/note/fix.ts';
import { LineIndex } from '../../src/text/lines.ts';
import { apply } from '../support/apply.ts';

const errorsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((one) => one.severity === 'error').length;

describe('what is mended', () => {
  test.for([
    ['nothing', 'SELECT 1;', 'SELECT 1;'],
    ['a misspelt keyword', 'SELEC 1;', 'SELECT 1;'],
    ['several, far apart', 'SELEC 1;\n-- a comment\nSELECT a FORM t;\n', 'SELECT 1;\n-- a comment\nSELECT a FROM t;\n'],
    ['behind a byte order mark', '\uFEFFSELEC 1;', '\uFEFFSELECT 1;'],
    [
      'with line ends as they are',
      '-- a\r\n%flink.ssql(type=update\r\nSELEC 1;\r\n',
      '-- a\r\n%flink.ssql(type=update)\r\nSELECT 1;\r\n',
    ],
    ['beside bytes that are not UTF-8', "SELECT '\uDCE9' FORM t;", "SELECT '\uDCE9' FROM t;"],
    ['with blanks and tabs as they are', '\tSELEC\t1  ;  ', '\tSELECT\t1  ;  '],
  ] as const)('%s', ([, text, expected]) => {
    expect(fix(text).text).toBe(expected);
  });

  test('what is written has the line ends of the text', () => {
    const path = 'notes/a.sql';
    expect(fix('SELECT 1;\r\n', { path }).text).toBe('%flink.ssql(type=update)\r\n\r\nSELECT 1;\r\n');
    expect(fix('SELECT 1;\rSELECT 2;', { path }).text).toBe('%flink.ssql(type=update)\r\rSELECT 1;\rSELECT 2;');
    expect(fix('-- a\r\nSELECT 1;', { path }).text).toBe('%flink.ssql(type=update)\r\n\r\n-- a\r\nSELECT 1;');
  });

  test('what may change the meaning only where it is asked for', () => {
    const text = '%flink.sqll\nSELECT 1;';
    expect(fix(text).text).toBe(text);
    expect(fix(text).remaining).toEqual(check(text).diagnostics);
    expect(fix(text, { unsafe: true })).toMatchObject({ text: '%flink.ssql\nSELECT 1;', remaining: [] });
  });

  test('for the target', () => {
    const text = "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FORM t;\nTRUNCATE TABLE t;";
    const mended = text.replace('FORM', 'FROM');
    expect(fix(text, { target: '2.2' })).toMatchObject({ text: mended, remaining: [] });
    const earlier = fix(text, { target: '1.15' });
    expect([earlier.text, errorsOf(earlier.remaining)]).toEqual([mended, 1]);
  });
});

test('what was done is told by places in the text as it was', () => {
  const { fixed, edits, remaining } = fix('SELEC 1;\n%flink.ssql (type=update)\nSELECT a FORM t; SELECT (');
  const place = ({ line, column }: Diagnostic['start']) => `${line}:${column}`;
  expect(fixed.map(({ code, title, safe, start, end }) => [place(start), place(end), code, title, safe])).toEqual([
    ['1:1', '1:6', 'missing-interpreter-line', 'Write "%flink.ssql(type=update)"', true],
    ['1:1', '1:6', 'misspelt-keyword', 'Write SELECT', true],
    ['2:12', '2:13', 'malformed-interpreter-line', 'Remove the blank', true],
    ['3:10', '3:14', 'misspelt-keyword', 'Write FROM', true],
  ]);
  expect(edits.map(({ start, text }) => [place(start), text])).toEqual([
    ['1:1', '%flink.ssql(type=update)\n\nSELECT'],
    ['2:12', ''],
    ['3:10', 'FROM'],
  ]);
  expect(remaining.filter(({ severity }) => severity === 'error').map(({ start }) => place(start))).toEqual(['5:26']);
});

test('what is allowed in the end', () => {
  const text = '-- hangar: allow missing-interpreter-line (x)\nSELEC 1;\n%md';
  const { allowed, remaining } = fix(text);
  expect([allowed?.map(({ code }) => code), remaining]).toEqual([['missing-interpreter-line'], []]);
});

/** Reports every match of a pattern as an error, with a fix that writes something instead. */
function checker(rules: Readonly<Record<string, string | { text: string; safe: boolean }>>): typeof checkText {
  return (text) => {
    const lines = new LineIndex(text);
    const diagnostics = Object.entries(rules).flatMap(([pattern, by]) =>
      [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: found, index }): Diagnostic => {
        const { text: written, safe } = typeof by === 'string' ? { text: by, safe: true } : by;
        const place = { start: lines.positionAt(index), end: lines.positionAt(index + found.length) };
        const edits = [{ ...place, text: written }];
        const fix = { title: `Write ${written}`, safe, edits };
        return { code: pattern, phase: 'option', severity: 'error', message: `${found}.`, ...place, fix };
      }),
    );
    return { diagnostics: diagnostics.sort((a, b) => a.start.offset - b.start.offset) };
  };
}

const mended = (text: string, rules: Parameters<typeof checker>[0], options: FixOptions = {}) =>
  fixText(text, options, checker(rules)).text;

describe('rounds', () => {
  test('go on to what only a mended text shows', () => {
    expect(mended('a a', { a: 'b', b: 'c', c: 'd' })).toBe('d d');
  });

  test('come to an end', () => {
    expect(mended('x', { x: 'y', y: 'x' })).toBe('y');
    expect(mended('a', { a: 'ab' })).toBe(`a${'b'.repeat(10)}`);
  });

  test('take one of those that overlap, the safe one or the first', () => {
    const taken = (rules: Parameters<typeof checker>[0]) => {
      const { fixed } = fixText('abcd', { unsafe: true }, checker(rules));
      return fixed.map(({ code }) => code);
    };
    expect(taken({ abc: 'x', bcd: 'y' })).toEqual(['abc']);
    expect(taken({ abc: { text: 'x', safe: false }, bcd: 'y' })).toEqual(['bcd']);
    expect(taken({ ab: 'x', cd: 'y' })).toEqual(['ab', 'cd']);
  });

  test('put two insertions at one place one after the other', () => {
    expect(mended('(( x', { '(?<=\\(\\( x)(?!\\))': ')', '(?<=\\(\\( x\\))(?!\\))': ')' })).toBe('(( x))');
  });

  test('leave out a fix that does harm, and find it among others', () => {
    expect(mended('a b c d e f g', { '[a-g]': 'X' })).toBe('X X X X X X X');
    expect(mended('a b h c d', { '[a-d]': 'X', h: 'aaa aaa' })).toBe('X X h X X');
    expect(mended('h h', { h: 'hh' })).toBe('h h');
  });

  test('take a fix that shows as many errors as it mends', () => {
    expect(mended('h', { h: 'i', i: { text: '', safe: false } })).toBe('i');
  });

  test('leave out a fix behind which the parser finds as much wrong as before', () => {
    const syntax: typeof checkText = (text) => ({
      diagnostics: checker({ h: 'i', i: 'j' })(text).diagnostics.map((one) => ({ ...one, phase: 'syntax' })),
    });
    expect(fixText('h', {}, syntax).text).toBe('h');
    expect(fixText('h k', {}, checker({ h: 'i', i: 'j' })).text).toBe('j k');
  });

  test('try no more often than is sensible', () => {
    let calls = 0;
    const count: typeof checkText = (text) => {
      calls++;
      return checker({ h: 'hh' })(text);
    };
    const text = 'h '.repeat(2000);
    expect(fixText(text, {}, count).text).toBe(text);
    expect(calls).toBeLessThanOrEqual(201);
  });
});

describe('whatever the text', () => {
  const folder = new URL('../workshop/others/', import.meta.url);
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const scripts = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map(read)
    .filter((text) => text.length < 4000);
  scripts.push(readFileSync(new URL('../../notes/flinkagg.sql', import.meta.url), 'utf8'));

  /** One to three words or signs taken out, doubled, swapped with the next one, or replaced. */
  const mutant = fc
    .tuple(
      fc.constantFrom(...scripts),
      fc.array(
        fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap', '(', "'", '"', '`', ';', 'FROM', 'é', '--')),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    )
    .map(([script, damages]) => {
      const pieces = script.match(/\w+|\s+|[^\w\s]/g) ?? [];
      for (const [at, how] of damages) {
        const i = at % pieces.length;
        if (how === 'drop') pieces[i] = '';
        else if (how === 'double') pieces[i] += ` ${pieces[i]}`;
        else if (how === 'swap') [pieces[i], pieces[i + 2]] = [pieces[i + 2] ?? '', pieces[i]];
        else pieces[i] = how;
      }
      return pieces.join('');
    });

  test('no more errors, the same answer again, and edits that lead there', () => {
    fc.assert(
      fc.property(mutant, fc.boolean(), fc.constantFrom('sql/a.sql', 'notes/a.sql'), (text, unsafe, path) => {
        const options = { unsafe, path };
        const { diagnostics } = check(text, options);
        const once = fix(text, options);
        expect(errorsOf(once.remaining)).toBeLessThanOrEqual(errorsOf(diagnostics));
        expect(once.remaining).toEqual(check(once.text, options).diagnostics);
        expect(apply(text, once.edits)).toBe(once.text);
        for (const { start, end } of once.fixed) {
          expect([start, end].every(({ offset }) => offset >= 0 && offset <= text.length)).toBe(true);
        }
        expect(fix(once.text, options).text).toBe(once.text);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
