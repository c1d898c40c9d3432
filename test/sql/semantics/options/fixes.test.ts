import { describe, expect, test } from 'vitest';
import { check, type Target } from '../../../../src/index.ts';
import { inserting, removing } from '../../../../src/sql/semantics/options/fixes.ts';
import { apply } from '../../../support/apply.ts';

/** A text of which every fix is made, one after the other, until there is none. */
function mended(text: string, target: Target): string {
  let result = text;
  for (let round = 0; round < 9; round++) {
    const { fix } = check(result, { target }).diagnostics.find((finding) => finding.fix) ?? {};
    if (!fix) return result;
    result = apply(result, fix.edits);
  }
  return result;
}

const lines = (...options: string[]) => `CREATE TABLE t (a STRING) WITH (\n${options.join('\n')}\n);\n`;
const read = 'SELECT a FROM t;';
const written = "INSERT INTO t VALUES ('x');";
const stream = ["  'connector' = 'kinesis',", "  'stream' = 's',", "  'aws.region' = 'us-east-1',"];

describe('a fix', () => {
  test('removes the line of an option that means nothing for a sink', () => {
    const text = lines(...stream, "  'scan.stream.initpos' = 'LATEST',", "  'format' = 'json'") + written;
    expect(mended(text, '1.15')).toBe(lines(...stream, "  'format' = 'json'") + written);
  });

  test('removes the last option with the comma in front of it, and keeps comments', () => {
    const text =
      lines(...stream, "  'format' = 'json', -- as it comes", "  'scan.stream.initpos' = 'LATEST'") + written;
    expect(mended(text, '1.15')).toBe(
      `${lines(...stream, "  'format' = 'json' -- as it comes", '').replace('\n\n', '\n')}${written}`,
    );
  });

  test('writes the key that a value suggests, on a table that is read', () => {
    const text = lines(...stream, "  '' = 'LATEST',", "  'format' = 'json'") + read;
    expect(mended(text, '1.15')).toBe(
      lines(...stream, "  'scan.stream.initpos' = 'LATEST',", "  'format' = 'json'") + read,
    );
  });

  test('removes an option without a key that could only be for reading, on a table that is written', () => {
    const text = lines(...stream, "  '' = 'LATEST',", "  'format' = 'json'") + written;
    expect(mended(text, '1.15')).toBe(lines(...stream, "  'format' = 'json'") + written);
  });

  test('says where reading begins', () => {
    const text = lines(...stream, "  'format' = 'json' -- the last") + read;
    const [finding] = check(text, { target: '1.15' }).diagnostics;
    expect([finding.gate, finding.fix?.safe]).toEqual([true, false]);
    expect(mended(text, '1.15')).toBe(
      lines(...stream, "  'format' = 'json',", "  'scan.stream.initpos' = 'TRIM_HORIZON' -- the last") + read,
    );
  });

  test('mends what is misspelt', () => {
    const text = "CREATE TABLE t (a STRING) WITH ('conector' = 'datagen', 'rows-per-secnd' = '5'); SELECT a FROM t;";
    expect(mended(text, '2.2')).toBe(
      "CREATE TABLE t (a STRING) WITH ('connector' = 'datagen', 'rows-per-second' = '5'); SELECT a FROM t;",
    );
  });

  test('is not offered where nothing would be left', () => {
    const span = { start: 32, end: 41 };
    const option = { key: 'a', value: 'b', span, keySpan: span, valueSpan: span };
    const text = "CREATE TABLE t (a STRING)  WITH ('a' = 'b')";
    const table = {
      name: 't',
      nameSpan: span,
      withSpan: undefined,
      options: [option],
      hasPrimaryKey: false,
      hasQuery: false,
    };
    expect(removing(text, table, [option], true)).toBe(undefined);
    expect(inserting(text, table, 'c', 'd')).toBe(undefined);
  });
});
