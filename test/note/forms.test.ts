import { expect, test } from 'vitest';
import { check } from '../../src/index.ts';

const codes = (text: string) => check(text).diagnostics.map(({ code }) => code);

test('what Zeppelin replaces before Flink sees it is not judged in a note', () => {
  const table = "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\n";
  expect(codes(`%flink.ssql\n${table}SELECT a FROM t WHERE a > \${least=30};`)).toEqual([]);
  expect(codes(`%flink.ssql\n${table}SELECT a FROM t WHERE a > \${select:kind=1,1|2};`)).toEqual([]);
});

test('the statements beside it are', () => {
  const note = `%flink.ssql\nSELECT a FROM t GROUP a;\nSELECT a FROM t WHERE a > \${least=30};\nSELECT a FROM t GROUP a;`;
  expect(codes(note).filter((code) => code === 'missing-token')).toHaveLength(2);
});

test('in a script it is no SQL', () => {
  expect(codes(`SELECT a FROM t WHERE a > \${least=30};`)).toContain('unexpected-token');
});
