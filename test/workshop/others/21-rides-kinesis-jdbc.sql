%flink.ssql(type=update)

-- Rides of the city, as the phones send them; the report goes to the accountants' database.
DROP TABLE IF EXISTS rides;

CREATE TABLE rides (
    ride_id       STRING,
    driver        ROW<id BIGINT, licence STRING>,
    city_code     CHAR(3),
    fare          DECIMAL(9, 2),
    tip           DECIMAL(9, 2),
    requested_at  TIMESTAMP(3),
    gross         AS fare + COALESCE(tip, 0),
    WATERMARK FOR requested_at AS requested_at - INTERVAL '15' SECOND
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'rides-production',
    'aws.region' = 'eu-west-1',
    'scan.stream.initpos' = 'LATEST',
    'format' = 'json',
    'json.ignore-parse-errors' = 'true'
);

DROP TABLE IF EXISTS driver_income;

CREATE TABLE driver_income (
    driver_id   BIGINT,
    half_hour   TIMESTAMP(3),
    rides       BIGINT,
    income      DECIMAL(38, 2),
    PRIMARY KEY (driver_id, half_hour) NOT ENFORCED
)
COMMENT 'one line per driver and half hour'
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:postgresql://books.internal:5432/income?sslmode=require',
    'table-name' = 'public.driver_income',
    'username' = 'flink',
    'password' = 'not;this--one',
    'sink.buffer-flush.max-rows' = '500'
);

DROP VIEW IF EXISTS paid_rides;
CREATE VIEW paid_rides AS
SELECT
    r.driver.id AS driver_id,
    r.gross,
    r.requested_at
FROM rides AS r
WHERE r.fare > 0
  AND r.city_code IN ('VIE', 'GRZ', 'LNZ');

INSERT INTO driver_income
SELECT
    driver_id,
    TUMBLE_START(requested_at, INTERVAL '30' MINUTE) AS half_hour,
    COUNT(*),
    SUM(gross)
FROM paid_rides
GROUP BY
    TUMBLE(requested_at, INTERVAL '30' MINUTE),
    driver_id;
