%flink.ssql

/*
 * Greenhouses: what all sensors have in common stands in one table,
 * those that are read or written take it over.
 */
CREATE TEMPORARY TABLE sensor_base (
    house     STRING,
    bench     INT,
    reading   DOUBLE,
    read_at   TIMESTAMP(3),
    WATERMARK FOR read_at AS read_at - INTERVAL '30' SECOND
)
WITH (
    'connector' = 'kinesis',
    'aws.region' = 'eu-central-1',
    'format' = 'json',
    'json.timestamp-format.standard' = 'ISO-8601'
);

CREATE TEMPORARY TABLE temperature
WITH (
    'stream' = 'greenhouse-temperature',
    'scan.stream.initpos' = 'LATEST'
)
LIKE sensor_base;

CREATE TEMPORARY TABLE moisture (
    depth_cm  INT,
    dry       AS reading < 0.2e0
)
WITH (
    'stream' = 'greenhouse-moisture',
    'scan.stream.initpos' = 'TRIM_HORIZON'
)
LIKE sensor_base (
    INCLUDING ALL
    EXCLUDING PARTITIONS
);

CREATE TEMPORARY TABLE climate (
    house     STRING,
    quarter   TIMESTAMP(3),
    mean_temp DOUBLE,
    dry_share DOUBLE
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'greenhouse-climate',
    'aws.region' = 'eu-central-1',
    'format' = 'json'
);

INSERT INTO climate
SELECT
    house,
    TUMBLE_START(read_at, INTERVAL '15' MINUTE),
    AVG(celsius),
    AVG(CASE WHEN dry THEN 1e0 WHEN dry IS NULL THEN NULL ELSE 0e0 END)
FROM (
    SELECT house, read_at, reading AS celsius, CAST(NULL AS BOOLEAN) AS dry FROM temperature
    UNION ALL
    SELECT house, read_at, CAST(NULL AS DOUBLE), dry FROM moisture WHERE depth_cm <= 30
)
-- four rows an hour
GROUP BY
    TUMBLE(read_at, INTERVAL '15' MINUTE),
    house;
