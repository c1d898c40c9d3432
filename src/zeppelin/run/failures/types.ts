import { defineFailure, failed, failure } from './failure.ts';

const VALIDATION = 'org.apache.flink.table.api.ValidationException:';
const TABLE = 'org.apache.flink.table.api.TableException:';

const EVENTS =
  "CREATE TABLE rides (name STRING, at_time TIMESTAMP(3), WATERMARK FOR at_time AS at_time - INTERVAL '5' SECOND) WITH ('connector' = 'datagen');\n";

export const unfitTypes = defineFailure<{ what: string }>({
  code: 'unfit-types',
  phase: 'type',
  summary: 'Values whose types do not go together.',
  why:
    'Flink turns few types into others by itself. A time with a zone (TIMESTAMP_LTZ) is none without one (TIMESTAMP), and neither ' +
    'is a number or a text; a join by a text and a number is refused even where a comparison would not be.',
  bad: [
    failed(
      'SELECT * FROM rides WHERE at_time > 1',
      `${VALIDATION} SQL validation failed. From line 1, column 27 to line 1, column 37: Cannot apply '>' to arguments of type '<TIMESTAMP_WITH_LOCAL_TIME_ZONE(3)> > <INTEGER>'. Supported form(s): '<COMPARABLE_TYPE> > <COMPARABLE_TYPE>'`,
    ),
    failed(
      'SELECT a.* FROM rides a JOIN rides b ON a.name = b.speed',
      `${TABLE} implicit type conversion between VARCHAR(2147483647) and INTEGER is not supported on join's condition now`,
    ),
    failed('SELECT * FROM rides', `${TABLE} Incomparable types: TIMESTAMP_LTZ(3) and VARCHAR`),
    failed(
      'SELECT CASE WHEN speed > 1 THEN at_time ELSE speed END FROM rides',
      `${VALIDATION} The cast from NUMERIC type to TIMESTAMP_LTZ type is not allowed. It's recommended to use TO_TIMESTAMP_LTZ(numeric_col, precision) instead.`,
    ),
  ],
  good: [{ text: `${EVENTS}SELECT * FROM rides WHERE at_time > TO_TIMESTAMP('2024-01-01 00:00:00');\n` }],
  message: ({ what }) => ({
    message: `These types do not go together: ${what}.`,
    help: "CAST one of them; a text becomes a time by TO_TIMESTAMP(text, 'yyyy-MM-dd HH:mm:ss'), a number by TO_TIMESTAMP_LTZ(number, 3).",
  }),
});

export const noTimeAttribute = defineFailure<{ column: string }>({
  code: 'no-time-attribute',
  phase: 'type',
  summary: 'A window over a column by which Flink cannot tell the time.',
  why:
    'A window ends when the time has passed it. Flink knows the time by a column with a WATERMARK, which is the time of the events, ' +
    'or by one that is PROCTIME(), which is its own. What a cast, a function or a GROUP BY makes of such a column is one no more.',
  bad: [
    failed(
      "SELECT * FROM TABLE(TUMBLE(TABLE rides, DESCRIPTOR(at_time), INTERVAL '1' MINUTE))",
      `${VALIDATION} The window function requires the timecol is a time attribute type, but is TIMESTAMP_WITH_LOCAL_TIME_ZONE(3).`,
    ),
    failed(
      "SELECT COUNT(*) FROM rides GROUP BY TUMBLE(at_time, INTERVAL '1' MINUTE)",
      `${TABLE} Window aggregate can only be defined over a time attribute column, but TIMESTAMP_WITH_LOCAL_TIME_ZONE(3) encountered.`,
    ),
    failed(
      "SELECT COUNT(*) FROM rides GROUP BY TUMBLE(at_text, INTERVAL '1' MINUTE)",
      `${VALIDATION} SQL validation failed. From line 1, column 37 to line 1, column 69: Cannot apply '$TUMBLE' to arguments of type '$TUMBLE(<VARCHAR(2147483647)>, <INTERVAL MINUTE>)'. Supported form(s): '$TUMBLE(<DATETIME>, <DATETIME_INTERVAL>)'`,
    ),
    failed('SELECT * FROM rides ORDER BY speed', `${TABLE} Sort on a non-time-attribute field is not supported.`),
  ],
  good: [{ text: `${EVENTS}SELECT COUNT(*) FROM rides GROUP BY TUMBLE(at_time, INTERVAL '1' MINUTE);\n` }],
  message: ({ column }) => ({
    message: `Flink cannot tell the time by ${column}.`,
    help: "Give the table a column with WATERMARK FOR column AS column - INTERVAL '5' SECOND, or one AS PROCTIME().",
  }),
});

export const typeFailures = [
  failure(
    noTimeAttribute,
    {
      pattern: /requires the timecol is a time attribute type, but is (.+?)\.?(?:\n|$)/,
      read: ([, type]) => ({ column: `a column of the type ${type}` }),
    },
    {
      pattern: /over a time attribute column, but (\S+) encountered/,
      read: ([, type]) => ({ column: `a column of the type ${type}` }),
    },
    {
      pattern: /Cannot apply '\$(?:TUMBLE|HOP|SESSION)' to arguments of type '\$\w+\(<(.+?)>/,
      read: ([, type]) => ({ column: `a column of the type ${type}` }),
    },
    { pattern: /Sort on a non-time-attribute field/, read: () => ({ column: 'what the rows are to be ordered by' }) },
  ),
  failure(
    unfitTypes,
    { pattern: /Cannot apply '[^']+' to arguments of type '(.+?)'\. Supported/, read: ([, what]) => ({ what }) },
    { pattern: /implicit type conversion between (.+?) is not supported/, read: ([, what]) => ({ what }) },
    { pattern: /Incomparable types: (.+)/, read: ([, what]) => ({ what }) },
    {
      pattern: /The cast from (\w+) type to (\w+) type is not allowed/,
      read: ([, a, b]) => ({ what: `${a} and ${b}` }),
    },
  ),
];
