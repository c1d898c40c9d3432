-- Orders of a shop, summed up by minute and region, from one topic to another.
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (
    order_id     BIGINT,
    region       VARCHAR(20),
    amount       DECIMAL(12, 2),
    placed_at    TIMESTAMP(3),
    WATERMARK FOR placed_at AS placed_at - INTERVAL '5' SECOND
)
WITH (
    'connector' = 'kafka',
    'topic' = 'orders',
    'properties.bootstrap.servers' = 'broker:9092',
    'scan.startup.mode' = 'earliest-offset',
    'format' = 'json'
);

DROP TABLE IF EXISTS revenue;
CREATE TABLE revenue (
    region       VARCHAR(20),
    minute_start TIMESTAMP(3),
    total        DECIMAL(38, 2)
)
WITH (
    'connector' = 'kafka',
    'topic' = 'revenue',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'json'
);

INSERT INTO revenue
SELECT
    region,
    TUMBLE_START(placed_at, INTERVAL '1' MINUTE) AS minute_start,
    SUM(amount) AS total
FROM orders
GROUP BY
    TUMBLE(placed_at, INTERVAL '1' MINUTE),
    region;
