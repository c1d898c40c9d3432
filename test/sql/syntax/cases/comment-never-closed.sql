SELECT a FROM t;
SELECT a /* what it is
--       ^^ unterminated-comment: This comment is never closed.
FROM t
WHERE b > 1;
SELECT b FROM u WHERE;
--                   ^ unexpected-end: The statement ends where an expression is expected.
