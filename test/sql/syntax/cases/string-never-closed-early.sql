-- The first quote of a script is lost, and an even number of them stands behind it.
SET table.local-time-zone' = 'UTC';
--  ^^^^^^^^^^^^^^^^^^^^^^ unterminated-string: The opening quote of this string is missing.
CREATE TABLE a (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '3');
SELECT 'x', 'y' FROM a WHERE;
--                          ^ unexpected-end: The statement ends where an expression is expected.
