CREATE DATABASE IF NOT EXISTS raw_zone COMMENT 'as it came' WITH ('owner' = 'ingest');
CREATE DATABASE IF NOT EXISTS mart;

USE raw_zone;
SHOW CURRENT DATABASE;

CREATE TABLE `default_catalog`.`raw_zone`.`tickets.sold` (
    `show`    STRING,
    `row`     INT,
    `seat`    INT,
    price     DECIMAL(7, 2),
    `time`    TIMESTAMP(3),
    WATERMARK FOR `time` AS `time` - INTERVAL '1' SECOND
)
WITH (
    'connector' = 'kafka',
    'topic' = 'tickets.sold',
    'properties.bootstrap.servers' = 'broker:9092',
    'properties.group.id' = 'tickets',
    'format' = 'json'
);

DESCRIBE `tickets.sold`;

CREATE TABLE mart.takings (
    `show`    STRING,
    `row`     INT,
    evening   DATE,
    takings   DECIMAL(38, 2)
)
WITH (
    'connector' = 'filesystem',
    'path' = 'file:///mart/takings',
    'format' = 'csv'
);

USE mart;
SHOW TABLES;

CREATE VIEW IF NOT EXISTS mart.front_rows
COMMENT 'the dear ones'
AS SELECT * FROM raw_zone.`tickets.sold` WHERE `row` <= 3;

INSERT INTO default_catalog.mart.takings
SELECT
    `show`,
    `row`,
    CAST(TUMBLE_START(`time`, INTERVAL '1' DAY) AS DATE),
    SUM(price)
FROM front_rows
GROUP BY
    TUMBLE(`time`, INTERVAL '1' DAY),
    `show`,
    `row`;

DROP VIEW IF EXISTS mart.front_rows;
USE default_database;
