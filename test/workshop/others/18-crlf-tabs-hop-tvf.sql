DROP TABLE IF EXISTS requests;
CREATE TABLE requests (
	path	STRING,
	status	SMALLINT,
	millis	INT,
	ts	TIMESTAMP(3),
	WATERMARK FOR ts AS ts - INTERVAL '1' SECOND
)
WITH (
	'connector' = 'kafka',
	'properties.group.id' = 'readers',
	'topic' = 'requests',
	'properties.bootstrap.servers' = 'broker:9092',
	'format' = 'json',
	'json.timestamp-format.standard' = 'ISO-8601'
);

DROP TABLE IF EXISTS slow_paths;
CREATE TABLE slow_paths (
	path	STRING,
	until	TIMESTAMP(3),
	p_max	INT,
	errors	BIGINT
)
WITH (
	'connector' = 'print'
);

INSERT INTO slow_paths
SELECT
	h.path,
	h.window_end,
	MAX(h.millis),
	SUM(CASE WHEN h.status >= 500 THEN 1 ELSE 0 END)
FROM TABLE(HOP(TABLE requests, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE)) h
WHERE h.path NOT LIKE '/health%'
GROUP BY
	h.window_start,
	h.window_end,
	h.path
HAVING MAX(h.millis) > 1000;
