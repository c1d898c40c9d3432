-- Marks of a school, first filled by hand.
SET 'table.dml-sync' = 'true';
CREATE TABLE marks (
    pupil    STRING,
    subject  STRING,
    mark     TINYINT,
    given    DATE
)
WITH (
    'connector' = 'filesystem',
    'path' = '/school/marks',
    'format' = 'csv',
    'csv.quote-character' = '"',
    'csv.array-element-delimiter' = '|'
);
CREATE TABLE averages (
    subject  STRING,
    term     STRING,
    mean     DOUBLE,
    pupils   BIGINT
)
WITH (
    'connector' = 'print',
    'print-identifier' = 'Ø (all; of them)'
);
INSERT INTO marks (pupil, subject, mark, given)
VALUES
    ('Ada', 'maths', CAST(1 AS TINYINT), DATE '2023-10-02'),
    ('Ben', 'maths', CAST(3 AS TINYINT), DATE '2023-10-02'),
    ('O''Neil', 'music; choir', CAST(2 AS TINYINT), DATE '2024-02-11');

EXPLAIN PLAN FOR
INSERT INTO averages
SELECT
    subject,
    CASE WHEN EXTRACT(MONTH FROM given) BETWEEN 2 AND 8 THEN 'summer' ELSE 'winter' END,
    AVG(CAST(mark AS DOUBLE)),
    COUNT(DISTINCT pupil)
FROM marks
GROUP BY
    subject,
    CASE WHEN EXTRACT(MONTH FROM given) BETWEEN 2 AND 8 THEN 'summer' ELSE 'winter' END;

INSERT INTO averages
SELECT
    subject,
    'year',
    AVG(m),
    COUNT(*)
FROM (
    SELECT subject, pupil, weight, AVG(CAST(mark AS DOUBLE)) AS m
    FROM marks, (VALUES ('maths', 2), ('music; choir', 1)) AS w (topic, weight)
    WHERE marks.subject = w.topic AND w.weight > 0
    GROUP BY subject, pupil, weight
)
GROUP BY
    subject,
    weight;
