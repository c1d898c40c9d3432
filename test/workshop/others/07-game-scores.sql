CREATE TABLE scores (
    player  ROW<id INT, name STRING>,
    levels  ARRAY<ROW<nr INT, points BIGINT>>,
    played  AS PROCTIME()
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'scores',
    'aws.region' = 'eu-central-1',
    'scan.stream.initpos' = 'TRIM_HORIZON',
    'format' = 'json'
);

CREATE TABLE best_of_level (
    level   INT,
    opened  TIMESTAMP(3),
    best    BIGINT
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'best-of-level',
    'aws.region' = 'eu-central-1',
    'format' = 'json'
);

INSERT INTO best_of_level (level, opened, best)
SELECT
    l.nr,
    TUMBLE_START(s.played, INTERVAL '30' SECOND),
    MAX(l.points)
FROM scores AS s
CROSS JOIN UNNEST(s.levels) AS l (nr, points)
GROUP BY
    TUMBLE(s.played, INTERVAL '30' SECOND),
    l.nr;
