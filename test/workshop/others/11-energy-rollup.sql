drop table if exists meters;
create table meters (
	meter	bigint,
	city	string,
	street	string,
	kwh	double,
	read_at	timestamp(3),
	watermark for read_at as read_at - interval '2' minute
)
with (
	'connector' = 'datagen',
	'rows-per-second' = '5',
	'fields.kwh.min' = '0',
	'fields.kwh.max' = '3'
);

drop table if exists usage_report;
create table usage_report (
	city	string,
	street	string,
	kwh	double,
	primary key (city, street) not enforced
)
with (
	'connector' = 'upsert-kafka',
	'topic' = 'usage',
	'properties.bootstrap.servers' = 'broker:9092',
	'key.format' = 'csv',
	'value.format' = 'csv'
);

insert into usage_report
select
	coalesce(city, 'all cities'),
	coalesce(street, 'all streets'),
	sum(kwh)
from meters
where kwh > 0e0
group by
	rollup (city, street),
	meter;
