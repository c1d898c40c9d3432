/** A file of a new project. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

const SCHEMA_PLACE = './node_modules/hangar/schema/hangar.schema.json';

const CONFIG = `# yaml-language-server: $schema=${SCHEMA_PLACE}
#
# A Studio notebook for Flink SQL, all that it needs, and the application that its note becomes.
# "hangar check" looks at this file and at the notes that it names.

# What is made is marked as belonging to this project.
project: wildrydes
region: eu-west-1
# The account that it is for; without it the one that you are signed in to.
# account: "123456789012"

# Kinesis streams. The notebook may read sources and write destinations, and no others.
streams:
  wildrydes: { shards: 1, role: source }
  wildrydes-summary: { shards: 1, role: destination }
  # One that takes as much as comes; one that is there already and is never changed:
  # clicks: { mode: on-demand, role: source }
  # orders: { existing: true, role: both, kmsKey: alias/orders }

notebook:
  name: flink-analytics
  # Flink 1.15, for which the notes are checked.
  runtime: ZEPPELIN-FLINK-3_0
  # Where tables are kept. "default" is there in most accounts and is used as it is.
  glueDatabase: default
  parallelism: 4
  policies:
    # DROP TABLE needs more than a notebook is allowed by itself.
    kinesis-analytics-service-flink-analytics-glue: glue-delete
  # Without a word these two; a jar of your own is a path or an address in S3.
  # connectors: [kinesis, kafka, ./my.jar, "s3://bucket/my.jar"]
  # A role that is there already, or bounds for the one that is made:
  # role: arn:aws:iam::123456789012:role/service-role/my-notebook
  # role: { boundary: "arn:aws:iam::\${account}:policy/bounds" }
  # vpc: { subnets: [subnet-0123456789abcdef0], securityGroups: [sg-0123456789abcdef0] }
  # logs: { level: INFO, retentionDays: 30 }
  # tags: { team: rides }

notes:
  flinkagg:
    file: notes/flinkagg.sql
    # What is written where the note has <REGION>.
    variables: { REGION: "\${region}" }

# What "hangar promote" makes of a note.
application:
  name: flinkagg
  note: flinkagg
  runtime: FLINK-1_15
  parallelism: 1

# Where its code is kept: a bucket that is private, encrypted and versioned.
# deploy: { bucket: "hangar-\${account}-\${region}", prefix: flinkagg/ }

# Values for this file and the notes, such as "\${threshold}"; secrets come from the environment.
# variables:
#   threshold: { type: int, default: 5 }
#   password: { secret: true, default: "\${env.RIDES_PASSWORD}" }

# Further copies of all this. Names that are global in an account get "-prod" behind them.
stages:
  prod: { region: us-east-1, application: { parallelism: 4 } }
`;

const NOTE = `%flink.ssql(type=update)

DROP TABLE IF EXISTS wildrydes;
CREATE TABLE wildrydes (
    Distance        double,
    HealthPoints    INT,
    Latitude        double,
    Longitude       double,
    MagicPoints     INT,
    Name            VARCHAR,
    StatusTime      AS proctime()
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'wildrydes',
    'aws.region' = '<REGION>',
    'scan.stream.initpos' = 'LATEST',
    'format' = 'json'
);

DROP TABLE IF EXISTS wildrydes_summary;
CREATE TABLE \`wildrydes_summary\` (
    Name                VARCHAR,
    StatusTime          TIMESTAMP,
    Distance            double,
    MinMagicPoints      INT,
    MaxMagicPoints      INT,
    MinHealthPoints     INT,
    MaxHealthPoints     INT
)
WITH (
    'connector' = 'kinesis',
    'stream' = 'wildrydes-summary',
    'aws.region' = '<REGION>',
    'format' = 'json'
);

INSERT INTO \`wildrydes_summary\`
SELECT
    Name,
    TUMBLE_START(StatusTime, INTERVAL '1' MINUTE) AS StatusTime,
    SUM(Distance) AS Distance,
    MIN(MagicPoints) AS MinMagicPoints,
    MAX(MagicPoints) AS MaxMagicPoints,
    MIN(HealthPoints) AS MinHealthPoints,
    MAX(HealthPoints) AS MaxHealthPoints
FROM wildrydes
GROUP BY
    TUMBLE(StatusTime, INTERVAL '1' MINUTE),
    Name;
`;

/** The Wild Rydes workshop as a project: what a new one begins with. */
export const STARTER: readonly StarterFile[] = [
  { path: 'hangar.yaml', text: CONFIG },
  { path: 'notes/flinkagg.sql', text: NOTE },
  { path: '.gitignore', text: '.hangar/\n' },
];
