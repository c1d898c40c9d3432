-- Candles: open, high, low and close of every pair.
create table fills (
        pair      string,
        side      char(1),
        price     decimal(20, 8),
        qty       decimal(20, 8),
        epoch_ms  bigint,
        ts as to_timestamp_ltz(epoch_ms, 3),
        watermark for ts as ts - interval '0.250' second(1, 3)
)
comment 'fills of all venues'
with (
        'connector' = 'datagen',
        'number-of-rows' = '100000',
        'rows-per-second' = '1000',
        'fields.pair.length' = '6',
        'fields.price.min' = '0.01',
        'fields.price.max' = '70000',
        'fields.epoch_ms.kind' = 'sequence',
        'fields.epoch_ms.start' = '1700000000000',
        'fields.epoch_ms.end' = '1700000100000'
);

create table candles (
        pair     string,
        opened   timestamp(3),
        o        decimal(20, 8),
        h        decimal(20, 8),
        l        decimal(20, 8),
        c        decimal(20, 8),
        vwap     decimal(38, 8)
)
with (
        'connector' = 'print'
);

explain
select * from fills where side = 'B' fetch first 5 rows only;

insert into candles
select
        pair,
        window_start as opened,
        first_value(price) as o,
        max(price) as h,
        min(price) as l,
        last_value(price) as c,
        cast(sum(price * qty) / nullif(sum(qty), 0) as decimal(38, 8)) as vwap
from table(tumble(table fills, descriptor(ts), interval '10' seconds))
group by
        window_start,
        window_end,
        pair;
