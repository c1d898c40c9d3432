CREATE TABLE web_orders (
  order_no  STRING,
  kitchen   STRING,
  cents     BIGINT,
  ordered   TIMESTAMP(3),
  WATERMARK FOR ordered AS ordered - INTERVAL '5' SECOND
)
WITH (
  'connector' = 'kafka',
  'topic' = 'orders.web',
  'properties.bootstrap.servers' = 'broker:9092',
  'properties.group.id' = 'food',
  'key.format' = 'raw',
  'key.fields' = 'order_no',
  'value.format' = 'json',
  'value.fields-include' = 'ALL'
);

CREATE TABLE app_orders (
  order_no   STRING,
  shop       STRING,
  euros      DECIMAL(8, 2),
  ordered    TIMESTAMP(3),
  WATERMARK FOR ordered AS ordered - INTERVAL '5' SECOND
)
WITH (
  'connector' = 'kafka',
  'topic' = 'orders.app',
  'properties.bootstrap.servers' = 'broker:9092',
  'properties.group.id' = 'food',
  'key.format' = 'raw',
  'key.fields' = 'order_no',
  'value.format' = 'json',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE kitchen_load (
  kitchen   STRING,
  source    STRING,
  slot      TIMESTAMP(3),
  orders    BIGINT,
  cents     BIGINT
)
WITH (
  'connector' = 'kafka',
  'topic' = 'kitchen-load',
  'properties.bootstrap.servers' = 'broker:9092',
  'format' = 'json',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'kitchen-load'
);

INSERT INTO kitchen_load
SELECT
  kitchen,
  source,
  HOP_START(ordered, INTERVAL '5' MINUTE, INTERVAL '15' MINUTE),
  COUNT(*),
  SUM(cents)
FROM (
  SELECT kitchen, cents, ordered, 'web' AS source
    FROM web_orders
  UNION ALL
  -- the app counts in euros
  SELECT shop, CAST(euros * 100 AS BIGINT), ordered, 'app' AS source
    FROM app_orders
   WHERE shop IS NOT NULL
) AS all_orders
GROUP BY
  HOP(ordered, INTERVAL '5' MINUTE, INTERVAL '15' MINUTE),
  kitchen,
  source;
