%flink.ssql(type=update)

CREATE TABLE clicks (
    `user`     STRING,
    url        STRING,
    `time`     TIMESTAMP_LTZ(3) METADATA FROM 'timestamp',
    WATERMARK FOR `time` AS `time` - INTERVAL '30' SECOND
)
WITH (
    'connector' = 'kafka',
    'topic' = 'clicks; all of them',
    'properties.bootstrap.servers' = 'broker-1:9092,broker-2:9092',
    'properties.group.id' = 'clicks-by-window',
    'value.format' = 'csv'
);

-- Only what leads somewhere.
CREATE VIEW good_clicks AS
SELECT
    `user`, url, `time`
FROM clicks
WHERE url LIKE 'https://%' ESCAPE '!'
;

SELECT
    window_start,
    window_end,
    COUNT(DISTINCT `user`) AS visitors
FROM TABLE(
    TUMBLE(TABLE good_clicks, DESCRIPTOR(`time`), INTERVAL '15' MINUTES)
) AS w
GROUP BY
    w.window_start,
    w.window_end;
