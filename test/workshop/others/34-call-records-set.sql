CREATE TABLE cdr (
    caller      BIGINT,
    callee      BIGINT,
    cell        STRING,
    seconds     INT,
    dropped     BOOLEAN,
    began       TIMESTAMP(3),
    WATERMARK FOR began AS began - INTERVAL '1' MINUTE
)
WITH (
    'connector' = 'kafka',
    'topic' = 'cdr',
    'properties.bootstrap.servers' = 'broker:9092',
    'properties.group.id' = 'cdr-rollup',
    'scan.topic-partition-discovery.interval' = '1 min',
    'format' = 'csv',
    'csv.null-literal' = 'n/a'
);

CREATE TABLE per_cell (
    cell        STRING,
    calls       BIGINT,
    drop_rate   DOUBLE,
    opened      TIMESTAMP(3)
) WITH (
    'connector' = 'filesystem',
    'path' = 'file:///data/cells',
    'format' = 'csv',
    'sink.rolling-policy.file-size' = '64 MB',
    'sink.rolling-policy.rollover-interval' = '15 min'
);

CREATE TABLE talkers (
    caller      BIGINT,
    talk_from   TIMESTAMP(3),
    talk_to     TIMESTAMP(3),
    seconds     INT
) WITH (
    'connector' = 'blackhole'
);

CREATE TABLE overview (
    cell        STRING,
    dropped     BOOLEAN,
    calls       BIGINT
)
WITH (
    'connector' = 'print',
    'print-identifier' = 'cube'
);

EXECUTE STATEMENT SET
BEGIN
    -- 1. by cell and hour
    INSERT INTO per_cell
    SELECT
        cell,
        COUNT(*),
        1e0 * COUNT(*) FILTER (WHERE dropped) / COUNT(*),
        TUMBLE_START(began, INTERVAL '1' HOUR)
    FROM cdr
    GROUP BY
        TUMBLE(began, INTERVAL '1' HOUR),
        cell;

    -- 2. who cannot stop
    INSERT INTO talkers
    SELECT
        caller,
        SESSION_START(began, INTERVAL '3' MINUTE),
        SESSION_END(began, INTERVAL '3' MINUTE),
        SUM(seconds)
    FROM cdr
    WHERE seconds > 5 AND NOT dropped
    GROUP BY
        SESSION(began, INTERVAL '3' MINUTE),
        caller;

    -- 3. everything at once
    INSERT INTO overview
    SELECT
        cell,
        dropped,
        COUNT(*)
    FROM cdr
    GROUP BY
        CUBE (cell, dropped);
END;
