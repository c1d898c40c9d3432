CREATE TABLE readings (
    sensor_id STRING,
    celsius   DOUBLE,
    humidity  FLOAT,
    taken_at  AS PROCTIME() -- when it arrives
)
WITH (
    'connector' = 'datagen',
    'rows-per-second' = '50',
    'fields.sensor_id.length' = '8'
);

CREATE TABLE smoothed (
    sensor_id STRING,
    opened    TIMESTAMP(3),
    mean      DOUBLE
)
WITH (
    'connector' = 'print'
);

/* Every ten seconds the mean of the last minute. */
INSERT INTO smoothed
SELECT
    sensor_id,
    HOP_START(taken_at, INTERVAL '10' SECOND, INTERVAL '1' MINUTE),
    AVG(celsius)
FROM readings
WHERE humidity BETWEEN 0 AND 1 AND celsius IS NOT NULL
GROUP BY
    HOP(taken_at, INTERVAL '10' SECOND, INTERVAL '1' MINUTE),
    sensor_id;
