-- The table that is written stands first; two reports read it.
CREATE TABLE parcels (
    parcel   STRING,
    depot    STRING,
    grams    INT,
    scanned  AS PROCTIME()
)
WITH (
    'connector' = 'kafka',
    'properties.group.id' = 'readers',
    'topic' = 'parcels',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'json'
);
INSERT INTO parcels VALUES
    ('p-1', 'north', 1200),
    ('p-2', 'south', 300);
SELECT
    p.depot,
    COUNT(*) AS parcels_seen
FROM parcels p
GROUP BY
    TUMBLE(p.scanned, INTERVAL '20' SECOND),
    p.depot;
SELECT
    depot,
    MIN(grams), MAX(grams)
FROM parcels
WHERE grams BETWEEN 100 AND 30000
GROUP BY
    depot,
    parcel;
