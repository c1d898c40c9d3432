import { expect, test } from 'vitest';
import { splitScript } from './split-script.ts';

test.each([
  ['', []],
  ['SELECT 1', ['SELECT 1']],
  ['SELECT \';\'; SELECT `;`;; -- ;\n SELECT ";" /* ; */ ;', ["SELECT ';'", 'SELECT `;`', 'SELECT ";"']],
  ["SELECT 'it''s; fine'; x", ["SELECT 'it''s; fine'", 'x']],
  [
    'EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; END; b',
    ['EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; END', 'b'],
  ],
  ['BEGIN STATEMENT SET; a; END; b', ['BEGIN STATEMENT SET', 'a', 'END', 'b']],
  ['a /*+ hint; */ b; c', ['a /*+ hint; */ b', 'c']],
  ['a /* never closed; b', ['a /* never closed; b']],
  ["a 'never closed; b", ["a 'never closed; b"]],
])('cuts %j', (script, statements) => {
  expect(splitScript(script).map(({ text }) => text)).toEqual(statements);
});

test('tells where a statement begins', () => {
  expect(splitScript('a;\n  b')).toEqual([
    { text: 'a', offset: 0 },
    { text: 'b', offset: 5 },
  ]);
});
