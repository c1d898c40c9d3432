create table landings (
    flight   string,
    gate     string,
    pax      int,
    landed   timestamp(3),
    watermark for landed as landed - interval '1' minute
)
with (
    'connector' = 'kafka',
    'topic' = 'airport.landings',
    'properties.bootstrap.servers' = 'broker:9092',
    'properties.group.id' = 'gates',
    'format' = 'avro'
);

create table departures (
    flight   string,
    gate     string,
    pax      int,
    left_at  timestamp(3),
    watermark for left_at as left_at - interval '1' minute
) with (
    'connector' = 'kafka',
    'topic' = 'airport.departures',
    'properties.bootstrap.servers' = 'broker:9092',
    'properties.group.id' = 'gates',
    'format' = 'avro'
);

create table gate_load (
    gate     string,
    since    timestamp(3),
    arrived  int,
    gone     int
) with (
    'connector' = 'print',
    'print-identifier' = 'gates (load)'
);

insert into gate_load
select
    l.gate,
    l.window_start,
    sum(l.pax),
    sum(r.pax)
from (
    select * from table(tumble(table landings, descriptor(landed), interval '10' minutes))
) as l
join (
    select * from table(tumble(table departures, descriptor(left_at), interval '10' minutes))
) as r
    on l.gate = r.gate and l.window_start = r.window_start and l.window_end = r.window_end
group by
    l.gate,
    l.window_start,
    l.window_end;
