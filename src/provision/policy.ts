import { applicationArn, bucketArn, glueArn, kmsArn, logGroupArn, logStreamArn, streamArn } from './arn.ts';
import type { Place } from './resource.ts';
import { canonical } from './resource.ts';

/** A policy as IAM reads it. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource?: readonly string[];
  readonly Principal?: { readonly Service: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a notebook uses. */
export interface Uses {
  readonly application: string;
  readonly sources: readonly UsedStream[];
  readonly destinations: readonly UsedStream[];
  readonly database: string;
  readonly logGroup: string;
  readonly logStream: string;
  readonly bucket: string;
  readonly prefix: string | undefined;
  /** Jars in buckets of others. */
  readonly objects: readonly { readonly bucket: string; readonly key: string }[];
  readonly hasVpc: boolean;
  /** Whether a note reads with enhanced fan-out, for which it registers itself with the stream. */
  readonly fansOut: boolean;
}

export interface UsedStream {
  readonly name: string;
  readonly kmsKey: string | undefined;
}

/** The service that runs notebooks. */
export const SERVICE = 'kinesisanalytics.amazonaws.com';

/** Who may act in the role's name. */
export const TRUST: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: SERVICE }, Action: ['sts:AssumeRole'] }],
};

/** Whether a trust policy lets the service act in the role's name, conditions aside. */
export function trusts(document: unknown): boolean {
  const { Statement } = (document ?? {}) as { Statement?: unknown };
  return [Statement].flat().some((statement) => {
    const { Effect, Principal } = (statement ?? {}) as { Effect?: unknown; Principal?: { Service?: unknown } };
    return Effect === 'Allow' && [Principal?.Service].flat().includes(SERVICE);
  });
}

/** What the notebook's role may do: what it uses, and nothing else. DROP TABLE is in a policy of its own. */
export function notebookPolicy(uses: Uses, place: Place): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      ...logs(uses, place),
      ...glue(uses, place),
      ...sources(uses, place),
      ...destinations(uses, place),
      ...keys(uses, place),
      ...code(uses, place),
      {
        Sid: 'DescribeItself',
        Effect: 'Allow',
        Action: ['kinesisanalytics:DescribeApplication'],
        Resource: [applicationArn(place, uses.application)],
      },
      ...(uses.hasVpc ? NETWORK : []),
    ],
  };
}

/** DROP TABLE on the tables of a database, as the workshop has it. */
export function glueDeletePolicy(database: string, place: Place): PolicyDocument {
  const Resource = ['catalog', `database/${database}`, `table/${database}/*`].map((one) => glueArn(place, one));
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['glue:GetPartitions', 'glue:DeleteTable'], Resource }],
  };
}

/** Whether two policies say the same, whatever the order of their keys and lists, and whether a list of one is one. */
export function isSamePolicy(one: unknown, other: unknown): boolean {
  return normalized(one) === normalized(other);
}

function normalized(document: unknown): string {
  const { Statement, ...rest } = (document ?? {}) as { Statement?: unknown };
  const statements = (Array.isArray(Statement) ? Statement : [Statement]).map((statement: unknown) =>
    canonical(
      Object.fromEntries(
        Object.entries((statement ?? {}) as Record<string, unknown>).map(([key, value]) => [key, listed(value)]),
      ),
    ),
  );
  return canonical({ ...rest, Statement: statements.sort() });
}

function listed(value: unknown): unknown {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? [...value].sort() : value;
}

function allow(Sid: string, Action: readonly string[], Resource: readonly string[]): Statement[] {
  return Resource.length === 0 ? [] : [{ Sid, Effect: 'Allow', Action, Resource: [...new Set(Resource)] }];
}

function logs({ logGroup, logStream }: Uses, place: Place): Statement[] {
  return [
    ...allow('FindLogGroups', ['logs:DescribeLogGroups'], [logGroupArn(place, '*')]),
    ...allow('FindLogStreams', ['logs:DescribeLogStreams'], [`${logGroupArn(place, logGroup)}:log-stream:*`]),
    ...allow('WriteLog', ['logs:PutLogEvents'], [logStreamArn(place, logGroup, logStream)]),
  ];
}

function glue({ database }: Uses, place: Place): Statement[] {
  const at = (...resources: string[]) => resources.map((one) => glueArn(place, one));
  return [
    // The planner looks for "hive", which is what Flink calls the catalog, and for "default", whatever the database is.
    ...allow(
      'ReadDatabases',
      ['glue:GetDatabase'],
      at('catalog', `database/${database}`, 'database/hive', 'database/default'),
    ),
    ...allow('ListDatabases', ['glue:GetDatabases'], at('catalog', 'database/*')),
    ...allow('ReadConnections', ['glue:GetConnection'], at('catalog', 'connection/*')),
    ...allow(
      'ReadAndWriteTables',
      ['glue:GetTable', 'glue:GetTables', 'glue:CreateTable', 'glue:UpdateTable', 'glue:GetUserDefinedFunction'],
      at('catalog', `database/${database}`, `table/${database}/*`, `userDefinedFunction/${database}/*`),
    ),
    ...allow(
      'LookElsewhere',
      ['glue:GetTable', 'glue:GetTables', 'glue:GetUserDefinedFunction'],
      at(
        ...['hive', 'default']
          .filter((name) => name !== database)
          .flatMap((name) => [`database/${name}`, `table/${name}/*`, `userDefinedFunction/${name}/*`]),
      ),
    ),
  ];
}

function sources({ sources: read, fansOut }: Uses, place: Place): Statement[] {
  const arns = read.map(({ name }) => streamArn(place, name));
  if (arns.length === 0) return [];
  return [
    ...allow(
      'ReadSources',
      ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator'],
      arns,
    ),
    // A further page of the list names no stream.
    ...allow('ListShards', ['kinesis:ListShards'], ['*']),
    ...(fansOut
      ? [
          ...allow('FanOut', ['kinesis:RegisterStreamConsumer', 'kinesis:DeregisterStreamConsumer'], arns),
          ...allow(
            'ReadFannedOut',
            ['kinesis:DescribeStreamConsumer', 'kinesis:SubscribeToShard'],
            arns.flatMap((arn) => [arn, `${arn}/consumer/*`]),
          ),
        ]
      : []),
  ];
}

function destinations({ destinations: written }: Uses, place: Place): Statement[] {
  return allow(
    'WriteDestinations',
    ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:PutRecord', 'kinesis:PutRecords'],
    written.map(({ name }) => streamArn(place, name)),
  );
}

function keys({ sources: read, destinations: written }: Uses, place: Place): Statement[] {
  const of = (streams: readonly UsedStream[]) => [...new Set(streams.flatMap(({ kmsKey }) => kmsKey ?? []))];
  return [
    ...of(read).map((key) => keyStatement('kms:Decrypt', key, place)),
    ...of(written).map((key) => keyStatement('kms:GenerateDataKey', key, place)),
  ];
}

/** IAM judges a key by its own name, and an alias only by a condition. */
function keyStatement(action: string, key: string, place: Place): Statement {
  const alias = /(?:^|:)(alias\/.+)$/.exec(key)?.[1];
  const Condition =
    alias === undefined ? {} : { Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } } };
  const whole = key.startsWith('arn:') ? key : kmsArn(place, `key/${key}`);
  return {
    Effect: 'Allow',
    Action: [action],
    Resource: [alias === undefined ? whole : kmsArn(place, 'key/*')],
    ...Condition,
  };
}

function code({ bucket, prefix = '', objects }: Uses, place: Place): Statement[] {
  const arn = bucketArn(place, bucket);
  const inBucket = `${arn}/${prefix}*`;
  return [
    ...allow('FindCode', ['s3:GetBucketLocation', 's3:ListBucket'], [arn]),
    ...allow('KeepCode', ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:DeleteObject'], [inBucket]),
    ...allow(
      'ReadJars',
      ['s3:GetObject', 's3:GetObjectVersion'],
      objects.map((one) => `${bucketArn(place, one.bucket)}/${one.key}`),
    ),
  ];
}

const NETWORK: Statement[] = [
  ...allow(
    'ReadNetwork',
    ['ec2:DescribeVpcs', 'ec2:DescribeSubnets', 'ec2:DescribeSecurityGroups', 'ec2:DescribeDhcpOptions'],
    ['*'],
  ),
  ...allow(
    'JoinNetwork',
    [
      'ec2:CreateNetworkInterface',
      'ec2:CreateNetworkInterfacePermission',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DeleteNetworkInterface',
    ],
    ['*'],
  ),
];
