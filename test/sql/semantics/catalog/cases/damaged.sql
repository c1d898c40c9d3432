-- What the parser refuses is not followed by more.
CREATE TABLE first_ (a INT b INT) WITH ('connector' = 'datagen');
--                         ^ missing-comma: A comma is missing before "b".
CREATE TABLE second_ (a INT, b INT) WITH ('connector' = 'blackhole';
--                                       ~ This parenthesis is never closed.
--                                                                 ^ unclosed-parenthesis: ")" is missing before ";".
--           ~~~~~~~ "second_" is declared here.
--           ~~~~~~~ "second_" is declared here.
CREATE TABEL third_ (a INT) WITH ('connector' = 'blackhole');
--     ^^^^^ misspelt-keyword: "TABEL" is no keyword.
CREATE EXTERNAL TABLE fourth_ (a INT) STORED AS PARQUET;
-- <1 ^^^^^^^^^^^^^^^^^^^^^ foreign-statement: CREATE EXTERNAL TABLE belongs to Hive, not to Flink SQL.
INSERT INTO second_ SELECT COUNT(a, b FROM first_;
--                              ~ This parenthesis is never closed.
--                                    ^^^^ unclosed-parenthesis: ")" is missing before "FROM".
INSERT INTO second_ SELECT a, FROM first_;
--                          ^ trailing-comma: No item follows this comma: "FROM" stands behind it.
INSERT INTO third_ SELECT a FROM first_ WHERE;
--                                           ^ unexpected-end: The statement ends where an expression is expected.
SELECT * FROM fourth_;

-- But what stands beside it is found.
INSERT INTO second_ a FROM first_;
--                  ^ missing-select: SELECT is missing before "a".
--                  ^ insert-column-count: The query gives 1 column, but "second_" takes 2.
INSERT INTO second_ SELECT a, a, a FROM first_ GROUP a;
--                               ^ insert-column-count: The query gives 3 columns, but "second_" takes 2.
--                                                   ^ missing-token: Expected "BY" before "a".
