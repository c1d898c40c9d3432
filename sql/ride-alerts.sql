-- Unicorns whose health fell three times in a row, and how far each flew in every five minutes.
-- Runs as it is on any Flink: the rides are made up, the results are printed.

CREATE TABLE rides (
    unicorn       STRING,
    distance      DOUBLE COMMENT 'metres since the last message',
    health        INT,
    `time`        TIMESTAMP(3),
    happened      AS CAST(`time` AS TIMESTAMP(3)),
    WATERMARK FOR happened AS happened - INTERVAL '5' SECOND
) WITH (
    'connector' = 'datagen',
    'rows-per-second' = '10',
    'fields.unicorn.length' = '1',
    'fields.distance.min' = '0',
    'fields.distance.max' = '200',
    'fields.health.min' = '0',
    'fields.health.max' = '100'
);

CREATE TABLE falling_health (
    unicorn       STRING,
    first_health  INT,
    last_health   INT,
    fell_for      BIGINT
) WITH ('connector' = 'print');

CREATE TABLE flown (
    unicorn       STRING,
    window_start  TIMESTAMP(3),
    window_end    TIMESTAMP(3),
    distance      DOUBLE,
    PRIMARY KEY (unicorn, window_start) NOT ENFORCED
) WITH ('connector' = 'print');

CREATE TEMPORARY VIEW moving AS
SELECT unicorn, distance, health, happened
FROM rides
WHERE distance > 0 AND unicorn IS NOT NULL;

EXECUTE STATEMENT SET
BEGIN

INSERT INTO falling_health
SELECT unicorn, first_health, last_health, fell_for
FROM moving
MATCH_RECOGNIZE (
    PARTITION BY unicorn
    ORDER BY happened
    MEASURES
        FIRST(start_row.health) AS first_health,
        LAST(fall.health) AS last_health,
        COUNT(fall.health) AS fell_for
    ONE ROW PER MATCH
    AFTER MATCH SKIP PAST LAST ROW
    PATTERN (start_row fall{3}) WITHIN INTERVAL '1' MINUTE
    DEFINE
        fall AS fall.health < LAST(fall.health, 1) OR LAST(fall.health, 1) IS NULL
) AS falls;

INSERT INTO flown
SELECT unicorn, window_start, window_end, SUM(distance) AS distance
FROM TABLE(TUMBLE(TABLE moving, DESCRIPTOR(happened), INTERVAL '5' MINUTES))
GROUP BY unicorn, window_start, window_end;

END;
