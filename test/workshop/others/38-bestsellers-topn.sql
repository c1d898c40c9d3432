%flink.ssql(type = update)
-- hangar does not mind where comments are /* nor what is (in) them

CREATE TABLE book_sales (
    isbn      CHAR(13),     -- without dashes
    title     STRING,       /* as printed; not as catalogued */
    shelf     STRING,
    copies    INT,
    sold      TIMESTAMP(3), -- UTC
    WATERMARK FOR sold AS sold - INTERVAL '10' SECOND
) -- )
WITH ( -- from the tills
    'connector' = 'kinesis', -- not kafka
    'stream' = 'book-sales',
    'aws.region' = 'ca-central-1',
    'scan.stream.initpos' = 'LATEST',
    'scan.stream.recordpublisher' = 'EFO',
    'scan.stream.efo.consumername' = 'bestsellers',
    'format' = 'json'
);

CREATE TABLE bestsellers (
    shelf     STRING,
    place     BIGINT,
    title     STRING,
    copies    INT,
    PRIMARY KEY (shelf, place) NOT ENFORCED
)
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:postgresql://shop:5432/shop',
    'table-name' = 'bestsellers',
    'driver' = 'org.postgresql.Driver',
    'sink.max-retries' = '5'
);

CREATE TABLE shelf_days (
    shelf     STRING,
    day_start TIMESTAMP(3),
    titles    BIGINT,
    copies    INT
) WITH (
    'connector' = 'print'
);

INSERT INTO bestsellers
SELECT shelf, place, title, copies
FROM (
    SELECT t.*, ROW_NUMBER() OVER (PARTITION BY shelf ORDER BY copies DESC) AS place
    FROM (
        SELECT
            shelf,
            title,
            SUM(copies) AS copies
        FROM book_sales
        GROUP BY
            shelf,
            title
    ) AS t
)
WHERE place <= 10;

INSERT INTO shelf_days
SELECT
    shelf,
    -- the days begin at midnight
    TUMBLE_START(sold, INTERVAL '1' DAY), -- UTC
    COUNT(DISTINCT isbn), /* not title */
    SUM(copies)
FROM book_sales
-- nothing else
GROUP BY
    TUMBLE(sold, INTERVAL '1' DAY),
    shelf;

SELECT
    shelf,
    MAX(copies) AS most
FROM book_sales
GROUP BY
    /* a copy sold is a copy gone */
    shelf,
    isbn;
