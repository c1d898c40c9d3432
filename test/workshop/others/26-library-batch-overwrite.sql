-- Nightly: yesterday's loans of all branches, into one partition of the archive.
SET 'execution.runtime-mode' = 'batch';
SET 'table.exec.resource.default-parallelism' = '2';

CREATE TABLE loans (
    copy_id     BIGINT,
    reader_id   BIGINT,
    branch      STRING,
    genre       STRING,
    days_kept   INT,
    loan_date   DATE
)
WITH (
    'connector' = 'filesystem',
    'path' = 'file:///library/loans/',
    'format' = 'csv',
    'csv.field-delimiter' = ';',
    'csv.allow-comments' = 'true'
);

CREATE TABLE readers (
    reader_id   BIGINT,
    born        DATE,
    category    STRING,
    CONSTRAINT readers_pk PRIMARY KEY (reader_id) NOT ENFORCED
) WITH (
    'connector' = 'filesystem',
    'path' = 'file:///library/readers/',
    'format' = 'csv'
);

CREATE TABLE loans_archive (
    branch      STRING,
    category    STRING,
    loans       BIGINT,
    longest     INT,
    loan_year   INT,
    loan_month  INT
)
PARTITIONED BY (loan_year, loan_month)
WITH (
    'connector' = 'filesystem',
    'path' = 'file:///library/archive/',
    'format' = 'json',
    'partition.default-name' = '__unknown__'
);

INSERT OVERWRITE loans_archive PARTITION (loan_year = 2023, loan_month = 11)
SELECT
    branch,
    category,
    COUNT(*) AS loans,
    MAX(days_kept) AS longest
FROM loans
NATURAL JOIN readers
WHERE loan_date >= DATE '2023-11-01'
  AND loan_date < DATE '2023-12-01'
  AND genre NOT IN ('magazine', 'map')
GROUP BY
    branch,
    category;

-- what stands out, for the log
SELECT branch, longest
FROM loans_archive
WHERE loan_year = 2023
ORDER BY longest DESC, branch ASC NULLS LAST
LIMIT 20;
