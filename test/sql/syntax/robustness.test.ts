import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, TARGETS } from '../../../src/index.ts';
import { childrenOf, type Node } from '../../../src/sql/index.ts';
import { WORDS } from '../../../src/sql/syntax/keywords.generated.ts';
import { SPELLING } from '../../../src/sql/syntax/kinds.ts';
import { readBase } from '../../conformance/corpus.ts';
import { applyFixes } from '../../support/apply.ts';
import { readSyntax } from '../../support/syntax.ts';

const anything = fc.string({ unit: 'binary', maxLength: 60 });
const units = fc
  .array(
    fc.constantFrom(0, 9, 10, 13, 32, 39, 34, 59, 96, 0xfeff, 0xfffd, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0x2028, 65, 40),
  )
  .map((codes) => String.fromCharCode(...codes));
const lineEnds = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'SELECT a', "'x'", '-- c', '/* d */', ';', '%flink.ssql', ' FROM t '), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(SPELLING)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        'a',
        'b.c',
        '`d e`',
        "'f'",
        '1',
        '2.5',
        '(',
        ')',
        '(',
        ')',
        ',',
        ';',
        ';',
        '=',
        '*',
        'SELECT',
        'FROM',
        'WITH',
        'AS',
      ],
      ...[
        'CREATE TABLE t (',
        'INT',
        'INSERT INTO',
        'VALUES',
        'GROUP BY',
        "'k' = 'v'",
        'CASE WHEN',
        'END',
        'BETWEEN',
        '<',
        '>',
      ],
      ...[
        '"g"',
        '“h”',
        '（',
        "'i",
        '`j',
        '/* k',
        '-- l\n',
        '\n',
        '!=',
        '==',
        'SELCT',
        'STATEMENT SET BEGIN',
        'INTERVAL',
        'ROW<',
      ],
    ),
  },
);
const soup = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
const statements = fc.constantFrom(
  "CREATE TABLE t (a INT, b ROW<c STRING>, WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH ('k' = 'v');",
  "INSERT INTO t SELECT a, CASE WHEN b THEN 'x' END FROM u JOIN v ON u.c = v.c WHERE d BETWEEN 1 AND 2 GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE);",
  'EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b VALUES (1, 2); END;',
  "SELECT SUM(a) OVER (PARTITION BY b ORDER BY c ROWS 3 PRECEDING) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE));",
);
/** A good script from which a stretch was cut and into which something was put. */
const mutilated = fc
  .tuple(fc.array(statements, { minLength: 1, maxLength: 3 }), fc.nat(300), fc.nat(12), fc.oneof(word, anything))
  .map(([parts, at, length, inserted]) => {
    const script = parts.join('\n');
    return script.slice(0, at) + inserted + script.slice(at + length);
  });
const text = fc.oneof(anything, units, lineEnds, soup, mutilated);

test('no text makes it throw, and all that it says of one lies in it, in order', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...TARGETS), (one, target) => {
      const { diagnostics } = check(one, { target });
      const starts = diagnostics.map(({ start }) => start.offset);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { start, end, related = [], fix } of diagnostics) {
        const places = [{ start, end }, ...related, ...(fix?.edits ?? [])];
        const wrong = places.filter(
          (place) => place.start.offset < 0 || place.end.offset < place.start.offset || place.end.offset > one.length,
        );
        expect(wrong).toEqual([]);
      }
      expect(diagnostics.filter(({ message }) => message === '' || message.includes('undefined'))).toEqual([]);
    }),
    { numRuns: 400, endOnFailure: true },
  );
}, 30_000);

/** Nodes of a tree that do not lie in their parents, or end before they begin. */
function misplaced(root: Node): string[] {
  const wrong: string[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.start > node.end) wrong.push(`${node.kind} ends before it begins`);
    for (const child of childrenOf(node)) {
      if (child.start < node.start || child.end > node.end) wrong.push(`${child.kind} is not in ${node.kind}`);
      stack.push(child);
    }
  }
  return wrong;
}

test('every text has a tree that lies in it', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...TARGETS), (one, target) => {
      const { script, diagnostics } = readSyntax(one, target);
      const outside = script.statements.filter(({ start, end }) => start < 0 || end < start || end > one.length);
      expect(outside).toEqual([]);
      // A mended statement holds nodes of which nothing is written.
      if (diagnostics.length === 0) expect(misplaced(script)).toEqual([]);
    }),
    { numRuns: 300, endOnFailure: true },
  );
}, 30_000);

test('what Flink takes has a tree whose nodes lie in their parents', () => {
  const taken = readBase().flatMap(({ text: one, labels }) => {
    const target = TARGETS.findLast((version) => labels[version] === 'ok');
    return target === undefined ? [] : [{ one, ...readSyntax(one, target) }];
  });
  const wrong = taken.flatMap(({ one, script }) => misplaced(script).map((what) => `${what}: ${one}`));
  expect([taken.length > 1_000, wrong]).toEqual([true, []]);
}, 30_000);

test('a text is found good or bad whatever ends its lines', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const found = (end: string) =>
        readSyntax(words.join(end)).diagnostics.map(({ code, start }) => `${start.line} ${code}`);
      const clean = words.every((one) => !/\n/.test(one));
      if (clean) expect(found('\r\n')).toEqual(found('\n'));
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 30_000);

describe('the fix of a single mistake mends the text', () => {
  const table = (columns: string, options = "'connector' = 'datagen'") =>
    `CREATE TABLE t (\n  ${columns}\n)\nWITH (${options});\n`;

  test.for([
    // Closing parentheses.
    "CREATE TABLE t (\n  a INT\nWITH ('connector' = 'datagen');",
    "CREATE TABLE t (a INT) WITH ('connector' = 'datagen';",
    "CREATE TABLE t (a INT) WITH (\n  'connector' = 'datagen'\n\nDROP TABLE t;",
    'SELECT COUNT(a FROM t;',
    'SELECT a FROM t WHERE (a > 1 GROUP BY a;',
    'SELECT a FROM (SELECT a FROM t;',
    'SELECT (a + b)) FROM t;',
    // Semicolons.
    'DROP TABLE IF EXISTS a\nDROP TABLE IF EXISTS b;',
    "SET 'a' = 'b'\nSET 'c' = 'd';",
    'SELECT a FROM t\nSELECT b FROM u;',
    'SELECT a; FROM t;',
    'SELECT a FROM t; WHERE a > 1;',
    // Commas.
    table('a INT\n  b STRING'),
    table('a INT, b STRING,'),
    table('a INT,, b STRING'),
    'SELECT COUNT(*) SUM(b) FROM t;',
    'SELECT a, FROM t;',
    'SELECT , a FROM t;',
    'INSERT INTO t VALUES (1, 2) (3, 4);',
    'SELECT a FROM t GROUP BY a,',
    // Quotes.
    table('a INT', "'connector' = 'datagen"),
    table('a INT', "connector' = 'datagen'"),
    table('a INT', "connector = 'datagen'"),
    table('a INT', "'connector' = datagen"),
    table('a INT', '"connector" = \'datagen\''),
    'SELECT a FROM t WHERE b = ‘c’;',
    'SELECT a FROM t WHERE b = "c";',
    'SELECT a FROM t WHERE b = "it\'s";',
    'SELECT "a b" FROM t;',
    'SELECT a FROM `t;',
    "SELECT a FROM 't';",
    'SHOW TABLES LIKE orders;',
    // Misspelt keywords.
    'SELCT a FROM t;',
    'SELECT a FORM t;',
    'SELECT a FROM t WERE a > 1;',
    'SELECT a FROM t GRUOP BY a;',
    'SELECT a FROM t GROUPBY a;',
    'INSRT INTO t SELECT a FROM u;',
    'CREATE TABEL t (a INT);',
    table('a INT, PRIMRY KEY (a) NOT ENFORCED'),
    // Reserved words.
    table('user STRING'),
    'SELECT a AS value FROM t;',
    'SELECT t.order FROM t;',
    'SELECT a FROM table;',
    // Words.
    'INSERT INTO t a, b FROM u;',
    "SELECT COUNT(*) FROM t TUMBLE(ts, INTERVAL '1' MINUTE), a;",
    'SELECT a FROM t GROUP a;',
    'CREATE VIEW v SELECT a FROM t;',
    table('a INT', "'connector' 'datagen'"),
    // Operators and others.
    'SELECT a FROM t WHERE a == 1;',
    'SELECT a FROM t WHERE a != 1;',
    'SELECT a FROM t LIMIT 5, 10;',
    'SELECT a FROM t MINUS SELECT b FROM u;',
    'SELECT a， b FROM t;',
    'SELECT a @ FROM t;',
    'SELECT a FROM FROM t;',
    'SELECT a FROM t BY GROUP a;',
    'SELECT 한글 FROM t;',
  ])('%j', (one) => {
    const { diagnostics } = readSyntax(one);
    expect(diagnostics.length).toBe(1);
    expect(readSyntax(applyFixes(one, diagnostics)).diagnostics).toEqual([]);
  });
});
