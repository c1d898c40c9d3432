import { expect, test } from 'vitest';
import { parseSql } from '../../../src/sql/index.ts';

test.for([
  ['a reserved word', 'DROP TABLE user;', 'user'],
  ['a string', "DROP TABLE 'rides';", 'rides'],
  ['double quotes', 'DROP TABLE "rides";', 'rides'],
  ['a name that begins with digits', 'DROP TABLE 2024_rides;', '2024_rides'],
  ['letters that need back-ticks', 'DROP TABLE 한글;', '한글'],
] as const)('%s meant as a name is that name in the tree', ([, text, name]) => {
  const [statement] = parseSql(text, { target: '1.15' }).script.statements;
  expect(statement).toMatchObject({ kind: 'Drop', name: { parts: [{ name }] } });
});
