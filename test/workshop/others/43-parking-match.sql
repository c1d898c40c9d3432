%flink.ssql

CREATE TABLE barrier_events (
    plate     STRING,
    lot       STRING,
    direction STRING,
    happened  TIMESTAMP(3),
    WATERMARK FOR happened AS happened - INTERVAL '1' MINUTE
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'barriers',
    'aws.region' = 'eu-south-1',
    'aws.endpoint' = 'http://localhost:4566',
    'scan.stream.initpos' = 'TRIM_HORIZON',
    'format' = 'csv'
);

CREATE TABLE tariffs (
    lot       STRING,
    per_hour  DECIMAL(5, 2)
) WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:mysql://tariffs:3306/parking',
    'table-name' = 'tariffs'
);

CREATE TABLE stays (
    lot       STRING,
    day_of    STRING,
    cars      BIGINT,
    minutes   INT,
    PRIMARY KEY (lot, day_of) NOT ENFORCED
)
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:mysql://tariffs:3306/parking?rewriteBatchedStatements=true',
    'table-name' = 'stays',
    'sink.buffer-flush.interval' = '2 s',
    'sink.parallelism' = '1'
);

INSERT INTO stays
WITH visits (plate, lot, came, went) AS (
    SELECT plate, lot, came, went
    FROM barrier_events
    MATCH_RECOGNIZE (
        PARTITION BY lot, plate
        ORDER BY happened
        MEASURES
            A.happened AS came,
            B.happened AS went
        AFTER MATCH SKIP PAST LAST ROW
        PATTERN (A B)
        DEFINE
            A AS A.direction = 'in',
            B AS B.direction = 'out'
    )
),
priced AS (
    SELECT v.*, t.per_hour
    FROM visits v
    LEFT JOIN tariffs t ON t.lot = v.lot
)
SELECT
    lot,
    DATE_FORMAT(came, 'yyyy-MM-dd'),
    COUNT(DISTINCT plate),
    SUM(TIMESTAMPDIFF(MINUTE, came, went))
FROM priced
WHERE per_hour > 0
GROUP BY
    lot,
    DATE_FORMAT(came, 'yyyy-MM-dd');
