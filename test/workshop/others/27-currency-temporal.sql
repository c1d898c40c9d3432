CREATE TABLE fx_rates (
	currency	STRING,
	to_eur	DECIMAL(18, 8),
	valid_from	TIMESTAMP(3) METADATA FROM 'timestamp',
	PRIMARY KEY (currency) NOT ENFORCED,
	WATERMARK FOR valid_from AS valid_from - INTERVAL '1' SECOND
)
WITH (
	'connector' = 'upsert-kafka',
	'topic' = 'fx-rates',
	'properties.bootstrap.servers' = 'broker:9092',
	'key.format' = 'raw',
	'value.format' = 'json',
	'value.json.ignore-parse-errors' = 'true'
);

CREATE TABLE bookings (
	booking_id	BIGINT,
	hotel	STRING,
	nights	SMALLINT,
	price	DECIMAL(10, 2),
	currency	STRING,
	booked_at	TIMESTAMP(3),
	WATERMARK FOR booked_at AS booked_at - INTERVAL '5' SECOND
) WITH (
	'connector' = 'kafka',
	'topic' = 'bookings',
	'properties.bootstrap.servers' = 'broker:9092',
	'scan.startup.mode' = 'timestamp',
	'scan.startup.timestamp-millis' = '1672531200000',
	'format' = 'json'
);

CREATE TABLE hotel_turnover (
	hotel	STRING,
	booked_on	STRING,
	nights	INT,
	eur	DECIMAL(38, 10),
	PRIMARY KEY (hotel, booked_on) NOT ENFORCED
)
WITH (
	'connector' = 'upsert-kafka',
	'topic' = 'hotel-turnover',
	'properties.bootstrap.servers' = 'broker:9092',
	'key.format' = 'json',
	'value.format' = 'json',
	'value.fields-include' = 'EXCEPT_KEY',
	'sink.buffer-flush.max-rows' = '1000',
	'sink.buffer-flush.interval' = '1 s'
);

-- The rate that held when the room was booked, not the one of now.
INSERT INTO hotel_turnover
WITH in_euro AS (
	SELECT
		b.hotel,
		DATE_FORMAT(b.booked_at, 'yyyy-MM-dd') AS booked_on,
		b.nights,
		CAST(b.price * r.to_eur AS DECIMAL(20, 4)) AS eur
	FROM bookings AS b
	JOIN fx_rates FOR SYSTEM_TIME AS OF b.booked_at AS r
		ON r.currency = b.currency
)
SELECT
	hotel,
	booked_on,
	CAST(SUM(nights) AS INT),
	SUM(eur)
FROM in_euro
GROUP BY
	hotel,
	booked_on;
