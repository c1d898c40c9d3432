CREATE TABLE generated (a INT, b STRING, ts TIMESTAMP(3)) WITH (
  'connector' = 'datagen', 'rows-per-second' = '5L', 'fields.a.kind' = 'sequence', 'fields.a.start' = '1',
  'fields.b.lenght' = '3', 'fields.c.min' = '5', 'fields.b.min' = '1', 'fields.ts.max-past' = '1 hr', 'number-of-row' = '5'
);
CREATE TABLE ends (a INT) WITH ('connector' = 'datagen', 'fields.a.start' = '1', 'fields.a.end' = '9');
CREATE TABLE files (a INT, b STRING) WITH (
  'connector' = 'filesystem', 'format' = 'csv', 'csv.field-delimeter' = ';', 'csv.quote-character' = 'ab',
  'sink.rolling-policy.file-size' = '128 MiB', 'sink.partition-commit.trigger' = 'proces-time'
);
INSERT INTO files SELECT a, b FROM generated;
SELECT a FROM ends;
CREATE TABLE printed (a INT) WITH ('connector' = 'print', 'standard-error' = 'yes', 'rows-per-second' = '5');
INSERT INTO printed SELECT a FROM ends;
CREATE TABLE rows_of_database (a INT) WITH (
  'connector' = 'jdbc', 'url' = 'jdbc:mysq://host/d', 'tablename' = 't', 'username' = 'u', 'lookup.max-retries' = '-1',
  'scan.partition.column' = 'a', 'scan.partition.num' = '2', 'scan.partition.lower-bound' = '9',
  'scan.partition.upper-bound' = '5', 'connection.max-retry-timeout' = '10 ms'
);
SELECT a FROM rows_of_database;
-- Nothing is known of these.
CREATE TABLE stranger (a INT) WITH ('connector' = 'my-own', 'anything' = 'goes');
CREATE TABLE hose (a INT) WITH ('connector' = 'firehose', 'delivery-stream' = 's');
INSERT INTO hose SELECT a FROM stranger;
CREATE TABLE filled_later (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '${rate=5}');
SELECT a FROM filled_later;
