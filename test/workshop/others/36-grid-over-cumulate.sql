-- Load of the grid.
-- hangs together like this:  meters -> smooth -> quarter_hours

SET 'parallelism.default' = '2';

CREATE TABLE IF NOT EXISTS meters (
    feeder    INT,
    phase     TINYINT,
    volts     FLOAT,
    amps      FLOAT,
    taken     TIMESTAMP(3),
    watts     AS volts * amps,
    WATERMARK FOR taken AS taken - INTERVAL '2' SECOND
)
WITH (
    'connector' = 'datagen',
    'rows-per-second' = '30',
    'fields.feeder.min' = '1',
    'fields.feeder.max' = '12',
    'fields.phase.min' = '1',
    'fields.phase.max' = '3'
);

CREATE TABLE IF NOT EXISTS quarter_hours (
    feeder    INT,
    phase     TINYINT,
    upto      TIMESTAMP(3),
    peak      FLOAT,
    jumps     BIGINT
)
WITH (
    'connector' = 'filesystem',
    'path' = '/data/grid',
    'format' = 'json',
    'json.map-null-key.mode' = 'DROP'
);

CREATE VIEW smooth AS
SELECT
    feeder,
    phase,
    taken,
    AVG(watts) OVER w AS watts,
    watts - AVG(watts) OVER w AS delta
FROM meters
WINDOW w AS (
    PARTITION BY feeder, phase
    ORDER BY taken
    RANGE BETWEEN INTERVAL '1' MINUTE PRECEDING AND CURRENT ROW
);

INSERT INTO quarter_hours
SELECT
    feeder,
    phase,
    window_end,
    MAX(watts),
    COUNT(CASE WHEN ABS(delta) > 1000 THEN 1 END)
FROM TABLE(
    CUMULATE(TABLE smooth, DESCRIPTOR(taken), INTERVAL '15' MINUTES, INTERVAL '1' HOURS))
GROUP BY
    feeder,
    phase,
    window_start,
    window_end;
