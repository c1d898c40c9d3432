CREATE CATALOG archive WITH ('type' = 'generic_in_memory');
USE CATALOG archive;
CREATE DATABASE IF NOT EXISTS weather;
USE weather;

CREATE TABLE base_stations (
    station  INT NOT NULL,
    place    STRING,
    mm       DOUBLE,
    measured TIMESTAMP(3),
    WATERMARK FOR measured AS measured - INTERVAL '1' HOUR,
    CONSTRAINT pk PRIMARY KEY (station) NOT ENFORCED
)
WITH (
    'connector' = 'filesystem',
    'path' = '/data/weather',
    'format' = 'parquet'
);

CREATE TABLE rain_by_place (
    place    STRING,
    day_no   BIGINT,
    mm       DOUBLE
)
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:postgresql://db:5432/weather',
    'table-name' = 'public.rain'
);

CREATE TABLE stations_now WITH (
    'path' = '/data/now'
) LIKE base_stations (
    EXCLUDING WATERMARKS
    OVERWRITING OPTIONS
);

INSERT INTO archive.weather.rain_by_place
SELECT
    b.place,
    FLOOR(EXTRACT(DAY FROM b.measured) / 1.0),
    SUM(b.mm)
FROM archive.weather.base_stations /*+ OPTIONS('source.monitor-interval' = '1 min') */ AS b
GROUP BY
    b.place,
    FLOOR(EXTRACT(DAY FROM b.measured) / 1.0);
