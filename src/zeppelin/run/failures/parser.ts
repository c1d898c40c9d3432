import { defineFailure, failed, failure } from './failure.ts';

export const refusedByParser = defineFailure<Record<string, never>>({
  code: 'refused-by-parser',
  phase: 'syntax',
  summary: 'SQL that the parser of the notebook refuses.',
  why:
    'Flink names the first token that fits nowhere, which often stands behind the mistake. "hangar check" reads the file as this ' +
    'Flink does, says what is wrong with it, and "hangar fix" mends most of it.',
  bad: [
    failed(
      'SELEC 1',
      'org.apache.flink.table.api.SqlParserException: SQL parse failed. Non-query expression encountered in illegal context',
    ),
    failed(
      'SELECT a FROM (SELECT 1',
      'org.apache.flink.table.api.SqlParserException: SQL parse failed. Encountered "<EOF>" at line 1, column 23.\nWas expecting one of:\n    "AS" ...',
    ),
    failed(
      'SELECT a FROM (SELECT 1',
      'org.apache.calcite.sql.parser.SqlParseException: Encountered "<EOF>" at line 1, column 23.',
    ),
  ],
  good: [{ text: 'SELECT 1;\n' }],
  message: () => ({
    message: 'The parser of the notebook refuses the statement.',
    help: 'Run "hangar check" on the file.',
  }),
});

export const parserFailures = [
  failure(refusedByParser, { pattern: /SqlParser?Exception|SQL parse failed/, read: () => ({}) }),
];
