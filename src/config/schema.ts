import type { ObjectDescription, ValueOf } from './description.ts';
import { PARALLELISM, PARALLELISM_PER_KPU, RETENTION_DAYS, ROLE, STREAM, TAGS } from './schema-parts.ts';

const RUNTIME_GONE = 'AWS makes no new applications with it';

const NOTEBOOK = {
  kind: 'object',
  doc: 'The Studio notebook.',
  keys: {
    name: { kind: 'text', rule: 'application', required: true, doc: 'The name of the notebook.' },
    runtime: {
      kind: 'text',
      values: ['ZEPPELIN-FLINK-3_0'],
      gone: { 'ZEPPELIN-FLINK-1_0': RUNTIME_GONE, 'ZEPPELIN-FLINK-2_0': RUNTIME_GONE },
      default: 'ZEPPELIN-FLINK-3_0',
      doc: 'The Flink and Zeppelin that run the notes; "hangar check" judges them by it.',
    },
    glueDatabase: { kind: 'text', rule: 'glue-database', default: 'default', doc: 'Where its tables are kept.' },
    parallelism: { ...PARALLELISM, default: 4 },
    parallelismPerKPU: PARALLELISM_PER_KPU,
    policies: {
      kind: 'map',
      rule: 'policy',
      value: {
        kind: 'text',
        values: ['glue-delete'],
        doc: 'What it allows: "glue-delete" is DROP TABLE on the tables of the database.',
      },
      default: 'empty',
      doc: 'Managed policies that are made and attached to the role, by name.',
    },
    connectors: {
      kind: 'list',
      item: {
        kind: 'text',
        rule: 'connector',
        doc: 'kinesis, kafka, a jar (./my.jar or s3://bucket/key.jar) or a Maven reference (group:artifact:version).',
      },
      most: 50,
      default: ['kinesis', 'kafka'],
      doc: 'What tables may be connected with.',
    },
    role: ROLE,
    vpc: {
      kind: 'object',
      doc: 'The network that the notebook runs in.',
      keys: {
        subnets: {
          kind: 'list',
          item: { kind: 'text', rule: 'subnet', doc: 'The id of a subnet.' },
          least: 1,
          most: 16,
          required: true,
          doc: 'Its subnets.',
        },
        securityGroups: {
          kind: 'list',
          item: { kind: 'text', rule: 'security-group', doc: 'The id of a security group.' },
          least: 1,
          most: 5,
          required: true,
          doc: 'Its security groups.',
        },
      },
    },
    tags: TAGS,
    logs: {
      kind: 'object',
      default: 'made of defaults',
      doc: 'Where the notebook logs.',
      keys: {
        group: {
          kind: 'text',
          rule: 'log-group',
          doc: 'The log group, /aws/kinesis-analytics/NAME if nothing is said.',
        },
        stream: { kind: 'text', rule: 'log-stream', default: 'kinesis-analytics-log-stream', doc: 'The log stream.' },
        level: { kind: 'text', values: ['ERROR', 'WARN', 'INFO', 'DEBUG'], default: 'INFO', doc: 'What is logged.' },
        retentionDays: {
          kind: 'whole',
          min: 1,
          max: 3653,
          values: RETENTION_DAYS,
          doc: 'How long it is kept; for ever if nothing is said.',
        },
      },
    },
  },
} as const satisfies ObjectDescription;

const APPLICATION = {
  kind: 'object',
  doc: 'The deployed application that a note becomes.',
  keys: {
    name: { kind: 'text', rule: 'application', required: true, doc: 'The name of the application.' },
    note: { kind: 'text', required: true, doc: 'Which of the notes it is made of.' },
    runtime: {
      kind: 'text',
      values: ['FLINK-1_15', 'FLINK-1_18', 'FLINK-1_19', 'FLINK-1_20', 'FLINK-2_2', 'FLINK-2_3'],
      gone: Object.fromEntries(['1_6', '1_8', '1_11', '1_13'].map((version) => [`FLINK-${version}`, RUNTIME_GONE])),
      default: 'FLINK-1_15',
      doc: 'The Flink that runs it.',
    },
    parallelism: { ...PARALLELISM, default: 1 },
    parallelismPerKPU: PARALLELISM_PER_KPU,
    connector: { kind: 'text', rule: 'connector-version', doc: 'The version of the Kinesis connector, such as 5.x.' },
    properties: {
      kind: 'map',
      rule: 'property-group',
      most: 50,
      value: {
        kind: 'map',
        rule: 'property-key',
        most: 50,
        value: { kind: 'text', rule: 'property-value', loose: true, doc: 'The value of the property.' },
        doc: 'The properties of the group.',
      },
      default: 'empty',
      doc: 'Runtime properties, by group.',
    },
    snapshots: { kind: 'flag', default: true, doc: 'Whether its state is kept when it stops.' },
    rollback: { kind: 'flag', default: true, doc: 'Whether an update that fails is undone.' },
    checkpoint: {
      kind: 'object',
      doc: 'How it keeps checkpoints, where that is not as AWS does it.',
      keys: {
        enabled: { kind: 'flag', default: true, doc: 'Whether it keeps any.' },
        interval: { kind: 'whole', min: 1, max: 86_400_000, default: 60_000, doc: 'Milliseconds between two.' },
        minPause: { kind: 'whole', min: 0, max: 86_400_000, default: 5_000, doc: 'Milliseconds of rest in between.' },
      },
    },
    role: ROLE,
  },
} as const satisfies ObjectDescription;

/** What a stage may say otherwise. */
const STAGED = {
  region: { kind: 'text', rule: 'region', required: true, doc: 'The AWS region.' },
  account: { kind: 'text', rule: 'account', doc: 'The AWS account that it is for; nothing is done in another one.' },
  streams: { kind: 'map', rule: 'stream', value: STREAM, default: 'empty', doc: 'The streams, by name.' },
  notebook: NOTEBOOK,
  notes: {
    kind: 'map',
    rule: 'note',
    default: 'empty',
    doc: 'The notes, by name.',
    value: {
      kind: 'object',
      doc: 'A note.',
      keys: {
        file: { kind: 'text', rule: 'path', required: true, doc: 'Where its text is, seen from this file.' },
        variables: {
          kind: 'map',
          rule: 'placeholder',
          value: { kind: 'text', loose: true, doc: 'What is written in place of it.' },
          default: 'empty',
          doc: 'What is written where the note has <NAME>.',
        },
      },
    },
  },
  application: APPLICATION,
  deploy: {
    kind: 'object',
    default: 'made of defaults',
    doc: 'Where deployed code is kept.',
    keys: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: The file's own syntax.
      bucket: { kind: 'text', rule: 'bucket', default: 'hangar-${account}-${region}', doc: 'The S3 bucket.' },
      prefix: { kind: 'text', rule: 'key-prefix', doc: 'What all its keys begin with.' },
    },
  },
} as const satisfies ObjectDescription['keys'];

const VARIABLE = {
  kind: 'object',
  doc: 'A variable of this file.',
  keys: {
    type: { kind: 'text', values: ['string', 'int', 'bool'], default: 'string', doc: 'What it holds.' },
    default: { kind: 'scalar', doc: 'Its value where none is given.' },
    secret: { kind: 'flag', default: false, doc: 'Whether its value is shown nowhere.' },
  },
} as const satisfies ObjectDescription;

const STAGE = {
  kind: 'object',
  doc: 'What is otherwise at this stage.',
  keys: STAGED,
} as const satisfies ObjectDescription;

/** Everything that may be in a hangar.yaml: its reader, its types and its JSON Schema are made of this. */
export const SCHEMA = {
  kind: 'object',
  doc: 'A hangar project: a Studio notebook, what it needs, and what it becomes.',
  keys: {
    project: {
      kind: 'text',
      rule: 'project',
      required: true,
      doc: 'The name that marks what hangar makes as its own.',
    },
    ...STAGED,
    variables: { kind: 'map', rule: 'variable', value: VARIABLE, default: 'empty', doc: 'Variables, by name.' },
    stages: { kind: 'map', rule: 'stage', value: STAGE, default: 'empty', doc: 'What is otherwise, by stage.' },
    default_stage: { kind: 'text', rule: 'stage', doc: 'The stage that is meant where none is named.' },
  },
} as const satisfies ObjectDescription;

/** A hangar.yaml as it is for one stage. */
export type Config = Omit<ValueOf<typeof SCHEMA>, 'stages' | 'default_stage'>;
