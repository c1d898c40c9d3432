SET 'table.exec.state.ttl' = '36 h';
SET 'sql-client.execution.result-mode' = 'tableau';

CREATE TEMPORARY TABLE plays (
    profile   BIGINT,
    film      BIGINT,
    device    STRING,
    secs      INT,
    started   TIMESTAMP(3),
    WATERMARK FOR started AS started - INTERVAL '30' SECOND
)
WITH (
    'connector' = 'datagen',
    'fields.profile.min' = '1',
    'fields.profile.max' = '100000',
    'fields.film.min' = '1',
    'fields.film.max' = '5000',
    'fields.secs.max' = '9000'
);

CREATE TEMPORARY TABLE films (
    film      BIGINT,
    title     STRING,
    genres    ARRAY<STRING>,
    minutes   INT,
    PRIMARY KEY (film) NOT ENFORCED
) WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'films',
    'properties.bootstrap.servers' = 'broker:9092',
    'key.format' = 'json',
    'value.format' = 'json'
);

CREATE TEMPORARY TABLE genre_hours (
    genre     STRING,
    device    STRING,
    hours     DOUBLE,
    PRIMARY KEY (genre, device) NOT ENFORCED
)
WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'genre-hours',
    'properties.bootstrap.servers' = 'broker:9092',
    'key.format' = 'json',
    'value.format' = 'json'
);

CREATE TEMPORARY TABLE quitters LIKE genre_hours (EXCLUDING CONSTRAINTS OVERWRITING OPTIONS);
DROP TEMPORARY TABLE quitters;
CREATE TEMPORARY TABLE quitters (title STRING, n BIGINT) WITH ('connector' = 'print');

EXECUTE STATEMENT SET BEGIN
INSERT INTO genre_hours
WITH watched AS (
    SELECT film, device, SUM(secs) AS secs FROM plays WHERE secs > 60 GROUP BY film, device
), known AS (
    SELECT f.film, g.genre FROM films AS f, UNNEST(f.genres) AS g (genre)
)
SELECT
    genre,
    device,
    SUM(secs) / 3600e0
FROM watched
JOIN known ON watched.film = known.film
GROUP BY
    genre,
    device;
INSERT INTO quitters
SELECT
    title,
    COUNT(*)
FROM plays AS p
JOIN films AS f ON p.film = f.film AND p.secs < f.minutes * 6
GROUP BY
    title,
    f.film;
END;
