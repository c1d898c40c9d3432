%flink.ssql(type=update, refreshInterval=2000)

create table page_views (
	visitor	string,
	payload	string,
	shard	varchar(128) not null metadata from 'shard-id' virtual,
	arrived	timestamp_ltz(3) metadata from 'timestamp' virtual,
	page as json_value(payload, '$.page'),
	millis as json_value(payload, '$.timing.load' returning integer default -1 on empty null on error),
	watermark for arrived as arrived - interval '5' second
)
with (
	'connector' = 'kinesis',
	'stream' = 'page-views',
	'aws.region' = 'ap-southeast-2',
	'aws.credentials.provider' = 'BASIC',
	'aws.credentials.basic.accesskeyid' = 'none',
	'aws.credentials.basic.secretkey' = 'none/at+all==',
	'scan.stream.initpos' = 'AT_TIMESTAMP',
	'scan.stream.initpos-timestamp' = '2023-06-01T00:00:00.000Z',
	'scan.stream.initpos-timestamp-format' = 'yyyy-MM-dd''T''HH:mm:ss.SSS''Z''',
	'format' = 'json'
);

create table visits (
	visitor	string,
	entered	timestamp_ltz(3),
	clicks	bigint,
	slowest	int,
	report	string
)
with (
	'connector' = 'kinesis',
	'stream' = 'visits',
	'aws.region' = 'ap-southeast-2',
	'format' = 'json',
	'json.encode.decimal-as-plain-number' = 'true'
);

-- a visit is over after twenty minutes without a click
insert into visits
select
	visitor,
	session_start(arrived, interval '20' minute),
	count(*),
	max(millis),
	json_object('shards' value count(distinct shard), 'last' value max(page) null on null)
from page_views
where json_exists(payload, '$.page')
  and payload is json object
group by
	session(arrived, interval '20' minute),
	visitor;
