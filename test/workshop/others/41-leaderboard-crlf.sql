%flink.ssql(type=update)

-- Matches of a game ('matches' is reserved): nested results, taken apart. Lines end as on Windows.
CREATE TABLE games
(
    game_id    STRING,
    arena      ROW<`name` STRING, size ROW<w INT, h INT>>,
    players    ARRAY<ROW<`user` STRING, kills INT, weapons MAP<STRING, INT>>>,
    finished   TIMESTAMP(3),
    WATERMARK FOR finished AS finished - INTERVAL '1' SECOND
)
WITH
(
    'connector' = 'kafka',
    'topic' = 'matches',
    'properties.bootstrap.servers' = 'broker:9092',
    'scan.startup.mode' = 'earliest-offset',
    'format' = 'json'
);

CREATE TABLE leaderboard (
    `user`     STRING,
    arena      STRING,
    kills      INT,
    sniped     INT,
    PRIMARY KEY (`user`, arena) NOT ENFORCED
)
WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'leaderboard',
    'properties.bootstrap.servers' = 'broker:9092',
    'key.format' = 'json',
    'value.format' = 'json'
);

CREATE TABLE hot_arenas (
    arena      STRING,
    area       INT,
    until      TIMESTAMP(3),
    games      BIGINT
)
WITH (
    'connector' = 'blackhole'
);

INSERT INTO leaderboard
SELECT
    p.`user`,
    m.arena.`name` AS arena,
    SUM(p.kills) AS kills,
    SUM(p.weapons['sniper']) AS sniped
FROM games AS m
CROSS JOIN UNNEST(m.players) AS p (`user`, kills, weapons)
WHERE CARDINALITY(m.players) >= 2
GROUP BY
    p.`user`,
    m.arena.`name`;

INSERT INTO hot_arenas
SELECT
    arena,
    area,
    TUMBLE_END(finished, INTERVAL '1' HOUR),
    COUNT(*)
FROM (
    SELECT
        arena.`name` AS arena,
        games.arena.size.w * games.arena.size.h AS area,
        finished
    FROM games
)
GROUP BY
    TUMBLE(finished, INTERVAL '1' HOUR),
    arena,
    area;
