import { readFileSync } from 'node:fs';
import { releases } from '../../../flink/releases.ts';

const file = new URL(`../../../flink/data/${releases['1.15']}/keywords.json`, import.meta.url);
// The file is written by `npm run generate`, which gives it this shape.
const data = JSON.parse(readFileSync(file, 'utf8')) as { keywords: { reserved: string[]; nonReserved: string[] } };
const reserved = new Set(data.keywords.reserved.map((word) => word.toUpperCase()));
const keywords = new Set([...reserved, ...data.keywords.nonReserved.map((word) => word.toUpperCase())]);

export function isKeyword(word: string): boolean {
  return keywords.has(word.toUpperCase());
}

export function isReserved(word: string): boolean {
  return reserved.has(word.toUpperCase());
}

/** Reserved words that people take for names of columns and tables. */
export const temptingNames: readonly string[] = [
  ...[
    'order',
    'user',
    'value',
    'date',
    'time',
    'timestamp',
    'table',
    'group',
    'year',
    'month',
    'day',
    'hour',
    'result',
  ],
  ...['row', 'rows', 'position', 'method', 'language', 'interval', 'partition', 'percent', 'offset', 'window', 'count'],
  ...[
    'end',
    'start',
    'match',
    'current',
    'character',
    'references',
    'session_user',
    'floor',
    'timezone_hour',
    'period',
  ],
].filter(isReserved);
