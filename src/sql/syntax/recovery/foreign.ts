import type { Finding } from '../../../findings/finding.ts';
import type { Tokens } from '../tokens.ts';
import { foreignStatement } from './messages.ts';

/** How statements of other dialects begin, whose they are, and what Flink has in their place. */
const DIALECTS: readonly (readonly [RegExp, string, string])[] = [
  [/^CREATE( OR REPLACE)? STREAM\b/, 'Kinesis Data Analytics for SQL', 'Write CREATE TABLE with a connector.'],
  [/^CREATE( OR REPLACE)? PUMP\b/, 'Kinesis Data Analytics for SQL', 'Write INSERT INTO … SELECT ….'],
  [/^CREATE EXTERNAL TABLE\b/, 'Hive', 'Write CREATE TABLE … WITH (…).'],
  [/^CREATE TABLE .*\b(?<words>STORED AS)\b/, 'Hive', 'Name connector and format in WITH (…).'],
  [/^CREATE TABLE .*\b(?<words>ROW FORMAT)\b/, 'Hive', 'Name connector and format in WITH (…).'],
  [/^CREATE TABLE .*\b(?<words>TBLPROPERTIES)\b/, 'Hive and Spark', 'Write WITH (…).'],
  [/^MSCK REPAIR\b/, 'Hive', 'Flink finds partitions through its catalog.'],
  [/^(LOAD DATA|EXPORT TABLE|IMPORT TABLE)\b/, 'Hive', 'Write INSERT INTO … SELECT ….'],
  [/^CREATE TABLE .*\b(?<words>ENGINE|AUTO_INCREMENT)\b/, 'MySQL', 'Leave the option out and write WITH (…).'],
  [/^CREATE( UNIQUE)? INDEX\b/, 'relational databases', 'Flink has no indexes.'],
  [/^CREATE SCHEMA\b/, 'relational databases', 'Write CREATE DATABASE.'],
  [/^(GRANT|REVOKE)\b/, 'relational databases', 'Flink has no rights of its own; the catalog has.'],
  [/^(START TRANSACTION|COMMIT|ROLLBACK)\b/, 'relational databases', 'Flink has no transactions in SQL.'],
  [
    /^CREATE( OR REPLACE)? (PROCEDURE|TRIGGER|SEQUENCE)\b/,
    'relational databases',
    'Write a function in Java or Python.',
  ],
  [/^(DELIMITER|SHOW PROCESSLIST|SHOW VARIABLES|REPLACE INTO|LOCK TABLES)\b/, 'MySQL', 'Flink has nothing like it.'],
  [
    /^(COPY|VACUUM|PRAGMA|ATTACH|DECLARE|PRINT|GO|USE ROLE|USE WAREHOUSE)\b/,
    'another database',
    'Flink has nothing like it.',
  ],
  [/^CACHE TABLE\b|^REFRESH TABLE\b/, 'Spark', 'Flink has nothing like it.'],
  [/^CREATE .*\b(?<words>USING (DELTA|PARQUET|CSV|JSON|ICEBERG))\b/, 'Spark', 'Name connector and format in WITH (…).'],
  [/^CREATE (SOURCE|SINK) (TABLE|CONNECTOR)\b/, 'ksqlDB', 'Write CREATE TABLE with a connector.'],
  [
    /^EMIT\b|^(CREATE (STREAM|TABLE)|SELECT|INSERT) .*\b(?<words>EMIT CHANGES)\b/,
    'ksqlDB',
    'Leave EMIT out: Flink always emits changes.',
  ],
];

/** How many words of a statement are looked at. */
const WORDS = 400;

/** A finding if the statement is of another dialect. */
export function foreignStatementOrNone(text: string, tokens: Tokens): Finding | undefined {
  const count = Math.min(tokens.length, WORDS);
  const words: string[] = [];
  for (let index = 0; index < count; index++)
    words.push(text.slice(tokens.starts[index], tokens.ends[index]).toUpperCase());
  const line = words.join(' ');
  for (const [pattern, dialect, instead] of DIALECTS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const named = match.groups?.words ?? match[0];
    const first = wordsBefore(words, match[0].length - named.length);
    const span = { start: tokens.starts[first], end: tokens.ends[first + named.split(' ').length - 1] };
    return foreignStatement(span, { words: named, dialect, instead });
  }
  return undefined;
}

/** How many words lie before an offset of the line that they make. */
function wordsBefore(words: readonly string[], offset: number): number {
  let length = 0;
  let count = 0;
  while (length < offset) length += words[count++].length + 1;
  return count;
}
