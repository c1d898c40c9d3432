DROP TABLE IF EXISTS invoices;

CREATE TABLE invoices (
	id		BIGINT,
	customer	BIGINT,
	net		DECIMAL(10, 2),
	vat		AS net * 0.19,
	issued		DATE,
	PRIMARY KEY (id) NOT ENFORCED
)
WITH (
	'connector' = 'jdbc',
	'url' = 'jdbc:postgresql://db:5432/books',
	'table-name' = 'invoices'
);

DROP TABLE IF EXISTS customers;

CREATE TABLE customers (
	id		BIGINT,
	name		VARCHAR(200),
	country		CHAR(2)
)
WITH (
	'connector' = 'jdbc',
	'url' = 'jdbc:postgresql://db:5432/books',
	'table-name' = 'customers'
);

CREATE TABLE turnover (
	country		CHAR(2),
	quarter_no	BIGINT,
	net		DECIMAL(38, 2),
	PRIMARY KEY (country, quarter_no) NOT ENFORCED
)
WITH (
	'connector' = 'upsert-kafka',
	'topic' = 'turnover',
	'properties.bootstrap.servers' = 'broker:9092',
	'key.format' = 'json',
	'value.format' = 'json'
);

INSERT INTO turnover
SELECT
	c.country,
	EXTRACT(QUARTER FROM i.issued),
	SUM(i.net)
FROM invoices AS i
JOIN customers AS c ON i.customer = c.id
GROUP BY
	c.country,
	EXTRACT(QUARTER FROM i.issued);
