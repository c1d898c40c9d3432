SELECT a FROM t WHERE a == 1;
--                      ^^ double-equals: "==" is no operator of SQL.
SELECT a FROM t WHERE a != 1;
--                      ^^ bang-equal: "!=" is no operator of Flink SQL.
SELECT a FROM t WHERE a != 1 AND b != 'x' OR c == 3;
--                      ^^ bang-equal: "!=" is no operator of Flink SQL.
--                                 ^^ bang-equal: "!=" is no operator of Flink SQL.
--                                             ^^ double-equals: "==" is no operator of SQL.
SELECT a FROM t WHERE a <> = 1;
--                         ^ unexpected-token: Expected an expression but found "=".
SELECT a FROM t WHERE a =< 1;
--                      ^^ unexpected-token: Expected "<=" but found "=<".
SELECT a FROM t WHERE a => 1;
--                      ^^ unexpected-token: Expected the end of the statement, ".", "EXCEPT" or "FETCH" but found "=>".
SELECT a FROM t WHERE a > = 1;
--                        ^ unexpected-token: Expected an expression but found "=".
SELECT a FROM t WHERE a ! = 1;
--                      ^ unknown-character: The character "!" means nothing here.
SELECT a FROM t WHERE a = = 1;
--                        ^ duplicate-token: "=" stands twice.
SELECT a FROM t WHERE a <=> b;
--                        ^ unexpected-token: Expected an expression but found ">".
SELECT a FROM t WHERE a := 1;
--                      ^ unexpected-token: Expected the end of the statement, ".", "EXCEPT" or "FETCH" but found ":".
SELECT a FROM t LIMIT 5, 10;
--                    ^^^^^ limit-with-start: LIMIT takes one number.
SELECT a FROM t LIMIT 10 OFFSET 5;
SELECT a FROM t MINUS SELECT b FROM u;
--              ^^^^^ minus-operator: MINUS is no set operator of Flink SQL.
SELECT a FROM t EXCEPT SELECT b FROM u;
SELECT a ** 2 FROM t;
--        ^ duplicate-token: "*" stands twice.
SELECT a ^ 2 FROM t;
--       ^ unexpected-token: Expected a name, the end of the statement, "," or "." but found "^".
SELECT a % 2 FROM t;
SELECT a || b FROM t;
SELECT a | b FROM t;
--       ^ unexpected-token: Expected a name, the end of the statement, "," or "." but found "|".
SELECT a -> 'x' FROM t;
--        ^ unexpected-token: Expected an expression but found ">".
SELECT a ->> 'x' FROM t;
--        ^ unexpected-token: Expected an expression but found ">".
SELECT a[1:2] FROM t;
--        ^ unexpected-token: Expected "]" or an operator but found ":".
SELECT a FROM t WHERE a IS 1;
--                         ^ unexpected-token: Expected "A", "DISTINCT", "EMPTY" or "FALSE" but found "1".
SELECT a FROM t WHERE a NOT NULL;
--                      ^^^ missing-token: Expected "IS" before "NOT".
SELECT a FROM t WHERE a LIKE;
--                          ^ unexpected-end: The statement ends where an expression is expected.
SELECT a FROM t WHERE a ILIKE 'x';
--                      ^^^^^ newer-syntax: Flink 1.15 does not know this syntax; Flink 1.18 does.
SELECT a FROM t WHERE a + + b > 1;
SELECT a FROM t WHERE a * * b > 1;
--                        ^ duplicate-token: "*" stands twice.
SELECT a FROM t WHERE a AND OR b;
--                          ^^ missing-token: Expected an expression before "OR".
SELECT a FROM t WHERE AND a;
--                    ^^^ missing-token: Expected an expression before "AND".
SELECT a FROM t CROSS APPLY TABLE(f(a));
--              ^^^^^^^^^^^ apply-join: CROSS APPLY is not allowed.
SELECT a FROM t FULL OUTER u ON t.a = u.a;
--                         ^ missing-token: Expected "JOIN" before "u".
SELECT DISTINCT ON (a) b FROM t;
--              ^^ unexpected-token: Expected an expression but found "ON".
SELECT a FROM t FETCH FIRST 3 ROWS;
--                                ^ missing-token: Expected "ONLY" before ";".
SELECT INTERVAL '1 DAY' FROM t;
--                      ^^^^ missing-token: Expected a unit of time before "FROM".
SELECT a FROM t WHERE ts > INTERVAL '1' DAYS;
