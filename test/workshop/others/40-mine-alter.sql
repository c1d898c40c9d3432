-- Trucks of an open-pit mine; the first draft of the tables is changed on the way.
create table haul_draft (
	truck	varchar(12),
	pit	varchar(40),
	tonnes	decimal(6, 1),
	full_at	timestamp(3),
	watermark for full_at as full_at
)
with (
	'connector' = 'kafka',
	'topic' = 'hauls-test',
	'properties.bootstrap.servers' = 'localhost:9092',
	'scan.startup.mode' = 'earliest-offset',
	'format' = 'json'
);

alter table haul_draft set ('topic' = 'hauls', 'properties.bootstrap.servers' = 'broker:9092');
alter table haul_draft reset ('scan.startup.mode');
alter table haul_draft set ('properties.group.id' = 'mine');
alter table haul_draft rename to hauls;

create table shift_report (
	pit	varchar(40),
	shift_start	timestamp(3),
	trips	bigint,
	tonnes	decimal(38, 1),
	heaviest	decimal(6, 1)
)
partitioned by (pit)
with (
	'connector' = 'filesystem',
	'path' = 'hdfs://mine/reports',
	'format' = 'csv',
	'sink.partition-commit.trigger' = 'process-time',
	'sink.partition-commit.delay' = '1 h',
	'sink.partition-commit.policy.kind' = 'success-file',
	'sink.partition-commit.success-file.name' = '_DONE'
);

create temporary view full_hauls as
select h.pit, h.tonnes, h.full_at
from hauls as h
where h.tonnes > 0 and upper(h.truck) not like 'TEST%';

insert into shift_report (shift_start, pit, trips, heaviest, tonnes)
select
	tumble_start(full_at, interval '8' hour),
	pit,
	count(*),
	max(tonnes),
	sum(tonnes)
from full_hauls
group by
	tumble(full_at, interval '8' hour),
	pit;

insert into shift_report
select
	pit,
	cast(window_start as timestamp(3)),
	count(*) as trips,
	sum(tonnes) as tonnes,
	max(tonnes) as heaviest
from table(tumble(table full_hauls, descriptor(full_at), interval '8' hours))
group by
	pit,
	window_start,
	window_end;

drop temporary view full_hauls;
