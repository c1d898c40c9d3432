CREATE TABLE ticks (
    symbol  STRING,
    price   DECIMAL(10, 2),
    ts      TIMESTAMP(3),
    WATERMARK FOR ts AS ts - INTERVAL '1' SECOND
)
WITH (
    'connector' = 'datagen',
    'fields.symbol.length' = '3'
);

CREATE VIEW dips AS
SELECT
    d.symbol, d.low, d.until_ts
FROM ticks
MATCH_RECOGNIZE (
    PARTITION BY symbol
    ORDER BY ts
    MEASURES
        LAST(DOWN.price) AS low,
        MATCH_ROWTIME() AS until_ts
    ONE ROW PER MATCH
    AFTER MATCH SKIP PAST LAST ROW
    PATTERN (STRT DOWN+ UP) WITHIN INTERVAL '1' HOUR
    DEFINE
        DOWN AS DOWN.price < LAST(DOWN.price, 1) OR LAST(DOWN.price, 1) IS NULL,
        UP AS UP.price > LAST(DOWN.price)
) AS d;

EXPLAIN PLAN FOR
SELECT
    symbol,
    MIN(low) AS lowest
FROM dips
WHERE low > 0
GROUP BY
    TUMBLE(until_ts, INTERVAL '1' DAY),
    symbol;
