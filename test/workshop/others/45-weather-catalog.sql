SHOW CATALOGS;
CREATE CATALOG met WITH (
    'type' = 'generic_in_memory',
    'default-database' = 'obs'
);
SET 'table.local-time-zone' = 'UTC';
USE CATALOG met;
CREATE TABLE stations (
    station_id  CHAR(5) NOT NULL COMMENT 'WMO number; leading zeros count',
    `name`      VARCHAR(60),
    altitude_m  INT,
    PRIMARY KEY (station_id) NOT ENFORCED
)
COMMENT 'stations (active ones only)'
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:derby://met:1527/stations',
    'table-name' = 'STATIONS',
    'scan.fetch-size' = '100',
    'scan.auto-commit' = 'false'
);
CREATE TABLE met.obs.observations (
    station_id  CHAR(5),
    celsius     DOUBLE,
    gust_kmh    DOUBLE,
    observed    TIMESTAMP(3),
    WATERMARK FOR observed AS observed - INTERVAL '01:30' MINUTE TO SECOND
)
WITH (
    'connector' = 'filesystem',
    'path' = 'file:///met/in',
    'format' = 'csv',
    'source.monitor-interval' = '10 s'
);
CREATE TABLE default_catalog.default_database.extremes (
    `name`      VARCHAR(60),
    altitude_m  INT,
    hottest     DOUBLE,
    coldest     DOUBLE,
    gust_beaufort INT
)
WITH (
    'connector' = 'print'
);
RESET 'table.local-time-zone';
INSERT INTO `default_catalog`.`default_database`.`extremes`
SELECT
    s.`name`,
    s.altitude_m,
    MAX(o.celsius),
    MIN(o.celsius),
    CAST(ROUND(POWER(MAX(o.gust_kmh) / 3.01, 2.0 / 3)) AS INT)
FROM met.obs.observations AS o, stations AS s
WHERE o.station_id = s.station_id
GROUP BY
    s.`name`,
    s.altitude_m;
EXPLAIN CHANGELOG_MODE
SELECT
    altitude_m,
    COUNT(*)
FROM stations
GROUP BY
    altitude_m,
    `name`;
