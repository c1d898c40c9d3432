import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/cli/report/unified-diff.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { LineIndex } from '../../src/text/lines.ts';

const plain = { paint: (_: string, text: string) => text, forPeople: false };

/** Edits as `[start, end, text]`. */
function diff(text: string, edits: readonly (readonly [number, number, string])[], options = plain): string {
  const lines = new LineIndex(text);
  const placed = edits.map(([start, end, written]) => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
    text: written,
  }));
  return unifiedDiff('sql/a.sql', text, placed, options);
}

const NUMBERS = Array.from({ length: 20 }, (_, index) => `${index}\n`).join('');

test('a line among others', () => {
  expect(diff(NUMBERS, [[NUMBERS.indexOf('5'), NUMBERS.indexOf('5') + 1, 'five\nand']])).toMatchInlineSnapshot(`
    "--- a/sql/a.sql
    +++ b/sql/a.sql
    @@ -3,7 +3,8 @@
     2
     3
     4
    -5
    +five
    +and
     6
     7
     8
    "
  `);
});

test('lines near each other and far away', () => {
  const at = (number: number) => NUMBERS.indexOf(`${number}`);
  expect(
    diff(NUMBERS, [
      [0, 0, 'new\n'],
      [at(4), at(5), ''],
      [at(15), at(15) + 2, 'X'],
    ]),
  ).toMatchInlineSnapshot(`
    "--- a/sql/a.sql
    +++ b/sql/a.sql
    @@ -1,8 +1,8 @@
    +new
     0
     1
     2
     3
    -4
     5
     6
     7
    @@ -13,7 +13,7 @@
     12
     13
     14
    -15
    +X
     16
     17
     18
    "
  `);
});

test('a text without a line end, and an empty one', () => {
  expect(diff('a', [[1, 1, '\nb']])).toMatchInlineSnapshot(`
    "--- a/sql/a.sql
    +++ b/sql/a.sql
    @@ -1 +1,2 @@
    -a
    \\ No newline at end of file
    +a
    +b
    \\ No newline at end of file
    "
  `);
  expect(diff('', [[0, 0, 'a\n']])).toMatchInlineSnapshot(`
    "--- a/sql/a.sql
    +++ b/sql/a.sql
    @@ -0,0 +1 @@
    +a
    "
  `);
  expect(diff('a\n', [[0, 2, '']])).toMatchInlineSnapshot(`
    "--- a/sql/a.sql
    +++ b/sql/a.sql
    @@ -1 +0,0 @@
    -a
    "
  `);
});

test('nothing', () => {
  expect(diff('a\n', [])).toBe('');
  expect(diff('a\n', [[0, 1, 'a']])).toBe('');
});

test('for people nothing is hidden', () => {
  const people = { paint: (style: string, text: string) => `<${style} ${text}>`, forPeople: true };
  expect(diff('a\u001B\r\nb\r\n', [[0, 1, 'c']], people)).toMatchInlineSnapshot(`
    "<bold --- a/sql/a.sql>
    <bold +++ b/sql/a.sql>
    <info @@ -1,2 +1,2 @@>
    <removed -a␛>
    <added +c␛>
     b
    "
  `);
});

const folder = mkdtempSync(join(tmpdir(), 'hangar-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasPatch = spawnSync('patch', ['--version']).status === 0;

test.skipIf(!hasPatch)('patch makes the new text of it', () => {
  const text = fc.array(fc.constantFrom('a\n', 'b\n', '\n', 'c\r\n'), { maxLength: 30 });
  const edit = fc.tuple(fc.nat(60), fc.nat(4), fc.constantFrom('', 'x', 'y\n', '\nz'));
  fc.assert(
    fc.property(text, fc.constantFrom('', 'end'), fc.array(edit, { maxLength: 4 }), (lines, last, given) => {
      const old = lines.join('') + last;
      const edits: [number, number, string][] = [];
      for (const [at, length, written] of given.sort((a, b) => a[0] - b[0])) {
        const start = Math.min(at, old.length);
        if (start >= (edits.at(-1)?.[1] ?? 0)) edits.push([start, Math.min(start + length, old.length), written]);
      }
      const expected = applyEdits(
        old,
        edits.map(([start, end, written]) => ({ span: { start, end }, text: written })),
      );
      const file = join(folder, 'a.sql');
      // patch -E takes the folder away, too, with the only file in it.
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, old);
      const input = diff(old, edits);
      if (input === '') {
        expect(expected).toBe(old);
        return;
      }
      const { status, stdout } = spawnSync('patch', ['--binary', '--fuzz=0', '-E', file], { input, encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, expect.any(String)]);
      expect(expected === '' ? '' : readFileSync(file, 'utf8')).toBe(expected);
    }),
    { numRuns: 60 },
  );
});
