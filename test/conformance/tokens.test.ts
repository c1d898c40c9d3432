import { expect, test } from 'vitest';
import { tokenAt, tokensOf } from './tokens.ts';

test("cuts as Flink's lexer does", () => {
  const text = "SELECT `a b`, x'1F' || U&'é' <= 1.5e3 -- not me\n FROM t1 /*+ h */ /* nor me */ WHERE größe => 'it''s'";
  expect(tokensOf(text).map((token) => token.text)).toEqual([
    ...[
      'SELECT',
      '`a b`',
      ',',
      "x'1F'",
      '||',
      "U&'é'",
      '<=',
      '1.5e3',
      'FROM',
      't1',
      '/*+',
      'h',
      '*/',
      'WHERE',
      'größe',
    ],
    ...['=>', "'it''s'"],
  ]);
});

test('takes a quote that is never closed for a token of its own', () => {
  expect(tokensOf("a = 'b").map((token) => [token.kind, token.text])).toEqual([
    ['word', 'a'],
    ['sign', '='],
    ['broken', "'"],
    ['word', 'b'],
  ]);
});

test('gives a place between two tokens to the second, and the end to none', () => {
  const tokens = tokensOf('ab  cd ');
  expect([0, 1, 2, 4, 6, 7].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 2, 2]);
});
