import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { check, fix, parse } from '../src/index.ts';

const NOTE = '%flink.sql\nSELECT 1;\n%flink.ssql(type=update\nSELECT 2;';

test('the library is synchronous and answers with plain data', () => {
  const result = check(NOTE, { target: '1.15', path: 'notes/a.sql' });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['unknown-interpreter', 'malformed-interpreter-line']);
});

test('the tree has the statements of all SQL of a text, at their places', () => {
  const text = "%flink.ssql\nSELECT 1;\n%md\nIt's\n%flink.bsql\nSET 'a' = 'b';\nSELECT FROM t;";
  const { script, diagnostics } = parse(text);
  const { start, end, statements } = script;
  expect([start, end]).toEqual([0, text.length]);
  expect(statements.map((one) => text.slice(one.start, one.end))).toEqual([
    'SELECT 1',
    "SET 'a' = 'b'",
    'SELECT FROM t',
  ]);
  expect(diagnostics).toEqual(check(text).diagnostics);
});

test('fix answers with plain data, and never with more errors', () => {
  const result = fix(NOTE, { unsafe: true });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect([result.text, result.fixed.length, result.remaining]).toEqual([
    '%flink.ssql\nSELECT 1;\n%flink.ssql(type=update)\nSELECT 2;',
    2,
    [],
  ]);
});

test('a bundle of it runs where nothing of Node exists', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('../src/index.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'hangar',
  });
  const context = createContext(Object.create(null));
  new Script(outputFiles[0].text).runInContext(context);
  const globals = new Script('[typeof process, typeof require, typeof Buffer, typeof console].join()').runInContext(
    context,
  );
  expect(globals).toBe('undefined,undefined,undefined,object');
  for (const [name, expected] of [
    ['check', check(NOTE)],
    ['fix', fix(NOTE)],
  ] as const) {
    const call = `JSON.stringify(hangar.${name}(${JSON.stringify(NOTE)}))`;
    const answer: string = new Script(call).runInContext(context);
    expect(JSON.parse(answer)).toEqual(expected);
  }
});

test('a target that hangar does not know is refused, not taken for another', () => {
  const options = { target: '9.9' } as unknown as Parameters<typeof check>[1];
  expect(() => check('SELECT 1', options)).toThrow(
    'There is no target "9.9": hangar knows 1.15, 1.18, 1.19, 1.20, 2.2.',
  );
});
