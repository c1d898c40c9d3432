-- 工場: どの機械が一番よく止まるか。(括弧) と ; と 'quote'
CREATE TABLE stops (
    machine     STRING,
    linie       STRING COMMENT 'Straße',
    reason      STRING,
    seconds     INT,
    -- when the machine came to rest
    stopped_at  TIMESTAMP(3),

    WATERMARK FOR stopped_at AS stopped_at - INTERVAL '10' SECOND
)
/* The topic is compacted by the plant. */
WITH (
    -- where
    'connector' = 'kafka',
    'topic' = 'störungen',
    'properties.bootstrap.servers' = 'broker:9092',
    'properties.group.id' = 'größte störer',

    -- how
    'format' = 'json',
    'json.ignore-parse-errors' = 'true'
);

CREATE TABLE worst (
    machine     STRING,
    linie       STRING,
    seconds     INT,
    bis         TIMESTAMP(3),
    rang        BIGINT
)
WITH (
    'connector' = 'filesystem',
    'path' = '/data/störer',
    'format' = 'json'
);

CREATE VIEW stop_time AS
SELECT
    machine,
    linie,
    SUM(seconds) AS seconds,
    window_start,
    window_end
FROM TABLE(
    TUMBLE(
        DATA => TABLE stops,
        TIMECOL => DESCRIPTOR(stopped_at),
        SIZE => INTERVAL '8' HOUR
    )
)
WHERE reason NOT SIMILAR TO 'plan%' -- 計画停止は数えない
GROUP BY
    machine,
    linie,
    window_start,
    window_end;

INSERT INTO worst
SELECT machine, linie, seconds, window_end, rang
FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, linie ORDER BY seconds DESC) AS rang
    FROM stop_time
)
WHERE rang <= 3;

INSERT INTO worst
SELECT
    machine,
    linie,
    MAX(seconds),
    TUMBLE_END(stopped_at, INTERVAL '1' DAY),
    CAST(NULL AS BIGINT)
FROM stops
GROUP BY
    TUMBLE(stopped_at, INTERVAL '1' DAY),
    machine,
    linie;
