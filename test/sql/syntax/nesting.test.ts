import { describe, expect, test } from 'vitest';
import { childrenOf, type Node } from '../../../src/sql/index.ts';
import { readSyntax } from '../../support/syntax.ts';
import { printTree } from '../../support/tree.ts';

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
  /** How many levels one opening makes; one if not given. */
  readonly each?: number;
  /** Something in the place of `inner` that Flink refuses, where in it the mistake lies, and what it is called. */
  readonly wrong: readonly [text: string, at: number, code: string];
}

const column = { before: 'SELECT ', inner: 'a', after: ' FROM t;', wrong: ['a == b', 2, 'double-equals'] } as const;

const type = {
  before: 'CREATE TABLE t (a ',
  inner: 'INT',
  after: ');',
  wrong: ['SELECT', 0, 'reserved-word-as-name'],
} as const;

const pattern = {
  before: 'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts PATTERN (',
  inner: 'A',
  after: ') DEFINE A AS TRUE);',
  wrong: ["'A'", 0, 'string-as-name'],
} as const;

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
  { title: 'ARRAY<…>', ...type, open: 'ARRAY<', close: '>' },
  { title: 'MAP<…>', ...type, open: 'MAP<INT, ', close: '>' },
  { title: 'ROW<…>', ...type, open: 'ROW<b ', close: ", c INT NOT NULL 'c'>" },
  { title: 'ROW(…) as a type', ...type, open: 'ROW(b ', close: ')' },
  { title: 'types of many kinds', ...type, open: 'ROW<b MAP<INT, ARRAY<ROW(b ', close: ')>>>', each: 4 },
  { title: 'FILTER', ...column, open: 'SUM(a) FILTER (WHERE ', close: ')' },
  { title: 'OVER', ...column, open: 'SUM(a) OVER (PARTITION BY ', close: ')' },
  { title: 'WITHIN GROUP', ...column, open: 'LISTAGG(a) WITHIN GROUP (ORDER BY ', close: ')' },
  { title: 'ARRAY_AGG', ...column, open: 'ARRAY_AGG(DISTINCT ', close: ')' },
  { title: 'indices', ...column, open: 'a[', close: ']' },
  { title: 'ARRAY of a query', ...column, open: 'ARRAY(SELECT ', close: ')' },
  { title: 'CASE with an operand', ...column, open: 'CASE ', close: ' WHEN 1 THEN 2 END' },
  { title: 'bounds of BETWEEN', ...column, open: 'a BETWEEN (', close: ') AND 2' },
  { title: 'intervals', ...column, open: 'INTERVAL (', close: ') DAY' },
  { title: 'differences', ...column, open: '(b - ', close: ') DAY', wrong: ['f(a == b)', 4, 'double-equals'] },
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
  { title: 'groups of a pattern', ...pattern, open: '(', close: ')' },
  { title: 'PERMUTE', ...pattern, open: 'PERMUTE(A, ', close: ')' },
  { title: 'exclusions', ...pattern, open: '{- ', close: ' -}' },
];

/** Some stand in brackets of the statement themselves. */
const LEVELS = 1_990;

describe.for(brackets)('$title', ({ before, open, inner, close, after, each = 1, wrong: [wrong, at, code] }) => {
  const most = Math.floor(LEVELS / each);
  const nested = (levels: number, innermost: string) =>
    before + open.repeat(levels) + innermost + close.repeat(levels) + after;

  test('are read to a depth of 2,000', () => {
    expect(found(nested(most, inner))).toEqual([]);
    expect(found(nested(most, wrong))).toEqual([`${before.length + open.length * most + at} error ${code}`]);
  });

  test.for([2_500, 20_000])('are not read to a depth of %i, which is told once', (levels) => {
    const all = readSyntax(nested(levels, inner)).diagnostics;
    expect(all.map(({ severity, code: told }) => [severity, told])).toEqual([['info', 'nested-too-deep']]);
  });

  test('make a tree as deep as they are', () => {
    const { depth } = measure(readSyntax(nested(most, inner)).script);
    const { depth: shallow } = measure(readSyntax(nested(10, inner)).script);
    const { depth: less } = measure(readSyntax(nested(9, inner)).script);
    expect(depth).toBe(shallow + (most - 10) * (shallow - less));
  });

  test('hide nothing behind them', () => {
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
  ['LIKE', `SELECT ${repeated('a', ' LIKE ')} FROM t;`],
  ['SIMILAR TO and ESCAPE', `SELECT a${" SIMILAR TO b ESCAPE 'c'".repeat(MANY)} FROM t;`],
  ['BETWEEN of a BETWEEN', `SELECT a${' BETWEEN 1 AND 2'.repeat(MANY)} FROM t;`],
  ['BETWEEN in a lower bound', `SELECT ${'a BETWEEN '.repeat(MANY)}a${' AND 2'.repeat(MANY)} FROM t;`],
  ['NOT behind operators', `SELECT ${repeated('NOT a', ' = ')} FROM t;`],
  ['NOT LIKE and NOT', `SELECT ${repeated('NOT a', ' NOT LIKE ')} FROM t;`],
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

/** What a query says, as a tree. */
function treeOf(text: string): string {
  const { script, diagnostics } = readSyntax(text);
  expect(diagnostics).toEqual([]);
  return script.statements.map(printTree).join('\n').replaceAll(/\s+/g, ' ');
}

/** How many nodes of each kind a tree has, but those that more parentheses alone make more of. */
function kindsOf(root: Node): Record<string, number> {
  const kinds: Record<string, number> = {};
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    kinds[node.kind] = (kinds[node.kind] ?? 0) + 1;
    stack.push(...childrenOf(node));
  }
  const { Row: _rows, Nested: _nested, QueryTable: _tables, ...others } = kinds;
  return others;
}

// Beyond a hundred levels what parentheses hold is told from their tokens before it is read.
test.for([
  ['SELECT ', 'SELECT 1', ' FROM t;'],
  ['SELECT ', '(SELECT 1) + 1', ' FROM t;'],
  ['SELECT ', '(SELECT 1), 1', ' FROM t;'],
  ['SELECT ', '(SELECT 1) ORDER BY 1', ' FROM t;'],
  ['', '(SELECT 1) UNION (SELECT 2)', ' UNION SELECT 3;'],
  ['SELECT * FROM ', 'SELECT 1', ' t;'],
  ['SELECT * FROM ', 't JOIN u ON TRUE', ';'],
  ['SELECT * FROM ', '(SELECT 1) a JOIN u ON TRUE', ';'],
  ['WITH a AS ', '(SELECT 1) UNION SELECT 2', ' SELECT 1;'],
] as const)('%s(%s) is the same at any depth', ([before, inner, after]) => {
  const nested = (levels: number) =>
    readSyntax(before + '('.repeat(levels) + inner + ')'.repeat(levels) + after, '1.18');
  const deep = nested(250);
  expect(deep.diagnostics).toEqual([]);
  expect(kindsOf(deep.script)).toEqual(kindsOf(nested(2).script));
});

test('a mistake in a deep group comes before one behind it', () => {
  const text = `SELECT ${'('.repeat(150)}a = = b${')'.repeat(150)} FROM t GROUP a;`;
  expect(found(text)[0]).toMatch(/^161 error /);
});

test.for([
  ['1 BETWEEN 0 AND 2 = TRUE', '(= (BETWEEN 1 0 2) BOOLEAN TRUE)'],
  ['1 BETWEEN 0 AND 2 IN (TRUE)', '(InList IN value:(BETWEEN 1 0 2) list:BOOLEAN TRUE)'],
  ["1 BETWEEN 0 AND 2 LIKE 'a'", "(BETWEEN 1 0 (LIKE 2 'a'))"],
  ['a BETWEEN 1 AND 2 BETWEEN 3 AND 4 AND b', '(AND (BETWEEN (BETWEEN a 1 2) 3 4) b)'],
  ['a BETWEEN b BETWEEN 1 AND 2 AND 3', '(BETWEEN a (BETWEEN b 1 2) 3)'],
] as const)('%s', ([text, tree]) => {
  expect(treeOf(`SELECT ${text};`)).toContain(`value:${tree})`);
});

test('an exclusion stands in a pattern beside what it follows', () => {
  const pattern = 'A {- B+ -} PERMUTE(C, D) {- E -}';
  const tree = treeOf(`SELECT * FROM t MATCH_RECOGNIZE (PATTERN (${pattern}) DEFINE A AS TRUE);`);
  expect(tree).toContain(
    '(Pattern variable name:A) (Pattern exclusion parts:(Pattern variable quantifier="+" name:B)) (Pattern permutation',
  );
});
