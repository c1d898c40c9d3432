%flink.ssql(type=update, parallelism=2)

CREATE TABLE `Bestellungen größer` (
    Käufer      STRING,
    `名前`      STRING,
    Betrag      DECIMAL(10, 2),
    bestellt    TIMESTAMP(3),
    WATERMARK FOR bestellt AS bestellt - INTERVAL '3' SECOND
)
WITH (
    'connector' = 'kafka',
    'properties.group.id' = 'readers',
    'topic' = 'bestellungen-größer',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'json'
);

CREATE TABLE Übersicht (
    Käufer      STRING,
    ab          TIMESTAMP(3),
    Summe       DECIMAL(38, 2)
)
WITH (
    'connector' = 'kafka',
    'topic' = 'übersicht 「全角」',
    'properties.bootstrap.servers' = 'broker:9092',
    'format' = 'json'
);

INSERT INTO Übersicht
SELECT
    Käufer,
    TUMBLE_START(bestellt, INTERVAL '1' DAY),
    SUM(Betrag)
FROM `Bestellungen größer`
WHERE `名前` <> 'テスト'
GROUP BY
    TUMBLE(bestellt, INTERVAL '1' DAY),
    Käufer;
