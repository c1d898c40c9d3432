import { describe, expect, test } from 'vitest';
import { check, TARGETS } from '../../../../src/index.ts';
import { checkSql } from '../../../../src/sql/index.ts';
import { applyFixes } from '../../../support/apply.ts';
import { findings } from '../../../support/findings.ts';

const table = (name: string, columns = 'a INT') =>
  `CREATE TABLE ${name} (${columns}) WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'json');`;

describe('the paragraphs of a note', () => {
  test('share one catalog', () => {
    const note = `%flink.ssql\n${table('orders')}\n%md\nSELECT\n%flink.ssql\nSELECT * FROM orders;\nSELECT * FROM ordres;\n`;
    const { diagnostics } = check(note);
    expect(diagnostics.map(({ code, start, paragraph }) => [code, start.line, paragraph?.index])).toEqual([
      ['unknown-table', 7, 2],
    ]);
  });

  test('may use what is made in another language', () => {
    const python = `%flink.pyflink\nst_env.execute_sql("CREATE TABLE ordres (a INT) …")\n`;
    const note = `%flink.ssql\n${table('orders')}\n${python}%flink.ssql\nSELECT * FROM ordres;\n`;
    expect(findings(note)).toEqual([]);
  });

  test('run in their order', () => {
    const note = `%flink.ssql\nSELECT * FROM orders;\n%flink.ssql\n${table('orders')}\n`;
    expect(findings(note)).toEqual(['2:15-21 error table-before-create']);
  });
});

describe('a table that the script does not make', () => {
  test('is told once', () => {
    expect(findings('SELECT * FROM a; SELECT * FROM a;')).toEqual(['1:15-16 info unchecked-table']);
  });

  test('is an error where the catalog is closed', () => {
    expect(findings('SELECT * FROM a; SELECT * FROM a;', { closedCatalog: true })).toEqual([
      '1:15-16 error unknown-table',
    ]);
  });

  test('is none after USE of a catalog that may hold it', () => {
    expect(findings('USE CATALOG glue; SELECT * FROM a;')).toEqual(['1:13-17 info unchecked-catalog']);
  });
});

describe('fixes', () => {
  const fixed = (text: string) => applyFixes(text, check(text, { target: '1.20' }).diagnostics);

  test.for([
    ['SELECT * FROM ordres, ordres AS o;', 'SELECT * FROM orders, orders AS o;'],
    ['INSERT INTO orders (aa) SELECT 1;', 'INSERT INTO orders (a) SELECT 1;'],
    ['INSERT INTO orders SELECT a FROM orders;', 'INSERT INTO orders SELECT a, total FROM orders;'],
    [
      'INSERT INTO orders SELECT SUM(total) AS total FROM orders GROUP BY a;',
      'INSERT INTO orders SELECT a, SUM(total) AS total FROM orders GROUP BY a;',
    ],
    ['INSERT INTO orders (total_) SELECT 1;', 'INSERT INTO orders (total) SELECT 1;'],
    ['INSERT INTO orders SELECT 1 AS a, 2 AS x, 3 AS total;', 'INSERT INTO orders SELECT 1 AS a, 3 AS total;'],
    ['INSERT INTO orders VALUES (1, 2, 3);', 'INSERT INTO orders VALUES (1, 2);'],
    ['CREATE TABLE t (PRIMARY KEY (a)) LIKE orders;', 'CREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) LIKE orders;'],
    [`DROP TABLE t; ${table('t')}`, `DROP TABLE IF EXISTS t; ${table('t')}`],
    [`DROP TABLE default_database.t; ${table('t')}`, `DROP TABLE IF EXISTS default_database.t; ${table('t')}`],
    [
      'CREATE TEMPORARY VIEW v AS SELECT 1 AS a; DROP VIEW v;',
      'CREATE TEMPORARY VIEW v AS SELECT 1 AS a; DROP TEMPORARY VIEW v;',
    ],
  ] as const)('%j', ([wrong, right]) => {
    const orders = `${table('orders', 'a INT NOT NULL, total INT')}\n`;
    expect(fixed(orders + wrong)).toBe(orders + right);
  });
});

test('each of thousands of names costs little', () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `${table(`orders_of_${i}_`)} SELECT * FROM ordes_fo_${i}x;`);
  const before = performance.now();
  expect(checkSql(rows.join('\n'), { target: '1.15' }).length).toBe(rows.length);
  expect(performance.now() - before).toBeLessThan(15_000);
});

test('a statement that is cut in two by a semicolon is counted as a whole', () => {
  const text = `${table('s', 'a INT, b INT')} ${table('t', 'a INT, b INT')} INSERT INTO t SELECT a, b; FROM s;`;
  for (const target of TARGETS) {
    const codes = check(text, { target }).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['stray-semicolon']);
  }
});

describe('what Flink asks of a table when it plans the scan', () => {
  const kafka =
    "CREATE TABLE k (a STRING) WITH ('connector'='kafka','topic'='t','properties.bootstrap.servers'='h:9','format'='json');\n";
  const view = 'CREATE VIEW v AS SELECT a FROM k;\n';
  const group = "ALTER TABLE k SET ('properties.group.id' = 'g');\n";
  const cases: [string, string, string, string][] = [
    ['a view alone', kafka + view, 'error', 'warning'],
    ['a view of a view', `${kafka + view}CREATE VIEW w AS SELECT a FROM v;`, 'error', 'warning'],
    ['a view that is read', `${kafka + view}SELECT a FROM v;`, 'error', 'error'],
    [
      'a view that is read through another',
      `${kafka + view}CREATE VIEW w AS SELECT a FROM v; SELECT * FROM w;`,
      'error',
      'error',
    ],
    ['a view whose table is mended before', `${kafka + view + group}SELECT a FROM v;`, 'error', 'warning'],
    [
      'a view whose table is broken before',
      `${kafka + group + view}ALTER TABLE k RESET ('properties.group.id'); SELECT a FROM v;`,
      'error',
      'error',
    ],
    [
      'a view that no longer names the table',
      `${kafka + view}ALTER VIEW v AS SELECT 'x' AS a; SELECT a FROM v;`,
      'error',
      'warning',
    ],
  ];

  test.for(cases)('%s', ([, text, early, late]) => {
    for (const target of TARGETS) {
      const severities = check(text, { target }).diagnostics.map(({ code, severity }) => `${code} ${severity}`);
      expect(severities, target).toEqual([`missing-option ${['1.15', '1.18'].includes(target) ? early : late}`]);
    }
  });

  test('views that go round in a circle', () => {
    const circle = `${view}CREATE VIEW w AS SELECT a FROM v; DROP VIEW v; CREATE VIEW v AS SELECT a FROM w; SELECT a FROM v;`;
    expect(check(kafka + circle, { target: '1.20' }).diagnostics.map(({ code }) => code)).toContain('missing-option');
  });
});

describe('queries that give twice as many columns each time', () => {
  const doubling = (step: (of: number) => string) => Array.from({ length: 40 }, (_, i) => step(i + 1));

  test('in WITH', () => {
    const steps = doubling((i) => `c${i} AS (SELECT * FROM c${i - 1} x, c${i - 1} y)`);
    const query = `WITH c0 AS (SELECT 1 AS a), ${steps.join(', ')} SELECT * FROM c40`;
    expect(findings(`${table('t')} INSERT INTO t ${query};`)).toEqual([]);
  });

  test('in views', () => {
    const steps = doubling((i) => `CREATE VIEW v${i} AS SELECT * FROM v${i - 1} x, v${i - 1} y;`);
    expect(findings(`CREATE VIEW v0 AS SELECT 1 AS a; ${steps.join(' ')}`, { target: '1.15' })).toEqual([]);
  });
});

test('what Flink refused to make is made by a later statement', () => {
  const bare = 'CREATE TABLE t (a INT);';
  const codes = (text: string, target: '1.15' | '2.2') => check(text, { target }).diagnostics.map(({ code }) => code);
  expect(codes(`${bare} ${table('t')}`, '1.15')).toEqual(['missing-connector']);
  expect(codes(`${bare} ${table('t')}`, '2.2')).toContain('duplicate-table');
  expect(codes(`${table('t', 'a INT, a INT')} ${table('t')}`, '1.15')).toEqual(['duplicate-column']);
});
