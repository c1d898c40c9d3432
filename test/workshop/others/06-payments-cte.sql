CREATE TEMPORARY TABLE payments (
    payer    BIGINT,
    payee    BIGINT,
    cents    BIGINT,
    currency CHAR(3),
    at_time  TIMESTAMP(3) COMMENT 'as told by the bank',
    WATERMARK FOR at_time AS at_time - INTERVAL '1' DAY
)
COMMENT 'What was paid (by whom, to whom)'
WITH (
    'connector' = 'kafka',
    'properties.group.id' = 'readers',
    'topic' = 'payments',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'debezium-json'
);

CREATE TEMPORARY TABLE balances (
    account  BIGINT,
    currency CHAR(3),
    cents    BIGINT,
    PRIMARY KEY (account, currency) NOT ENFORCED
)
WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'balances',
    'properties.bootstrap.servers' = 'broker:9092',
    'key.format' = 'raw',
    'value.format' = 'avro'
);

INSERT INTO balances
WITH moves AS (
    SELECT
        payer AS account, currency, -cents AS cents
    FROM payments
    UNION ALL
    SELECT
        payee, currency, cents
    FROM payments
)
SELECT
    account,
    currency,
    SUM(cents)
FROM moves
WHERE cents <> 0
GROUP BY
    account,
    currency;
