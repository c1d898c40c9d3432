/*
 * Rides joined with what is known of the station they ended at, the best three of every station,
 * and what was paid by day and as a whole.
 */

SET 'table.exec.state.ttl' = '1 h';

CREATE TABLE arrivals (
    ride          BIGINT,
    station       INT,
    fare          DECIMAL(10, 2),
    tags          ARRAY<STRING>,
    driver        ROW<name STRING, years INT>,
    arrived       AS PROCTIME()
) WITH (
    'connector' = 'datagen',
    'fields.station.min' = '1',
    'fields.station.max' = '20',
    'number-of-rows' = '1000'
);

CREATE TABLE stations (
    id            INT,
    name          STRING,
    city          STRING,
    PRIMARY KEY (id) NOT ENFORCED
) WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:postgresql://localhost:5432/rides',
    'table-name' = 'stations'
);

CREATE TABLE best_fares WITH ('connector' = 'print') LIKE arrivals (
    EXCLUDING ALL
    INCLUDING METADATA
);

CREATE VIEW named_arrivals (ride, station, city, fare, first_tag, driver_name, arrived) AS
SELECT a.ride, s.name, s.city, a.fare, a.tags[1], a.driver.name, a.arrived
FROM arrivals AS a
LEFT JOIN stations FOR SYSTEM_TIME AS OF a.arrived AS s ON a.station = s.id;

WITH ranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY station ORDER BY fare DESC) AS place
    FROM named_arrivals
    WHERE fare BETWEEN 1 AND 500 AND city NOT LIKE 'X%'
)
SELECT station, city, ride, fare,
    CASE WHEN place = 1 THEN 'best' WHEN place <= 3 THEN 'good' ELSE '' END AS medal
FROM ranked
WHERE place <= 3;

SELECT city, station, SUM(fare) FILTER (WHERE fare > 10) AS paid, COUNT(DISTINCT driver_name) AS drivers
FROM named_arrivals
GROUP BY GROUPING SETS ((city, station), (city), ())
HAVING COUNT(*) > 5;

EXPLAIN PLAN FOR
SELECT driver_name FROM named_arrivals
UNION ALL
SELECT tag FROM arrivals CROSS JOIN UNNEST(tags) AS t (tag);
