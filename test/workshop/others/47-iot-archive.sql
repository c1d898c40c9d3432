%flink.ssql(type=update, jobName=archive)
SET 'execution.checkpointing.interval' = '60s';

create table telemetry (
    device    string,
    fw        string,
    metrics   map<string, double>,
    event_ts  bigint,
    rowtime   as to_timestamp(from_unixtime(event_ts)),
    watermark for rowtime as rowtime - interval '1' hour
)
with (
    'connector'='kinesis',
    'stream'='telemetry',
    'aws.region'='us-east-2',
    'scan.stream.initpos'='LATEST',
    'scan.shard.adaptivereads'='true',
    'format'='json'
);

create table archive (
    device    string,
    fw        string,
    samples   bigint,
    hottest   double,
    dt        string,
    hr        string
)
partitioned by (dt, hr)
with (
    'connector'='filesystem',
    'path'='s3://telemetry-archive/v2/',
    'format'='json',
    'auto-compaction'='true',
    'compaction.file-size'='128MB',
    'partition.time-extractor.timestamp-pattern'='$dt $hr:00:00',
    'sink.partition-commit.trigger'='partition-time',
    'sink.partition-commit.delay'='1 h',
    'sink.partition-commit.watermark-time-zone'='America/Chicago',
    'sink.partition-commit.policy.kind'='success-file'
);

create table firmware_census (
    fw        string,
    devices   bigint,
    primary key (fw) not enforced
) with (
    'connector'='upsert-kafka',
    'topic'='firmware-census',
    'properties.bootstrap.servers'='broker:9092',
    'key.format'='raw',
    'value.format'='json'
);

insert into archive
select
    device,
    fw,
    count(*),
    max(metrics['temp']),
    date_format(tumble_start(rowtime, interval '1' hour), 'yyyy-MM-dd') as dt,
    date_format(tumble_start(rowtime, interval '1' hour), 'HH') as hr
from telemetry
group by
    tumble(rowtime, interval '1' hour),
    device,
    fw;

insert into firmware_census
select fw, count(distinct device) from telemetry where fw is not null group by fw;
