%flink.ssql(type=update)

DROP TABLE IF EXISTS wildrydes;
CREATE TABLE wildrydes (
    Distance        double,
    HealthPoints    INT,
    Latitude        double,
    Longitude       double,
    MagicPoints     INT,
    Name            VARCHAR,
    StatusTime      AS proctime()
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'wildrydes',
    'aws.region' = 'eu-west-1',
    'scan.stream.initpos' = 'LATEST',
    'format' = 'json'
);

DROP TABLE IF EXISTS wildrydes_summary;
CREATE TABLE `wildrydes_summary` (
    Name                VARCHAR,
    StatusTime          TIMESTAMP,
    Distance            double,
    MinMagicPoints      INT,
    MaxMagicPoints      INT,
    MinHealthPoints     INT,
    MaxHealthPoints     INT
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'wildrydes-summary',
    'aws.region' = 'eu-west-1',
    'format' = 'json'
);

INSERT INTO `wildrydes_summary`
SELECT
    Name,
    TUMBLE_START(StatusTime, INTERVAL '1' MINUTE) AS StatusTime,
    SUM(Distance) AS Distance,
    MIN(MagicPoints) AS MinMagicPoints,
    MAX(MagicPoints) AS MaxMagicPoints,
    MIN(HealthPoints) AS MinHealthPoints,
    MAX(HealthPoints) AS MaxHealthPoints
FROM wildrydes
GROUP BY
    TUMBLE(StatusTime, INTERVAL '1' MINUTE),
    Name;
