import { bucketArn } from './arn.ts';
import type { Place } from './resource.ts';
import type { Artifact } from './resources/application.ts';
import type { Jar, LocalJar } from './resources/jar.ts';

type Maven = Extract<Artifact, { readonly group: string }>;

/** What the console adds to a notebook and the API does not, and all that the service takes from Maven. */
const KNOWN = {
  kinesis: [{ group: 'org.apache.flink', artifact: 'flink-sql-connector-kinesis', version: '1.15.4' }],
  kafka: [
    { group: 'org.apache.flink', artifact: 'flink-connector-kafka', version: '1.15.4' },
    { group: 'software.amazon.msk', artifact: 'aws-msk-iam-auth', version: '1.1.6' },
  ],
} as const satisfies Readonly<Record<string, readonly Maven[]>>;

const TAKEN = Object.values(KNOWN).flat();

interface Store {
  readonly bucket: string;
  readonly prefix: string | undefined;
  readonly place: Place;
  readonly jars: ReadonlyMap<string, LocalJar>;
}

interface Connectors {
  readonly artifacts: readonly Artifact[];
  readonly uploads: readonly Jar[];
  /** What is read from elsewhere. */
  readonly objects: readonly { readonly bucket: string; readonly key: string }[];
  readonly refusals: readonly string[];
}

/** What the connectors of a file are for the service. */
export function connectorsOf(connectors: readonly string[], store: Store): Connectors {
  const all = connectors.map((one) => connectorOf(one, store));
  return {
    artifacts: distinct(all.flatMap(({ artifacts = [] }) => artifacts)),
    uploads: all.flatMap(({ upload }) => upload ?? []),
    objects: all.flatMap(({ object }) => object ?? []),
    refusals: all.flatMap(({ refusal }) => refusal ?? []),
  };
}

interface Connector {
  readonly artifacts?: readonly Artifact[];
  readonly upload?: Jar;
  readonly object?: { readonly bucket: string; readonly key: string };
  readonly refusal?: string;
}

function connectorOf(text: string, { bucket, prefix, place, jars }: Store): Connector {
  if (text === 'kinesis' || text === 'kafka') return { artifacts: KNOWN[text] };
  const s3 = /^s3:\/\/([^/]+)\/(.+)$/.exec(text);
  if (s3) {
    const [, name, key] = s3;
    return { artifacts: [{ bucketArn: bucketArn(place, name), key }], object: { bucket: name, key } };
  }
  const local = jars.get(text);
  if (local) {
    const key = `${folder(prefix)}jars/${local.sha256}/${text.slice(text.lastIndexOf('/') + 1)}`;
    return {
      artifacts: [{ bucketArn: bucketArn(place, bucket), key }],
      upload: { name: `${bucket}/${key}`, read: local.read },
    };
  }
  return mavenOf(text);
}

function mavenOf(text: string): Connector {
  const [group, artifact, version] = text.split(':');
  const isTaken = TAKEN.some((one) => one.group === group && one.artifact === artifact && one.version === version);
  if (isTaken) return { artifacts: [{ group, artifact, version }] };
  const known = TAKEN.map((one) => `${one.group}:${one.artifact}:${one.version}`).join(', ');
  return {
    refusal: `The service does not take "${text}" from Maven, only ${known}. Name the jar itself, as a path or an address in S3.`,
  };
}

function distinct(artifacts: readonly Artifact[]): Artifact[] {
  return [...new Map(artifacts.map((one) => [JSON.stringify(one), one])).values()];
}

function folder(prefix = ''): string {
  return prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
}
