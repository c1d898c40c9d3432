%flink.ssql(type=update)

/* Refunds:
   WITH ( and GROUP BY in a comment, and a ); too
*/
CREATE TABLE refunds (
 refund_id  BIGINT,
 shop       STRING,
 reason     STRING,
 iban       STRING,
 amount     DECIMAL(9, 2),
 props      MAP<STRING NOT NULL, ARRAY<INT>>,
 proc       AS PROCTIME(),
 country    AS SUBSTRING(iban FROM 1 FOR 2)
)
WITH (
 'connector' = 'kafka',
 'topic' = 'refunds',
 'properties.bootstrap.servers' = 'broker:9092',
 'scan.startup.mode' = 'group-offsets',
 'properties.group.id' = 'refunds--1',
 'value.format' = 'json',
 'value.json.timestamp-format.standard' = 'SQL'
);

CREATE TABLE odd_shops (
 shop       STRING,
 country    STRING,
 from_time  TIMESTAMP_LTZ(3),
 refunds    BIGINT,
 reasons    STRING
)
WITH (
 'connector' = 'kafka',
 'topic' = 'odd-shops',
 'properties.bootstrap.servers' = 'broker:9092',
 'value.format' = 'csv',
 'value.csv.disable-quote-character' = 'true'
);

INSERT INTO odd_shops
SELECT
 shop,
 country,
 TUMBLE_START(proc, INTERVAL '1' HOUR),
 COUNT(*),
 LISTAGG(DISTINCT reason)
FROM refunds /*+ OPTIONS('scan.startup.mode'='latest-offset') */
WHERE reason NOT LIKE 'GROUP BY%'
  AND props['lines'] IS NOT NULL
GROUP BY
 TUMBLE(proc, INTERVAL '1' HOUR),
 shop,
 country
HAVING COUNT(*) > 20
   AND SUM(amount) >= 1000.00
;

SELECT
 shop,
 reason,
 SUM(amount) AS total
FROM refunds
GROUP BY
 shop,
 reason;
