-- Double quotes: as a string and as a name.
SELECT a FROM t WHERE name = "x";
--                           ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT a FROM t WHERE name IN ("x", 'y');
--                             ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT "a" FROM t;
--     ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT a AS "total" FROM t;
--          ^^^^^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT a FROM "t";
--            ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
CREATE TABLE a ("id" INT) WITH ('connector' = 'datagen');
--              ^^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
CREATE TABLE b (id INT) WITH ("connector" = 'datagen');
--                            ^^^^^^^^^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
CREATE TABLE c (id INT) WITH ('connector' = "datagen");
--                                          ^^^^^^^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SET "a" = 'b';
SELECT CONCAT("a", '-') FROM t;
--            ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT CASE WHEN a > 1 THEN "x" ELSE 'y' END FROM t;
--                          ^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.
SELECT a FROM t WHERE name LIKE "x%";
--                              ^^^^ double-quoted-string: Double quotes mean nothing in Flink SQL.

-- Typographic quotes.
SELECT a FROM t WHERE name = ‘x’;
--                           ^^^ typographic-quote: Typographic quotes mean nothing in SQL.
SELECT a FROM t WHERE name = “x”;
--                           ^^^ typographic-quote: Typographic quotes mean nothing in SQL.
SELECT a FROM t WHERE name = ’x’;
--                           ^^^ typographic-quote: Typographic quotes mean nothing in SQL.
SELECT “a” FROM t;
--     ^^^ typographic-quote: Typographic quotes mean nothing in SQL.
CREATE TABLE d (id INT) WITH (‘connector’ = ‘datagen’);
--                            ^^^^^^^^^^^ typographic-quote: Typographic quotes mean nothing in SQL.
--                                          ^^^^^^^^^ typographic-quote: Typographic quotes mean nothing in SQL.
CREATE TABLE e (id INT) WITH ('connector' = ’datagen’);
--                                          ^^^^^^^^^ typographic-quote: Typographic quotes mean nothing in SQL.
SELECT a FROM t WHERE name = ´x´;
--                           ^^^ typographic-quote: Typographic quotes mean nothing in SQL.

-- Full-width signs.
SELECT a， b FROM t;
--      ^ full-width-punctuation: "，" is a full-width sign that SQL does not know.
SELECT f（a） FROM t;
--      ^ full-width-punctuation: "（" is a full-width sign that SQL does not know.
--        ^ full-width-punctuation: "）" is a full-width sign that SQL does not know.
SELECT a FROM t WHERE a ＝ 1;
--                      ^ full-width-punctuation: "＝" is a full-width sign that SQL does not know.
SELECT a FROM t；
--             ^ full-width-punctuation: "；" is a full-width sign that SQL does not know.
CREATE TABLE f （id INT) WITH ('connector' = 'datagen');
--             ^ full-width-punctuation: "（" is a full-width sign that SQL does not know.
SELECT a FROM t WHERE name = '全角，；' AND a ＞ 1;
--                                        ^ full-width-punctuation: "＞" is a full-width sign that SQL does not know.

-- A string as a name, and a name as a string.
SELECT a AS 'total' FROM t;
--          ^^^^^^^ string-as-alias: 'total' is a string and cannot name a column.
SELECT a FROM 't';
--            ^^^ string-as-name: A string cannot be a name.
CREATE TABLE 'g' (id INT) WITH ('connector' = 'datagen');
--           ^^^ string-as-name: A string cannot be a name.
CREATE TABLE h ('id' INT) WITH ('connector' = 'datagen');
--              ^^^^ string-as-name: A string cannot be a name.
CREATE TABLE i (id INT COMMENT `number`) WITH ('connector' = 'datagen');
--                             ^^^^^^^^ name-as-string: A string in single quotes belongs here.
SHOW TABLES LIKE orders;
--               ^^^^^^ name-as-string: A string in single quotes belongs here.
CREATE FUNCTION f AS com.example.F;
--                   ^^^^^^^^^^^^^ name-as-string: A string in single quotes belongs here.

-- Characters that mean nothing.
SELECT a @ b FROM t;
--       ^ unknown-character: The character "@" means nothing here.
SELECT #a FROM t;
--     ^ unknown-character: The character "#" means nothing here.
SELECT a FROM t WHERE a & 1 = 1;
--                      ^ unknown-character: The character "&" means nothing here.
SELECT a FROM t WHERE a > 1 && b < 2;
--                          ^^ unknown-character: The character "&&" means nothing here.
SELECT a FROM t WHERE !a;
--                    ^ unknown-character: The character "!" means nothing here.
SELECT a::INT FROM t;
--      ^^ unexpected-token: "::" does not fit here.
SELECT 한글 FROM t;
--     ^^ unknown-letters: The letters of "한글" can stand only between back-ticks.
SELECT a FROM t;
SELECT a FROM t WHERE 😀 > 1;
--                    ^^ unknown-character: The character "😀" means nothing here.
