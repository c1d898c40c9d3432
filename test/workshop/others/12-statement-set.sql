CREATE TABLE events (
    kind     STRING,
    payload  STRING,
    happened AS PROCTIME()
)
WITH (
    'connector' = 'kafka',
    'properties.group.id' = 'readers',
    'topic' = 'events',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'json'
);

CREATE TABLE raw_copy (
    kind     STRING,
    payload  STRING
)
WITH (
    'connector' = 'filesystem',
    'path' = 's3://a-bucket/raw/',
    'format' = 'json'
);

CREATE TABLE counts (
    kind     STRING,
    number   BIGINT
)
WITH (
    'connector' = 'print'
);

EXECUTE STATEMENT SET BEGIN
INSERT INTO raw_copy
SELECT
    kind, payload
FROM events;
INSERT INTO counts
SELECT
    kind,
    COUNT(*)
FROM events
WHERE JSON_VALUE(payload, '$.test') IS NULL
GROUP BY
    TUMBLE(happened, INTERVAL '1' MINUTE),
    kind;
END;
