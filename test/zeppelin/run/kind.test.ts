import { expect, test } from 'vitest';
import { kindOf } from '../../../src/zeppelin/index.ts';

const CREATE = "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');";
const INSERT = 'INSERT INTO s SELECT a FROM t;';

test.each([
  ['%md\n# SELECT', 'other', 1, false],
  [`%flink.ssql\n${CREATE}`, 'definition', 0, false],
  [`%flink.ssql\n${CREATE}\n-- At last.\n${INSERT}`, 'insert', 1, false],
  ['%flink.ssql(type=update)\nSELECT a FROM t', 'query', 1, false],
  ['%ssql\nWITH x AS (SELECT 1) SELECT * FROM x;', 'query', 1, false],
  [`%flink.ssql\n${INSERT}\n${CREATE}`, 'definition', 1, true],
  [`%flink.ssql\n${INSERT}\n${INSERT}`, 'insert', 2, true],
  [`%flink.ssql(runAsOne=true)\n${INSERT}\n${CREATE}\n${INSERT}`, 'insert', 1, false],
  [`%flink.ssql(type=update, runAsOne)\n${INSERT}\n${INSERT}`, 'insert', 1, false],
  [`%flink.ssql(runAsOne=false)\n${INSERT}\n${INSERT}`, 'insert', 2, true],
  [`%flink.ssql\nBEGIN STATEMENT SET;\n${INSERT}\n${INSERT}\nEND;`, 'insert', 1, false],
  [`%flink.ssql\n${CREATE}\nEXECUTE STATEMENT SET BEGIN\n${INSERT}\n${INSERT}\nEND;\nSELECT 1;`, 'query', 2, true],
])('what a paragraph does: %s', (text, kind, jobs, isBlocked) => {
  expect(kindOf(text)).toEqual({ kind, jobs, isBlocked });
});
