import { describe, expect, test } from 'vitest';
import { childrenOf, type Node } from '../../../src/sql/index.ts';
import { readSyntax } from '../../support/syntax.ts';

/** What is found, as `offset severity code`. */
function found(text: string): string[] {
  return readSyntax(text).diagnostics.map(({ start, severity, code }) => `${start.offset} ${severity} ${code}`);
}

/** How deep and how many the nodes of a tree are; walked with a stack of its own. */
function measure(root: Node): { nodes: number; depth: number } {
  const stack: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  let nodes = 0;
  let deepest = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    nodes++;
    deepest = Math.max(deepest, depth);
    for (const child of childrenOf(node)) stack.push({ node: child, depth: depth + 1 });
  }
  return { nodes, depth: deepest };
}

/** `before`, many openings, what is innermost, as many closings, `after`. */
interface Bracket {
  readonly title: string;
  readonly before: string;
  readonly open: string;
  readonly inner: string;
  readonly close: string;
  readonly after: string;
  /** Something in the place of `inner` that Flink refuses, where in it the mistake lies, and what it is called. */
  readonly wrong: readonly [text: string, at: number, code: string];
}

const column = { before: 'SELECT ', inner: 'a', after: ' FROM t;', wrong: ['a == b', 2, 'double-equals'] } as const;

const brackets: readonly Bracket[] = [
  { title: 'parentheses', ...column, open: '(', close: ')' },
  { title: 'sub-queries as values', ...column, open: '(SELECT ', close: ' FROM t)' },
  {
    title: 'sub-queries in FROM',
    before: 'SELECT a FROM ',
    open: '(SELECT a FROM ',
    inner: 't',
    close: ')',
    after: ';',
    wrong: ["'t'", 0, 'string-as-name'],
  },
  { title: 'calls', ...column, open: 'f(', close: ')' },
  { title: 'calls with more arguments', ...column, open: 'f(1, ', close: ', 2)' },
  { title: 'CASE', ...column, open: 'CASE WHEN TRUE THEN ', close: ' ELSE 0 END' },
  { title: 'CASE in ELSE', ...column, open: 'CASE WHEN TRUE THEN 1 ELSE ', close: ' END' },
  { title: 'ARRAY', ...column, open: 'ARRAY[', close: ']' },
  { title: 'ROW', ...column, open: 'ROW(1, ', close: ')' },
  {
    title: 'ARRAY<…>',
    before: 'CREATE TABLE t (a ',
    open: 'ARRAY<',
    inner: 'INT',
    close: '>',
    after: ');',
    wrong: ['SELECT', 0, 'reserved-word-as-name'],
  },
  {
    title: 'GROUPING SETS',
    ...column,
    before: 'SELECT a FROM t GROUP BY ',
    open: 'GROUPING SETS (',
    close: ')',
    after: ';',
  },
  { title: 'IN', ...column, before: 'SELECT a FROM t WHERE ', open: 'a IN (', close: ')', after: ';' },
  { title: 'CAST', ...column, open: 'CAST(', close: ' AS INT)' },
  { title: 'JSON_VALUE', ...column, open: 'JSON_VALUE(', close: ", '$')" },
  {
    title: 'groups of a pattern',
    before: 'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts PATTERN (',
    open: '(',
    inner: 'A',
    close: ')',
    after: ') DEFINE A AS TRUE);',
    wrong: ["'A'", 0, 'string-as-name'],
  },
];

/** Some stand in brackets of the statement themselves. */
const LEVELS = 1_990;

/** Whose content is read after its node was made, beyond a hundred levels. */
const notYetInTrees = new Set(['sub-queries as values', 'sub-queries in FROM', 'CASE in ELSE', 'CAST']);

describe.for(brackets)('$title', ({ title, before, open, inner, close, after, wrong: [wrong, at, code] }) => {
  const nested = (levels: number, innermost: string) =>
    before + open.repeat(levels) + innermost + close.repeat(levels) + after;

  test('are read to a depth of 2,000', () => {
    expect(found(nested(LEVELS, inner))).toEqual([]);
    expect(found(nested(LEVELS, wrong))).toEqual([`${before.length + open.length * LEVELS + at} error ${code}`]);
  });

  test.for([2_500, 20_000])('are not read to a depth of %i, which is told once', (levels) => {
    const all = readSyntax(nested(levels, inner)).diagnostics;
    expect(all.map(({ severity, code: told }) => [severity, told])).toEqual([['info', 'nested-too-deep']]);
  });

  test.skipIf(notYetInTrees.has(title))('make a tree as deep as they are', () => {
    const { depth } = measure(readSyntax(nested(LEVELS, inner)).script);
    const { depth: shallow } = measure(readSyntax(nested(10, inner)).script);
    const { depth: less } = measure(readSyntax(nested(9, inner)).script);
    expect(depth).toBe(shallow + (LEVELS - 10) * (shallow - less));
  });

  test.skipIf(title === 'ARRAY<…>')('hide nothing behind them', () => {
    const text = nested(2_500, inner);
    const all = readSyntax(`${text} SELECT a FROM t GROUP a;`).diagnostics;
    expect(all.map(({ code: told }) => told)).toEqual(['nested-too-deep', 'missing-token']);
  });
});

test('brackets of many kinds in each other', () => {
  const open = 'f(CASE WHEN (ARRAY[CAST(JSON_VALUE(';
  const close = ", '$') AS INT)]) THEN 1 END, (SELECT a FROM t))";
  const times = 300;
  expect(found(`SELECT ${open.repeat(times)}a${close.repeat(times)} FROM t;`)).toEqual([]);
  const wrong = `SELECT ${open.repeat(times)}a == b${close.repeat(times)} FROM t;`;
  expect(found(wrong)).toEqual([`${'SELECT '.length + open.length * times + 2} error double-equals`]);
});

const MANY = 50_000;
const repeated = (item: string, separator: string) => Array.from({ length: MANY }, () => item).join(separator);

describe.for([
  ['AND', `SELECT a FROM t WHERE ${repeated('a', ' AND ')};`],
  ['OR', `SELECT a FROM t WHERE ${repeated('a', ' OR ')};`],
  ['+', `SELECT ${repeated('a', ' + ')} FROM t;`],
  ['||', `SELECT ${repeated('a', ' || ')} FROM t;`],
  ['=', `SELECT ${repeated('a', ' = ')} FROM t;`],
  ['AND and OR', `SELECT a FROM t WHERE ${repeated('a AND b', ' OR ')};`],
  ['+ and *', `SELECT ${repeated('a * b', ' + ')} FROM t;`],
  ['IS NULL', `SELECT a${' IS NULL'.repeat(MANY)} FROM t;`],
  ['BETWEEN', `SELECT a FROM t WHERE ${repeated('a BETWEEN 1 AND 2', ' AND ')};`],
  ['UNION ALL', `${repeated('SELECT 1', ' UNION ALL ')};`],
  ['INTERSECT', `${repeated('SELECT 1', ' INTERSECT ')};`],
  ['JOIN', `SELECT * FROM ${repeated('t', ' JOIN ').replaceAll(' JOIN t', ' JOIN t ON TRUE')};`],
  ['commas in FROM', `SELECT * FROM ${repeated('t', ', ')};`],
  ['NOT', `SELECT ${'NOT '.repeat(MANY)}a FROM t;`],
  ['unary minus', `SELECT ${'- '.repeat(MANY)}a FROM t;`],
  ['indices', `SELECT a${'[1]'.repeat(MANY)} FROM t;`],
  ['WHEN', `SELECT CASE ${repeated('WHEN a THEN 1', ' ')} END FROM t;`],
  ['items', `SELECT ${repeated('a', ', ')} FROM t;`],
  [
    'alternatives of a pattern',
    `SELECT * FROM t MATCH_RECOGNIZE (ORDER BY a PATTERN (${repeated('A', ' | ')}) DEFINE A AS TRUE);`,
  ],
  ['ARRAY behind a type', `CREATE TABLE t (a INT${' ARRAY'.repeat(MANY)});`],
] as const)('a chain of 50,000: %s', ([, text]) => {
  test('is accepted, and its tree can be walked', () => {
    const { script, diagnostics } = readSyntax(text);
    expect(diagnostics).toEqual([]);
    expect(measure(script).nodes).toBeGreaterThan(MANY);
  });
});
