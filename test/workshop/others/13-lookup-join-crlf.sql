SET 'table.exec.state.ttl' = '12 h';

CREATE TABLE baskets (
    basket   STRING,
    article  INT,
    pieces   INT,
    now_ts   AS PROCTIME()
)
WITH (
    'connector' = 'kafka',
    'topic' = 'baskets',
    'properties.bootstrap.servers' = 'broker:9092',
    'scan.startup.mode' = 'latest-offset',
    'format' = 'json'
);

CREATE TABLE articles (
    article  INT,
    label    STRING,
    shelf    STRING,
    PRIMARY KEY (article) NOT ENFORCED
)
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:postgresql://db:5432/shop',
    'table-name' = 'articles',
    'lookup.cache.max-rows' = '5000',
    'lookup.cache.ttl' = '10 min'
);

SELECT
    a.shelf,
    a.label,
    SUM(b.pieces) AS sold
FROM baskets AS b
LEFT JOIN articles FOR SYSTEM_TIME AS OF b.now_ts AS a
    ON b.article = a.article
WHERE a.shelf IS NOT NULL
GROUP BY
    a.shelf,
    a.label;
