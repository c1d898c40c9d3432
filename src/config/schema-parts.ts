import type { ObjectDescription } from './description.ts';

export const STREAM = {
  kind: 'object',
  doc: 'A Kinesis stream that the notes read or write.',
  keys: {
    name: { kind: 'text', rule: 'stream', doc: 'Its name in AWS, if that is not the key.' },
    role: {
      kind: 'text',
      values: ['source', 'destination', 'both'],
      required: true,
      doc: 'Whether it is read, written, or both; the role of the notebook is allowed no more than that.',
    },
    mode: {
      kind: 'text',
      values: ['provisioned', 'on-demand'],
      default: 'provisioned',
      doc: 'Whether it has a number of shards or as many as it needs.',
    },
    shards: { kind: 'whole', min: 1, max: 20_000, doc: 'How many shards it has, 1 if nothing is said.' },
    existing: { kind: 'flag', default: false, doc: 'Whether it is there already: used, never changed or removed.' },
    kmsKey: { kind: 'text', rule: 'kms-key', doc: 'The KMS key that it is encrypted with.' },
  },
  conflicts: [
    {
      key: 'mode',
      value: 'on-demand',
      excludes: ['shards'],
      reason: 'Kinesis refuses a number of shards for a stream that has as many as it needs.',
    },
  ],
} as const satisfies ObjectDescription;

export const ROLE = {
  kind: 'either',
  doc: 'A role that is there already, or how the one that hangar makes is to be.',
  text: {
    kind: 'text',
    rule: 'role-arn',
    doc: 'The ARN of a role that is there already; nothing of IAM is made then.',
  },
  object: {
    kind: 'object',
    doc: 'How the role is to be.',
    keys: {
      arn: { kind: 'text', rule: 'role-arn', doc: 'The ARN of a role that is there already.' },
      boundary: { kind: 'text', rule: 'policy-arn', doc: 'The policy that bounds what the role may be allowed.' },
      path: { kind: 'text', rule: 'iam-path', doc: 'The path of the role, /service-role/ if nothing is said.' },
    },
    conflicts: [
      {
        key: 'arn',
        excludes: ['boundary', 'path'],
        reason: 'A role that is there already is used as it is: hangar does not change it.',
      },
    ],
  },
} as const;

export const PARALLELISM = {
  kind: 'whole',
  min: 1,
  max: 10_000,
  doc: 'How many parts of a job run at once.',
} as const;

export const PARALLELISM_PER_KPU = {
  kind: 'whole',
  min: 1,
  max: 8,
  default: 1,
  doc: 'How many of these parts share one KPU.',
} as const;

export const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export const TAGS = {
  kind: 'map',
  rule: 'tag-key',
  // AWS takes 50, and two of them are hangar's.
  most: 48,
  value: { kind: 'text', rule: 'tag-value', loose: true, doc: 'The value of the tag.' },
  default: 'empty',
  doc: 'Further tags of what hangar makes.',
} as const;
