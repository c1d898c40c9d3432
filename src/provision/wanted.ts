import type { Stage } from '../config/index.ts';
import { bucketArn, glueArn, logStreamArn, policyArn, roleArn } from './arn.ts';
import { connectorsOf } from './connectors.ts';
import { furtherTags, ownerTags } from './ownership.ts';
import type { PolicyDocument, UsedStream } from './policy.ts';
import { glueDeletePolicy, notebookPolicy } from './policy.ts';
import type { Owner, Place, Resource, Tags } from './resource.ts';
import { resource } from './resource.ts';
import { application } from './resources/application.ts';
import { bucket } from './resources/bucket.ts';
import { glueDatabase } from './resources/glue-database.ts';
import type { LocalJar } from './resources/jar.ts';
import { jar } from './resources/jar.ts';
import { logGroup } from './resources/log-group.ts';
import { logStream } from './resources/log-stream.ts';
import { managedPolicy } from './resources/managed-policy.ts';
import { role } from './resources/role.ts';
import { stream } from './resources/stream.ts';

/** What a file and a place are made into resources with. */
export interface Surroundings {
  readonly place: Place;
  /** The jars that the file names by path. */
  readonly jars: ReadonlyMap<string, LocalJar>;
  /** Whether a note reads with enhanced fan-out. */
  readonly fansOut: boolean;
}

/** Everything that a stage of a hangar.yaml wants to be there. */
export interface Wanted {
  readonly owner: Owner;
  readonly notebook: string | undefined;
  /** In the order in which they are made. */
  readonly resources: readonly Resource[];
  /** What is refused before anything is asked. */
  readonly refusals: readonly string[];
  /** What the notebook's role may do, for an administrator where the role is not hangar's to make. */
  readonly policies: readonly { readonly name: string; readonly document: PolicyDocument }[];
  readonly givenRole: string | undefined;
  readonly parallelism: { readonly parallelism: number; readonly parallelismPerKPU: number } | undefined;
}

/** Says what a stage wants. Asks nothing. */
export function wantedOf(stage: Stage, surroundings: Surroundings): Wanted {
  const { config, names } = stage;
  const owner = { project: config.project, stage: stage.name };
  const tags = tagsOf(config.notebook?.tags, owner);
  const streams = Object.entries(config.streams).map(([key, { mode, shards, existing, kmsKey }]) => {
    const count = mode === 'on-demand' ? undefined : (shards ?? 1);
    return resource(stream, { name: names.streams[key], mode, shards: count, kmsKey }, { tags, existing });
  });
  const needsBucket = config.notebook !== undefined || config.application !== undefined;
  const buckets = needsBucket ? [resource(bucket, { name: names.bucket }, { tags })] : [];
  const notebook = config.notebook && notebookOf(stage, tags, surroundings);
  return {
    owner,
    notebook: config.notebook?.name,
    resources: [...streams, ...(notebook?.before ?? []), ...buckets, ...(notebook?.after ?? [])],
    refusals: notebook?.refusals ?? [],
    policies: notebook?.policies ?? [],
    givenRole: notebook?.givenRole,
    parallelism: config.notebook,
  };
}

function tagsOf(further: Readonly<Record<string, string>> = {}, owner: Owner): Tags {
  return { ...furtherTags(further), ...ownerTags(owner) };
}

function notebookOf({ config, names }: Stage, tags: Tags, { place, jars, fansOut }: Surroundings) {
  const notebook = config.notebook;
  if (!notebook) throw new Error('There is no notebook.');
  const { glueDatabase: database, logs, vpc } = notebook;
  const group = names.logGroup ?? `/aws/kinesis-analytics/${notebook.name}`;
  const connectors = connectorsOf(notebook.connectors, {
    bucket: names.bucket,
    prefix: config.deploy.prefix,
    place,
    jars,
  });
  const used = (roles: readonly string[]): UsedStream[] =>
    Object.entries(config.streams).flatMap(([key, one]) =>
      roles.includes(one.role) ? [{ name: names.streams[key], kmsKey: one.kmsKey }] : [],
    );
  const document = notebookPolicy(
    {
      application: notebook.name,
      sources: used(['source', 'both']),
      destinations: used(['destination', 'both']),
      database,
      logGroup: group,
      logStream: logs.stream,
      bucket: names.bucket,
      prefix: config.deploy.prefix,
      objects: connectors.objects,
      hasVpc: vpc !== undefined,
      fansOut,
    },
    place,
  );
  const managed = Object.keys(notebook.policies).map((key) => ({
    name: names.policies[key],
    document: glueDeletePolicy(database, place),
  }));
  const iam = roleOf(notebook.role, names.notebookRole, place);
  const attached = managed.map(({ name }) => policyArn(place, name));
  const roles =
    'given' in iam
      ? []
      : [
          ...managed.map((one) => resource(managedPolicy, one, { tags })),
          resource(role, { ...iam, policy: document, attached }, { tags }),
        ];
  const wanted = {
    name: notebook.name,
    runtime: notebook.runtime,
    role: 'given' in iam ? iam.given : roleArn(place, iam.path, iam.name),
    parallelism: notebook.parallelism,
    parallelismPerKPU: notebook.parallelismPerKPU,
    database: glueArn(place, `database/${database}`),
    deploy: { bucketArn: bucketArn(place, names.bucket), prefix: config.deploy.prefix },
    logLevel: logs.level,
    logStream: logStreamArn(place, group, logs.stream),
    artifacts: connectors.artifacts,
    vpc,
  };
  return {
    before: [
      resource(glueDatabase, { name: database }, { tags }),
      resource(logGroup, { name: group, retentionDays: logs.retentionDays }, { tags }),
      resource(logStream, { name: `${group}:${logs.stream}` }, { tags }),
    ],
    after: [
      ...connectors.uploads.map((one) => resource(jar, one, { tags })),
      ...roles,
      resource(application, wanted, { tags, isEarly: !('given' in iam) }),
    ],
    refusals: connectors.refusals,
    policies: [{ name: 'the role itself', document }, ...managed],
    givenRole: 'given' in iam ? iam.given : undefined,
  };
}

type GivenRole = NonNullable<Stage['config']['notebook']>['role'];

/** AWS's own policy for users of notebooks lets them pass roles of this path only. */
const ROLE_PATH = '/service-role/';

function roleOf(
  given: GivenRole,
  name: string | undefined,
  place: Place,
): { given: string } | { name: string; path: string; boundary: string | undefined } {
  if (typeof given === 'string') return { given };
  if (given?.arn !== undefined) return { given: given.arn };
  if (name === undefined) throw new Error(`No role has a name in ${place.account}.`);
  return { name, path: given?.path ?? ROLE_PATH, boundary: given?.boundary };
}
