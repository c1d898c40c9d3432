-- As a column.
CREATE TABLE a (
    user STRING,
--  ^^^^ reserved-word-as-name: "user" is a reserved word and cannot be a name as it stands.
    value INT,
--  ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
    `time` TIMESTAMP(3),
    date DATE,
--  ^^^^ reserved-word-as-name: "date" is a reserved word and cannot be a name as it stands.
    order INT
--  ^^^^^ reserved-word-as-name: "order" is a reserved word and cannot be a name as it stands.
) WITH ('connector' = 'datagen');

-- As a table.
SELECT a FROM order;
--            ^^^^^ reserved-word-as-name: "order" is a reserved word and cannot be a name as it stands.
CREATE TABLE table (id INT) WITH ('connector' = 'datagen');
--           ^^^^^ reserved-word-as-name: "table" is a reserved word and cannot be a name as it stands.
INSERT INTO values SELECT a FROM t;
--          ^^^^^^ reserved-word-as-name: "values" is a reserved word and cannot be a name as it stands.
DROP TABLE user;
--         ^^^^ reserved-word-as-name: "user" is a reserved word and cannot be a name as it stands.
CREATE VIEW result AS SELECT a FROM t;
--          ^^^^^^ reserved-word-as-name: "result" is a reserved word and cannot be a name as it stands.

-- As an alias.
SELECT a AS value FROM t;
--          ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
SELECT COUNT(*) AS count FROM t;
--                 ^^^^^ reserved-word-as-name: "count" is a reserved word and cannot be a name as it stands.
SELECT a AS end, b AS start FROM t;
--          ^^^ reserved-word-as-name: "end" is a reserved word and cannot be a name as it stands.
--                    ^^^^^ reserved-word-as-name: "start" is a reserved word and cannot be a name as it stands.
SELECT a FROM t AS current;
--                 ^^^^^^^ reserved-word-as-name: "current" is a reserved word and cannot be a name as it stands.
SELECT a timestamp FROM t;
--       ^^^^^^^^^ reserved-word-as-name: "timestamp" is a reserved word and cannot be a name as it stands.

-- In an expression.
SELECT value FROM t;
--     ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
SELECT t.value, t.order FROM t;
--       ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
--                ^^^^^ reserved-word-as-name: "order" is a reserved word and cannot be a name as it stands.
SELECT a FROM t WHERE timestamp > 1;
--                    ^^^^^^^^^ reserved-word-as-name: "timestamp" is a reserved word and cannot be a name as it stands.
SELECT a FROM t WHERE year = 2024;
--                    ^^^^ reserved-word-as-name: "year" is a reserved word and cannot be a name as it stands.
SELECT SUM(value) FROM t GROUP BY day;
--         ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
--                                ^^^ reserved-word-as-name: "day" is a reserved word and cannot be a name as it stands.
SELECT a FROM t ORDER BY rank;
--                       ^^^^ reserved-word-as-name: "rank" is a reserved word and cannot be a name as it stands.
SELECT language, method FROM t;
--     ^^^^^^^^ reserved-word-as-name: "language" is a reserved word and cannot be a name as it stands.
--               ^^^^^^ reserved-word-as-name: "method" is a reserved word and cannot be a name as it stands.

-- As a field of a row, and in lists of names.
CREATE TABLE b (r ROW<start INT, name STRING>) WITH ('connector' = 'datagen');
--                    ^^^^^ reserved-word-as-name: "start" is a reserved word and cannot be a name as it stands.
CREATE TABLE c (id INT, value STRING, PRIMARY KEY (value) NOT ENFORCED) WITH ('connector' = 'datagen');
--                      ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
--                                                 ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
INSERT INTO t (id, value) SELECT a, b FROM u;
--                 ^^^^^ reserved-word-as-name: "value" is a reserved word and cannot be a name as it stands.
