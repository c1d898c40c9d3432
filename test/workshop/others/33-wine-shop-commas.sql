-- House style: the comma leads in tables that are read and trails in what is written.
CREATE TABLE bottles (
    sku        BIGINT
  , vintage    SMALLINT
  , grape      STRING
  , country    STRING
  , PRIMARY KEY (sku) NOT ENFORCED
)
WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'bottles',
    'properties.bootstrap.servers' = 'broker:9092',
    'key.format' = 'json',
    'value.format' = 'json'
);

CREATE TABLE sales (
    sale_id    BIGINT
  , sku        BIGINT
  , pieces     INT
  , unit_price DECIMAL(8, 2)
  , sold_at    TIMESTAMP(3)
)
WITH (
    'connector' = 'kafka',
    'topic' = 'wine-sales',
    'properties.bootstrap.servers' = 'broker:9092',
    'scan.startup.mode' = 'specific-offsets',
    'scan.startup.specific-offsets' = 'partition:0,offset:42;partition:1,offset:300',
    'format' = 'csv'
);

CREATE TABLE by_grape (
    grape      STRING,
    country    STRING,
    bottles    BIGINT,
    turnover   DECIMAL(38, 2),
    PRIMARY KEY (grape, country) NOT ENFORCED
)
WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'by-grape',
    'properties.bootstrap.servers' = 'broker:9092',
    'key.format' = 'json',
    'key.json.fail-on-missing-field' = 'false',
    'value.format' = 'json'
);

INSERT INTO by_grape
SELECT
    grape,
    country,
    CAST(SUM(pieces) AS BIGINT),
    SUM(pieces * unit_price)
FROM sales
LEFT JOIN bottles USING (sku)
WHERE vintage IS NULL
   OR vintage BETWEEN 1990 AND 2020
GROUP BY
    grape,
    country;

SELECT
    grape
  , COUNT(*) AS n
  , AVG(unit_price) AS mean
FROM sales AS s
INNER JOIN bottles AS b
  ON s.sku = b.sku
GROUP BY
    grape
  , country
HAVING COUNT(*) > 10;
