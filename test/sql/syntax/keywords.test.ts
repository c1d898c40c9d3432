import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateKeywords } from '../../../flink/generate-keywords.ts';
import { releases } from '../../../flink/releases.ts';
import { KNOWN, RESERVED, WORDS } from '../../../src/sql/syntax/keywords.generated.ts';
import { parse } from '../../../src/sql/syntax/parse.ts';
import { TARGETS, type Target } from '../../../src/sql/target.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

test('the committed keywords are what the dumps say; `npm run generate` writes them', () => {
  expect(read('src/sql/syntax/keywords.generated.ts')).toBe(generateKeywords());
});

/** Of each target: how many of its words are reserved or not. */
const COUNTS = {
  '1.15': { reserved: 381, nonReserved: 331 },
  '1.18': { reserved: 393, nonReserved: 339 },
  '1.19': { reserved: 393, nonReserved: 339 },
  '1.20': { reserved: 405, nonReserved: 340 },
  '2.2': { reserved: 430, nonReserved: 343 },
} as const;

/** The statements in which the dumps try each word, one for each position of a name. */
const POSITIONS = {
  columnName: (word: string) => `CREATE TABLE t (a INT, ${word} INT)`,
  afterDot: (word: string) => `SELECT t.${word} FROM t`,
  alias: (word: string) => `SELECT a AS ${word} FROM t`,
  expression: (word: string) => `SELECT ${word} FROM t`,
  tableName: (word: string) => `SELECT a FROM ${word}`,
} as const;

interface Deviations {
  readonly reservedButAccepted: readonly string[];
  readonly nonReservedButRefused: readonly string[];
}

interface Dump {
  readonly reserved: readonly string[];
  readonly nonReserved: readonly string[];
  readonly asBareName: Readonly<Record<keyof typeof POSITIONS, Deviations>>;
}

function isRefused(statement: string, target: Target): boolean {
  return parse(statement, { target }).findings.length > 0;
}

const positions = Object.keys(POSITIONS) as (keyof typeof POSITIONS)[];

describe.for(TARGETS)('Flink %s', (target) => {
  const dump: Dump = JSON.parse(read(`flink/data/${releases[target]}/keywords.json`)).keywords;
  const bit = 1 << TARGETS.indexOf(target);
  const wordsIn = (masks: string) => WORDS.filter((_, index) => Number.parseInt(masks[index], 32) & bit);

  test('has as many words as the dump, and the same', () => {
    expect({ reserved: dump.reserved.length, nonReserved: dump.nonReserved.length }).toEqual(COUNTS[target]);
    expect(wordsIn(RESERVED)).toEqual([...dump.reserved].sort());
    expect(wordsIn(KNOWN)).toEqual([...dump.reserved, ...dump.nonReserved].sort());
  });

  test.for(positions)('takes and refuses every word as Flink does: %s', (position) => {
    const { reservedButAccepted, nonReservedButRefused } = dump.asBareName[position];
    const refused = [...dump.reserved.filter((word) => !reservedButAccepted.includes(word)), ...nonReservedButRefused];
    const refusedHere = WORDS.filter((word) => isRefused(POSITIONS[position](word), target));
    expect(refusedHere).toEqual(WORDS.filter((word) => refused.includes(word)));
  });

  test('takes every word between back-ticks in every position', () => {
    const quoted = WORDS.flatMap((word) => positions.map((position) => POSITIONS[position](`\`${word}\``)));
    expect(quoted.filter((statement) => isRefused(statement, target))).toEqual([]);
  });

  test('knows every reserved word in small letters', () => {
    const lower = WORDS.filter((word) => isRefused(POSITIONS.tableName(word.toLowerCase()), target));
    expect(lower).toEqual(wordsIn(RESERVED));
  });
});
