CREATE TABLE generated (a INT, b STRING, ts TIMESTAMP(3)) WITH (
  'connector' = 'datagen', 'rows-per-second' = '5L', 'fields.a.kind' = 'sequence', 'fields.a.start' = '1',
--                                             ^^^^ wrong-option-value: "5L" is no value of "rows-per-second": it takes a whole number.
--                                                                     ^^^^^^^^^^ missing-option: The kind "sequence" needs "fields.a.end".
  'fields.b.lenght' = '3', 'fields.c.min' = '5', 'fields.b.min' = '1', 'fields.ts.max-past' = '1 hr', 'number-of-row' = '5'
--^^^^^^^^^^^^^^^^^ unknown-option: "fields.b.lenght" is no option of the connector "datagen".
--                         ^^^^^^^^^^^^^^ unknown-option: "fields.c.min" is no option of this table, which has no column "c".
--                                               ^^^^^^^^^^^^^^ unknown-option: "fields.b.min" is no option of a field of the type STRING.
--                                                                                            ^^^^^^ wrong-option-value: "1 hr" is no value of "fields.ts.max-past": it takes a duration, such as 5 s or 10 min.
--                                                                                                    ^^^^^^^^^^^^^^^ unknown-option: "number-of-row" is no option of the connector "datagen".
);
CREATE TABLE ends (a INT) WITH ('connector' = 'datagen', 'fields.a.start' = '1', 'fields.a.end' = '9');
--                                                       ^^^^^^^^^^^^^^^^ unknown-option: "fields.a.start" is no option of a field of the kind "random".
CREATE TABLE files (a INT, b STRING) WITH (
--                                   ^^^^ missing-option: The connector "filesystem" needs "path".
  'connector' = 'filesystem', 'format' = 'csv', 'csv.field-delimeter' = ';', 'csv.quote-character' = 'ab',
--                                              ^^^^^^^^^^^^^^^^^^^^^ ignored-option: "csv.field-delimeter" has no effect: filesystem takes every "csv." key but has none of this name.
--                                                                                                   ^^^^ wrong-option-value: "ab" is no value of "csv.quote-character": it takes a single character.
  'sink.rolling-policy.file-size' = '128 MiB', 'sink.partition-commit.trigger' = 'proces-time'
--                                  ^^^^^^^^^ wrong-option-value: "128 MiB" is no value of "sink.rolling-policy.file-size": it takes a size, such as 128 mb.
--                                                                               ^^^^^^^^^^^^^ wrong-option-value: "proces-time" is no value of "sink.partition-commit.trigger": it takes one of process-time, partition-time.
);
INSERT INTO files SELECT a, b FROM generated;
--                                 ~~~~~~~~~ The table is read here.
--                                 ~~~~~~~~~ The table is read here.
--                                 ~~~~~~~~~ The table is read here.
--                                 ~~~~~~~~~ The table is read here.
--                                 ~~~~~~~~~ The table is read here.
--                                 ~~~~~~~~~ The table is read here.
--                                 ~~~~~~~~~ The table is read here.
--          ~~~~~ The table is written here.
--          ~~~~~ The table is written here.
--          ~~~~~ The table is written here.
--          ~~~~~ The table is written here.
--          ~~~~~ The table is written here.
SELECT a FROM ends;
--            ~~~~ The table is read here.
CREATE TABLE printed (a INT) WITH ('connector' = 'print', 'standard-error' = 'yes', 'rows-per-second' = '5');
--                                                                           ^^^^^ wrong-option-value: "yes" is no value of "standard-error": it takes true or false.
--                                                                                  ^^^^^^^^^^^^^^^^^ unknown-option: "rows-per-second" is no option of the connector "print".
INSERT INTO printed SELECT a FROM ends;
--          ~~~~~~~ The table is written here.
--          ~~~~~~~ The table is written here.
CREATE TABLE rows_of_database (a INT) WITH (
  'connector' = 'jdbc', 'url' = 'jdbc:mysq://host/d', 'tablename' = 't', 'username' = 'u', 'lookup.max-retries' = '-1',
--                              ^^^^^^^^^^^^^^^^^^^^ wrong-option-value: "jdbc:mysq://host/d" is no value of "url": it takes a URL such as jdbc:mysql://host:3306/database.
--                                                    ^^^^^^^^^^^ unknown-option: "tablename" is no option of the connector "jdbc".
--                                                                       ^^^^^^^^^^ missing-option: "username" cannot stand without "password".
--                                                                                                                ^^^^ wrong-option-value: "-1" is no value of "lookup.max-retries": it takes a number from 0 on.
  'scan.partition.column' = 'a', 'scan.partition.num' = '2', 'scan.partition.lower-bound' = '9',
--                                                                                          ^^^ conflicting-options: The lower bound 9 is above the upper bound 5.
  'scan.partition.upper-bound' = '5', 'connection.max-retry-timeout' = '10 ms'
--                                                                     ^^^^^^^ wrong-option-value: "10 ms" is no value of "connection.max-retry-timeout": it takes a duration of a second or more.
);
SELECT a FROM rows_of_database;
--            ~~~~~~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~~~~~~ The table is read here.
--            ~~~~~~~~~~~~~~~~ The table is read here.
-- Nothing is known of these.
CREATE TABLE stranger (a INT) WITH ('connector' = 'my-own', 'anything' = 'goes');
CREATE TABLE hose (a INT) WITH ('connector' = 'firehose', 'delivery-stream' = 's');
INSERT INTO hose SELECT a FROM stranger;
CREATE TABLE filled_later (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '${rate=5}');
SELECT a FROM filled_later;
