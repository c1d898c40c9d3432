-- Card fraud: a tiny payment to try the card, then a big one soon after.
SET 'table.exec.source.idle-timeout' = '10 s';

CREATE TABLE card_events (
  card_no    STRING,
  merchant   STRING,
  country    CHAR(2),
  amount     DECIMAL(12, 2),
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '3' SECOND
)
WITH (
  'connector' = 'kafka',
  'topic' = 'card.events.v3',
  'properties.bootstrap.servers' = 'b-1.msk:9098,b-2.msk:9098',
  'properties.security.protocol' = 'SASL_SSL',
  'properties.sasl.mechanism' = 'AWS_MSK_IAM',
  'properties.sasl.jaas.config' = 'software.amazon.msk.auth.iam.IAMLoginModule required;',
  'properties.group.id' = 'fraud',
  'format' = 'json'
);

CREATE TABLE suspects (
  country   CHAR(2),
  minute_of TIMESTAMP(3),
  hits      BIGINT,
  biggest   DECIMAL(12, 2)
)
WITH (
  'connector' = 'kafka',
  'topic' = 'fraud.suspects',
  'properties.bootstrap.servers' = 'b-1.msk:9098,b-2.msk:9098',
  'format' = 'json',
  'sink.partitioner' = 'round-robin'
);

INSERT INTO suspects
SELECT
  country,
  TUMBLE_START(seen, INTERVAL '1' MINUTE),
  COUNT(*),
  MAX(big_amount)
FROM card_events MATCH_RECOGNIZE (
  PARTITION BY card_no
  ORDER BY event_time
  MEASURES
    FIRST(TINY.amount)  AS small_amount,
    HUGE.amount         AS big_amount,
    HUGE.country        AS country,
    MATCH_ROWTIME()     AS seen
  ONE ROW PER MATCH
  AFTER MATCH SKIP TO NEXT ROW
  PATTERN (TINY{2} OTHER*? HUGE) WITHIN INTERVAL '10' MINUTE
  DEFINE
    TINY AS TINY.amount < 1.00, -- OTHER may be anything
    HUGE AS HUGE.amount > 500.00 AND HUGE.amount > 100 * AVG(TINY.amount)
) AS m
WHERE m.small_amount > 0
GROUP BY
  country,
  TUMBLE(seen, INTERVAL '1' MINUTE);
