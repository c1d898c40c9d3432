-- ward monitors
-- one topic per ward: "ward-1" ... "ward-9"
set 'table.local-time-zone' = 'Europe/Vienna';
set 'pipeline.name' = 'ward; monitors';

create table if not exists vitals (
  patient   bigint not null,
  bed       smallint,
  kind      string comment 'pulse, spo2, temp (in Celsius)',
  `value`   double,
  `offset`  bigint metadata virtual,
  `ts`      timestamp_ltz(3) metadata from 'timestamp' virtual,
  watermark for `ts` as `ts` - interval '2' second
)
with (
  'connector' = 'kafka',
  'topic-pattern' = 'ward-[1-9]',
  'properties.bootstrap.servers' = 'kafka-a:9092,kafka-b:9092',
  'properties.group.id' = 'ward-monitor',
  'properties.auto.offset.reset' = 'latest',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

create table if not exists alarms (
  patient       bigint,
  kind          string,
  window_start  timestamp(3),
  lowest        double,
  highest       double
)
with (
  'connector' = 'print',
  'standard-error' = 'true'
);

insert into alarms
select
  patient,
  kind,
  window_start, -- of the minute
  min(`value`),
  max(`value`)
from table(
  tumble(table vitals, descriptor(`ts`), interval '1' minutes)
)
where kind <> 'test'
  and `value` is not null
group by
  patient,
  kind,
  window_start,
  window_end;

reset 'pipeline.name';
