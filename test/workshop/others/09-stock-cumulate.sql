CREATE TABLE trades (
    symbol  STRING NOT NULL,
    price   DECIMAL(18, 6),
    volume  INT,
    traded  TIMESTAMP_LTZ(3),
    WATERMARK FOR traded AS traded - INTERVAL '0.5' SECOND
)
WITH (
    'connector' = 'kafka',
    'properties.group.id' = 'readers',
    'topic-pattern' = 'trades-.*',
    'properties.bootstrap.servers' = 'broker:9092',
    'scan.startup.mode' = 'group-offsets',
    'format' = 'avro-confluent',
    'avro-confluent.url' = 'http://registry:8081'
);

CREATE TABLE day_so_far (
    symbol  STRING,
    upto    TIMESTAMP(3),
    volume  BIGINT,
    mean    DECIMAL(38, 6)
)
WITH (
    'connector' = 'print',
    'print-identifier' = 'day >'
);

INSERT INTO day_so_far
SELECT
    t.symbol,
    t.window_end,
    SUM(t.volume),
    SUM(t.price * t.volume) / NULLIF(SUM(t.volume), 0)
FROM TABLE(
    CUMULATE(
        DATA => TABLE trades,
        TIMECOL => DESCRIPTOR(traded),
        STEP => INTERVAL '1' MINUTE,
        SIZE => INTERVAL '1' DAY
    )
) AS t
GROUP BY
    t.window_start,
    t.window_end,
    t.symbol;
