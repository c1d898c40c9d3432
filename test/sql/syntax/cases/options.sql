-- Without quotes.
CREATE TABLE a (id INT) WITH (connector = 'kafka', 'topic' = 'a');
--                            ^^^^^^^^^ unquoted-option: Keys and values of options are strings.
CREATE TABLE b (id INT) WITH ('connector' = kafka, 'topic' = 'b');
--                                          ^^^^^ unquoted-option: Keys and values of options are strings.
CREATE TABLE c (id INT) WITH (
    'connector' = 'kinesis',
    scan.stream.initpos = 'LATEST',
--  ^^^^^^^^^^^^^^^^^^^ unquoted-option: Keys and values of options are strings.
    'format' = 'json'
);
CREATE TABLE d (id INT) WITH (
    'connector' = 'kinesis',
    'aws.region' = us-east-1,
--                 ^^^^^^^^^ unquoted-option: Keys and values of options are strings.
    'format' = 'json'
);
CREATE TABLE e (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = 10);
--                                                                        ^^ unquoted-option: Keys and values of options are strings.
CREATE TABLE g (id INT) WITH ('connector' = 'datagen', 'a' = true);
--                                                           ^^^^ unquoted-option: Keys and values of options are strings.
CREATE TABLE h (id INT) WITH (connector = kafka, topic = h);
--                            ^^^^^^^^^ unquoted-option: Keys and values of options are strings.
--                                        ^^^^^ unquoted-option: Keys and values of options are strings.
--                                               ^^^^^ unquoted-option: Keys and values of options are strings.
--                                                       ^ unquoted-option: Keys and values of options are strings.

-- Without the equals sign.
CREATE TABLE i (id INT) WITH ('connector' 'datagen');
--                                        ^^^^^^^^^ missing-option-equals: "=" is missing before "'datagen'".
CREATE TABLE j (id INT) WITH ('connector' = 'kafka', 'topic' 'j');
--                                                           ^^^ missing-option-equals: "=" is missing before "'j'".
CREATE TABLE k (id INT) WITH ('connector' : 'datagen');
--                                        ^ unexpected-token: Expected "=" or "UESCAPE" but found ":".
CREATE TABLE l (id INT) WITH ('connector' == 'datagen');
--                                        ^^ double-equals: "==" is no operator of SQL.
CREATE TABLE m (id INT) WITH ('connector' => 'datagen');
--                                        ^^ unexpected-token: Expected "=" or "UESCAPE" but found "=>".

-- Without key, without value, without both.
CREATE TABLE n (id INT) WITH (= 'datagen');
--                            ^ missing-token: Expected a string in single quotes before "=".
CREATE TABLE o (id INT) WITH ('connector' =);
--                                         ^ missing-token: Expected a string in single quotes before ")".
CREATE TABLE p (id INT) WITH ('connector' = , 'topic' = 'p');
--                                          ^ missing-token: Expected a string in single quotes before ",".
CREATE TABLE q (id INT) WITH ('connector');
--                                       ^ missing-option-equals: "=" is missing before ")".
CREATE TABLE r (id INT) WITH ();
CREATE TABLE s (id INT) WITH;
--                          ^ unexpected-end: The statement ends where "(" is expected.
CREATE TABLE t (id INT) WITH ('' = 'LATEST');

-- In hints, SET and ALTER.
SELECT a FROM t /*+ OPTIONS('a' 'b') */;
SELECT a FROM t /*+ OPTIONS('a' = b) */;
--                                ^ name-as-string: A string in single quotes belongs here.
SELECT a FROM t /*+ OPTIONS('a' = 'b' */;
--                         ~ This parenthesis is never closed.
--                                    ^^ unclosed-parenthesis: ")" is missing before "*/".
SELECT a FROM t /*+ OPTIONS('a' = 'b')
WHERE a > 1;
-- <1 ^^^^^ missing-token: Expected "*/" before "WHERE".
ALTER TABLE t SET ('a' 'b');
--                     ^^^ missing-option-equals: "=" is missing before "'b'".
ALTER TABLE t SET (a = 'b');
--                 ^ unquoted-option: Keys and values of options are strings.
ALTER TABLE t SET 'a' = 'b';
--                ^^^ missing-token: Expected "(" before "'a'".
SET 'a' 'b';
--      ^^^ missing-token: Expected "=" before "'b'".
SET a;
--  ^ unexpected-token: Expected a string in single quotes but found "a".
SET 'a' = b;
--        ^ name-as-string: A string in single quotes belongs here.
SET a = b;
