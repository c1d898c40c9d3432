/*
 * The three songs most played of every genre; a CREATE TABLE ( inside a comment is none.
 */
CREATE TABLE plays (
    song   STRING,
    genre  STRING,
    secs   INT,
    ts     TIMESTAMP(3),
    WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE
)
-- where they come from
WITH (
    'connector' = 'kinesis',
    'stream' = 'plays',
    'aws.region' = 'us-east-1',
    'scan.stream.initpos' = 'LATEST',
    'format' = 'json'
);

-- what is made of them
CREATE VIEW plays_by_hour AS
SELECT
    genre,
    song,
    COUNT(*) AS times,
    TUMBLE_START(ts, INTERVAL '1' HOUR) AS hour_start
FROM plays
WHERE secs >= 30
GROUP BY
    TUMBLE(ts, INTERVAL '1' HOUR),
    genre,
    song;

SELECT
    genre, song, times
FROM (
    SELECT
        *, ROW_NUMBER() OVER (PARTITION BY genre, hour_start ORDER BY times DESC) AS place
    FROM plays_by_hour
)
WHERE place <= 3;
