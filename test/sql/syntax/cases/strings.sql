-- The closing quote is missing at the end of a line, in the middle of one, before a comma, before a parenthesis.
CREATE TABLE a (id INT) WITH (
    'connector' = 'kafka,
--                ^^^^^^ unterminated-string: The closing quote of this string is missing.
    'topic' = 'a',
    'format' = 'json'
);
CREATE TABLE b (id INT) WITH (
    'connector = 'kafka',
--  ^^^^^^^^^^^ unterminated-string: The closing quote of this string is missing.
    'topic' = 'b'
);
CREATE TABLE c (id INT) WITH (
    'connector' = 'kafka',
    'topic' = 'c
--            ^^ unterminated-string: The closing quote of this string is missing.
);
CREATE TABLE d (id INT) WITH ('connector' = 'datagen);
--                                          ^^^^^^^^ unterminated-string: The closing quote of this string is missing.
SELECT a FROM t WHERE name LIKE '%x AND other = 'y';
--                              ^^^^^^^^^^^^^^^ unterminated-string: The closing quote of this string is missing.
SET 'sql-client.verbose' = 'true;
--                         ^^^^^ unterminated-string: The closing quote of this string is missing.
SELECT 'still read' FROM t WHERE;
--                              ^ unexpected-end: The statement ends where an expression is expected.

-- The opening one is missing.
CREATE TABLE e (id INT) WITH (
    connector' = 'kafka',
--  ^^^^^^^^^^ unterminated-string: The opening quote of this string is missing.
    'topic' = 'e'
);
CREATE TABLE f (id INT) WITH (
    'connector' = kafka',
--                ^^^^^^ unterminated-string: The opening quote of this string is missing.
    'topic' = 'f'
);
SELECT a FROM t WHERE name = x' AND b > 1;
--                           ^^ unterminated-string: The opening quote of this string is missing.
SELECT 'still read' FROM t WHERE;
--                              ^ unexpected-end: The statement ends where an expression is expected.

-- A quote in the text.
SELECT a FROM t WHERE name = 'it's' AND b > 1;
--                           ^^^^^^ unterminated-string: The closing quote of this string is missing.
SELECT 'still read' FROM t WHERE;
--                              ^ unexpected-end: The statement ends where an expression is expected.

-- Of back-ticks.
SELECT `a FROM t;
--     ^^ unterminated-name: The closing back-tick of this name is missing.
SELECT a` FROM t;
--     ^^ unterminated-name: The closing back-tick of this name is missing.
SELECT `a`, `b FROM t WHERE a > 1;
--          ^^ unterminated-name: The closing back-tick of this name is missing.
CREATE TABLE `g (id INT) WITH ('connector' = 'datagen');
--           ^^ unterminated-name: The closing back-tick of this name is missing.
SELECT `` FROM t;
--     ^ unterminated-name: The closing back-tick of this name is missing.
SELECT 'still read' FROM t WHERE;
--                              ^ unexpected-end: The statement ends where an expression is expected.

-- Other contents.
SELECT X'0G', X'123' FROM t;
--     ^^^^^ bad-literal: X'0G' is no binary literal: only the digits 0 to 9 and A to F may stand in it.
SELECT DATE '2020-02-30' FROM t;
--     ^^^^^^^^^^^^^^^^^ bad-literal: '2020-02-30' is no DATE literal: it must look like '2024-02-29' and be a day of the calendar.
SELECT TIMESTAMP '2020-01-01' FROM t;
SELECT INTERVAL 1 DAY FROM t;
