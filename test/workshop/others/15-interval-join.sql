CREATE TABLE ads (
    ad      BIGINT,
    shown   TIMESTAMP(3),
    WATERMARK FOR shown AS shown - INTERVAL '5' SECOND
)
WITH (
    'connector' = 'datagen'
);

CREATE TABLE sales (
    ad      BIGINT,
    price   DECIMAL(8, 2),
    sold    TIMESTAMP(3),
    WATERMARK FOR sold AS sold - INTERVAL '5' SECOND
)
WITH (
    'connector' = 'datagen'
);

CREATE TABLE worth (
    ad      BIGINT,
    total   DECIMAL(38, 2),
    number  BIGINT
)
WITH (
    'connector' = 'print'
);

INSERT INTO worth
SELECT
    x.ad,
    SUM(x.price),
    COUNT(*) FILTER (WHERE x.price >= 10)
FROM (
    SELECT
        a.ad, s.price, s.sold
    FROM ads AS a, sales AS s
    WHERE a.ad = s.ad AND s.sold BETWEEN a.shown AND a.shown + INTERVAL '1' HOUR
) AS x
GROUP BY
    TUMBLE(x.sold, INTERVAL '10' MINUTE),
    x.ad;
