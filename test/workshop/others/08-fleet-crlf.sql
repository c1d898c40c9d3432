-- Positions of a fleet; lines end as on Windows.
DROP TABLE IF EXISTS positions;
CREATE TABLE positions (
    truck     STRING,
    lat       DOUBLE,
    lon       DOUBLE,
    speed     INT,
    seen      TIMESTAMP(3),
    WATERMARK FOR seen AS seen - INTERVAL '10' SECOND
)
WITH (
    'connector' = 'kafka',
    'properties.group.id' = 'readers',
    'topic' = 'positions',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'json'
);

DROP TABLE IF EXISTS speeding;
CREATE TABLE speeding (
    truck     STRING,
    opened    TIMESTAMP(3),
    fastest   INT
)
WITH (
    'connector' = 'blackhole'
);

INSERT INTO speeding
SELECT
    truck,
    SESSION_START(seen, INTERVAL '5' MINUTE),
    MAX(speed)
FROM positions
WHERE speed > 80
GROUP BY
    SESSION(seen, INTERVAL '5' MINUTE),
    truck;
