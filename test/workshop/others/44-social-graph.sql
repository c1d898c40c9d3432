-- Who follows whom, and who is followed back.
CREATE TABLE follows (
  follower  BIGINT,
  followee  BIGINT,
  since     TIMESTAMP(3),
  PRIMARY KEY (follower, followee) NOT ENFORCED
)
WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'follows',
  'properties.bootstrap.servers' = 'broker:9092',
  'properties.max.poll.records' = '50',
  'key.format' = 'avro',
  'value.format' = 'avro'
);

CREATE TABLE blocked (
  who   BIGINT,
  whom  BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'blocked',
  'properties.bootstrap.servers' = 'broker:9092',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'maxwell-json'
);

CREATE TABLE popularity (
  followee  BIGINT,
  bucket    STRING,
  followers BIGINT,
  mutual    BIGINT,
  latest    TIMESTAMP(3),
  PRIMARY KEY (followee, bucket) NOT ENFORCED
)
WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'popularity',
  'properties.bootstrap.servers' = 'broker:9092',
  'key.format' = 'json',
  'value.format' = 'json',
  'sink.parallelism' = '2'
);

CREATE VIEW edges (
  src,
  dst,
  since,
  back
)
COMMENT 'without those that are blocked'
AS
SELECT f.follower, f.followee, f.since, b.follower IS NOT NULL
FROM follows AS f
LEFT JOIN follows AS b ON f.follower = b.followee AND f.followee = b.follower
WHERE NOT EXISTS (
  SELECT 1 FROM blocked AS x WHERE x.who = f.followee AND x.whom = f.follower
);

INSERT INTO popularity
SELECT
  dst,
  IF(src < 1000, 'early', 'late'),
  COUNT(*),
  SUM(CASE WHEN back THEN CAST(1 AS BIGINT) ELSE 0 END),
  MAX(since)
FROM edges
GROUP BY
  dst,
  IF(src < 1000, 'early', 'late');

SELECT
  bucket,
  MAX(followers) AS most
FROM popularity
WHERE followers > (SELECT AVG(followers) FROM popularity)
GROUP BY
  bucket,
  mutual;
