SET 'execution.checkpointing.interval' = '1 min';

CREATE TABLE log_lines (
    host      STRING,
    severity  STRING,
    line      STRING,
    logged    TIMESTAMP(3),
    WATERMARK FOR logged AS logged
)
WITH (
    'connector' = 'filesystem',
    'path' = 'file:///var/log/lines',
    'format' = 'csv',
    'csv.ignore-parse-errors' = 'true'
);

CREATE TABLE errors_by_hour (
    host      STRING,
    severity  STRING,
    number    BIGINT,
    day_text  STRING
)
PARTITIONED BY (day_text)
WITH (
    'connector' = 'filesystem',
    'path' = '/tmp/errors',
    'format' = 'json',
    'sink.partition-commit.policy.kind' = 'success-file'
);

INSERT INTO errors_by_hour
SELECT
    host,
    severity,
    COUNT(*),
    DATE_FORMAT(TUMBLE_END(logged, INTERVAL '1' HOUR), 'yyyy-MM-dd')
FROM log_lines
WHERE severity IN ('ERROR', 'FATAL') OR line LIKE '%it''s broken%'
GROUP BY
    TUMBLE(logged, INTERVAL '1' HOUR),
    host,
    severity;
