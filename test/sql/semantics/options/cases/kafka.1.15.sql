CREATE TABLE src (a STRING, b INT) WITH (
  'connector' = 'kafka',
  'topic' = 'one;two',
  'properties.bootstrap.server' = 'broker:9092',
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-option: "properties.bootstrap.server" is no option of the connector "kafka".
  'properties.grup.id' = 'g',
--^^^^^^^^^^^^^^^^^^^^ unknown-option: "properties.grup.id" is no option of the connector "kafka".
  'format' = 'json'
);
CREATE TABLE several (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = 'one;two', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json'
--                                 ^^^^^^^^^ conflicting-options: A table of several topics cannot be written.
);
INSERT INTO several SELECT a, b FROM src;
--                                   ~~~ The table is read here.
--                                   ~~~ The table is read here.
--          ~~~~~~~ The table is written here.
CREATE TABLE modes (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic' = '<TOPIC>', 'properties.bootstrap.servers' = 'broker:9092', 'format' = 'json',
--                                 ^^^^^^^^^ unfilled-placeholder: "<TOPIC>" is a placeholder: Kafka refuses it as "topic".
  'scan.startup.mode' = 'timestamp', 'scan.bounded.mode' = 'unbounded', 'properties.max.poll.recods' = '5'
--                      ^^^^^^^^^^^ missing-option: The mode "timestamp" needs "scan.startup.timestamp-millis".
--                                   ^^^^^^^^^^^^^^^^^^^ unknown-option: "scan.bounded.mode" is no option of the connector "kafka".
--                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-option: "properties.max.poll.recods" has no effect: kafka takes every "properties." key but has none of this name.
);
SELECT a FROM modes;
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
--            ~~~~~ The table is read here.
CREATE TABLE `pattern` (a STRING, b INT) WITH (
  'connector' = 'kafka', 'topic-pattern' = 'a.*', 'properties.bootstrap.servers' = 'broker:9092', 'value.format' = 'json',
--                       ^^^^^^^^^^^^^^^ conflicting-options: A table with "topic-pattern" cannot be written.
  'json.ignore-parse-errors' = 'true', 'sink.semantic' = 'exactly-onse', 'sink.parallelism' = '0'
--^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-option: "json.ignore-parse-errors" is no option of the connector "kafka".
--                                                       ^^^^^^^^^^^^^^ wrong-option-value: "exactly-onse" is no value of "sink.semantic": it takes one of exactly-once, at-least-once, none.
--                                                                                            ^^^ wrong-option-value: "0" is no value of "sink.parallelism": it takes a number from 1 on.
);
INSERT INTO `pattern` SELECT a, b FROM modes;
--          ~~~~~~~~~ The table is written here.
--          ~~~~~~~~~ The table is written here.
--          ~~~~~~~~~ The table is written here.
--          ~~~~~~~~~ The table is written here.

-- One mistake, however many options the missing format has.
CREATE TABLE keyless (k STRING, v STRING) WITH (
  'connector' = 'kafka',
  'topic' = 't',
  'properties.bootstrap.servers' = 'h:9092',
  'scan.startup.mode' = 'earliest-offset',
  'key.fields' = 'k',
--^^^^^^^^^^^^ missing-option: "key.fields" needs "key.format".
  'key.json.ignore-parse-errors' = 'true',
  'key.json.fail-on-missing-field' = 'false',
  'value.format' = 'json'
);
SELECT * FROM keyless;
--            ~~~~~~~ The table is read here.

-- Topics that go by a pattern need no name, so this was the group's key.
CREATE TABLE patterned (v STRING) WITH (
  'connector' = 'kafka',
  'topic-pattern' = 't-.*',
  'properties.bootstrap.servers' = 'h:9092',
  '' = 'readers',
--^^ blank-option-key: The key of the option with the value "readers" is empty.
  'format' = 'json'
);
SELECT * FROM patterned;
--            ~~~~~~~~~ The table is read here.
