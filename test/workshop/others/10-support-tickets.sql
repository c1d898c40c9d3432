CREATE TABLE tickets (
    id        BIGINT,
    team      STRING,
    priority  TINYINT,
    opened    TIMESTAMP(3),
    closed    TIMESTAMP(3),
    tags      MAP<STRING, STRING>,
    hours     AS TIMESTAMPDIFF(HOUR, opened, closed)
)
WITH (
    'connector' = 'jdbc',
    'url' = 'jdbc:mysql://db:3306/support',
    'table-name' = 'tickets',
    'scan.partition.column' = 'id',
    'scan.partition.num' = '4',
    'scan.partition.lower-bound' = '1',
    'scan.partition.upper-bound' = '1000000'
);

CREATE VIEW slow_tickets (id, team, hours) AS
SELECT
    id, team, hours
FROM tickets
WHERE closed IS NOT NULL AND (priority < 3 OR tags['vip'] = 'yes');

SELECT
    s.team,
    CASE WHEN s.hours < 24 THEN 'day' WHEN s.hours < 168 THEN 'week' ELSE 'long' END AS took,
    COUNT(*) AS number
FROM slow_tickets s
GROUP BY
    s.team,
    CASE WHEN s.hours < 24 THEN 'day' WHEN s.hours < 168 THEN 'week' ELSE 'long' END;
