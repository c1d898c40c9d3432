%flink.ssql(type=update, parallelism=4)
-- Which impressions led to a purchase within the hour?
-- Both streams live in the same account; the results go to two others.

CREATE TABLE impressions (
  imp_id       STRING,
  campaign     STRING,
  cookie       STRING,
  cost_micros  BIGINT,
  served       TIMESTAMP(3),
  WATERMARK FOR served AS served - INTERVAL '20' SECOND
)
PARTITIONED BY (campaign)
WITH (
  'connector' = 'kinesis',
  'stream' = 'impressions',
  'aws.region' = 'us-west-2',
  'scan.stream.initpos' = 'TRIM_HORIZON',
  'format' = 'json'
);

CREATE TABLE purchases (
  cookie  STRING,
  amount  DECIMAL(10, 2),
  bought  TIMESTAMP(3),
  WATERMARK FOR bought AS bought - INTERVAL '20' SECOND
) WITH (
  'connector' = 'kinesis',
  'stream' = 'purchases',
  'aws.region' = 'us-west-2',
  'scan.stream.initpos' = 'LATEST',
  'format' = 'json'
);

CREATE TABLE campaign_hours (
  campaign  STRING,
  hour_of   TIMESTAMP(3),
  revenue   DECIMAL(38, 2),
  buyers    BIGINT
)
WITH (
  'connector' = 'kinesis',
  'stream' = 'campaign-hours',
  'aws.region' = 'us-west-2',
  'format' = 'csv'
);

CREATE TABLE spend ( campaign STRING, micros BIGINT ) WITH ( 'connector' = 'blackhole' );

BEGIN STATEMENT SET;

INSERT INTO campaign_hours
SELECT
  j.campaign,
  TUMBLE_START(j.bought, INTERVAL '1' HOUR),
  SUM(j.amount),
  COUNT(DISTINCT j.cookie)
FROM (
  SELECT i.campaign, i.cookie, p.amount, p.bought
  FROM impressions i
  INNER JOIN purchases p
    ON i.cookie = p.cookie
   AND p.bought BETWEEN i.served AND i.served + INTERVAL '1' HOUR
) j
GROUP BY
  TUMBLE(j.bought, INTERVAL '1' HOUR),
  j.campaign;

INSERT INTO spend
SELECT
  campaign,
  SUM(cost_micros) AS micros
FROM impressions
GROUP BY
  campaign,
  TUMBLE(served, INTERVAL '1' DAY);

END;
