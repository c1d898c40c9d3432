-- Parcels on their way, with the name of the depot; the depots are in MySQL.
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '5 s';
SET 'table.exec.mini-batch.size' = '5000';

CREATE TABLE scans (
  parcel_no  STRING,
  depot_no   INT,
  weight_g   INT,
  scan_kind  STRING,
  at_depot   AS PROCTIME()
)
WITH (
  'connector' = 'kinesis',
  'stream' = 'parcel-scans',
  'aws.region' = 'eu-north-1',
  'aws.credentials.provider' = 'AUTO',
  'scan.stream.initpos' = 'LATEST',
  'scan.shard.getrecords.maxretries' = '5',
  'format' = 'json'
);

CREATE TABLE depots (
  depot_no  INT,
  label     STRING,
  region    STRING,
  PRIMARY KEY (depot_no) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:mysql://depots-db:3306/network',
  'table-name' = 'depots',
  'lookup.cache.max-rows' = '2000',
  'lookup.cache.ttl' = '30 min',
  'lookup.max-retries' = '2'
);

CREATE TABLE depot_load (
  region    STRING,
  label     STRING,
  ten_min   TIMESTAMP(3),
  kilos     DOUBLE,
  parcels   BIGINT
)
WITH (
  'connector' = 'kinesis',
  'stream' = 'depot-load',
  'aws.region' = 'eu-north-1',
  'sink.partitioner' = 'random',
  'format' = 'json'
);

INSERT INTO depot_load (region, label, ten_min, kilos, parcels)
SELECT
  d.region,
  d.label,
  TUMBLE_END(s.at_depot, INTERVAL '10' MINUTE),
  SUM(s.weight_g) / 1000e0,
  COUNT(DISTINCT s.parcel_no)
FROM scans /*+ OPTIONS('scan.shard.getrecords.maxretries' = '9') */ AS s
JOIN depots FOR SYSTEM_TIME AS OF s.at_depot AS d
  ON s.depot_no = d.depot_no
WHERE s.scan_kind IN ('IN', 'OUT')
GROUP BY
  TUMBLE(s.at_depot, INTERVAL '10' MINUTE),
  d.region,
  d.label;
