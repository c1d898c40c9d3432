import { defineFinding } from '../findings/finding.ts';
import { file, MINIMAL } from './examples.ts';

export const refusedName = defineFinding<{ text: string; what: string; law: string; meant?: string | undefined }>({
  code: 'refused-name',
  phase: 'config',
  severity: 'error',
  summary: 'A name in a hangar.yaml that AWS refuses.',
  why:
    'AWS refuses such a name when the thing is made, often after others have been made already. hangar therefore ' +
    'looks at every name before the first call, for each stage as it would be there.',
  bad: [
    file('project: rides\nregion: eu-west-1a\n'),
    file(`${MINIMAL}streams: { wild rides: { role: source } }\n`),
    file(`${MINIMAL}deploy: { bucket: WildRydes }\n`),
    file(`${MINIMAL}notebook: { name: rides, role: "arn:aws:iam::1234:role/rides" }\n`),
  ],
  good: [file(`${MINIMAL}streams: { wild-rides: { role: source } }\ndeploy: { bucket: wild-rydes }\n`)],
  message: ({ text, what, law, meant }) => ({
    message: text === '' ? `An empty text cannot be ${what}.` : `"${text}" cannot be ${what}.`,
    help: meant === undefined ? law : `Did you mean "${meant}"?`,
  }),
});

export const unknownRegion = defineFinding<{ text: string; meant: string | undefined }>({
  code: 'unknown-region',
  phase: 'config',
  severity: 'warning',
  summary: 'A region in a hangar.yaml that hangar does not know.',
  why:
    'It is written as regions are, but it is none of those that there were when this hangar was made. AWS adds some ' +
    'every year; where it is no such one, the first call would find no host of that name.',
  bad: [file('project: rides\nregion: eu-west-9\n')],
  good: [file('project: rides\nregion: eu-west-3\n')],
  message: ({ text, meant }) => ({
    message: `"${text}" is no region that hangar knows.`,
    ...(meant !== undefined && { help: `Did you mean "${meant}"?` }),
  }),
});

export const arnElsewhere = defineFinding<{
  of: 'partition' | 'region';
  found: string;
  wanted: string;
  region: string;
}>({
  code: 'arn-from-elsewhere',
  phase: 'config',
  severity: 'error',
  summary: 'An ARN in a hangar.yaml that belongs to another partition or region.',
  why:
    'The regions of China and of GovCloud are partitions of their own, whose accounts and roles are not those of the ' +
    'others; a KMS key is of use in its own region only. AWS refuses to join them.',
  bad: [
    file(
      'project: rides\nregion: cn-north-1\nnotebook: { name: rides, role: "arn:aws:iam::123456789012:role/rides" }\n',
    ),
    file(`${MINIMAL}streams:\n  rides: { role: source, kmsKey: "arn:aws:kms:us-east-1:123456789012:alias/rides" }\n`),
  ],
  good: [
    file(
      'project: rides\nregion: cn-north-1\nnotebook: { name: rides, role: "arn:aws-cn:iam::123456789012:role/rides" }\n',
    ),
    file(`${MINIMAL}notebook: { name: rides, role: "arn:\${partition}:iam::\${account}:role/rides" }\n`),
  ],
  message: ({ of, found, wanted, region }) =>
    of === 'partition'
      ? { message: `The ARN is of the partition "${found}", but ${region} is in "${wanted}".` }
      : { message: `The ARN is of the region "${found}", but the key is used in "${wanted}".` },
});

export const unknownConnector = defineFinding<{ text: string; meant: string | undefined }>({
  code: 'unknown-notebook-connector',
  phase: 'config',
  severity: 'error',
  summary: 'A connector in a hangar.yaml that is none.',
  why:
    'A connector is "kinesis" or "kafka", which Studio has ready, a jar beside the file or in S3, or a Maven reference ' +
    'that the service takes.',
  bad: [file(`${MINIMAL}notebook: { name: rides, connectors: [kineses] }\n`)],
  good: [file(`${MINIMAL}notebook: { name: rides, connectors: [kinesis, ./jdbc.jar, "s3://rides/udf.jar"] }\n`)],
  message: ({ text, meant }) => ({
    message: `There is no connector "${text}".`,
    help:
      meant === undefined
        ? 'Write kinesis, kafka, a path that ends with ".jar", s3://BUCKET/KEY or group:artifact:version.'
        : `Did you mean "${meant}"?`,
  }),
});

export const unsupportedMavenReference = defineFinding<{
  text: string;
  meant: string | undefined;
  known: readonly string[];
}>({
  code: 'unsupported-maven-reference',
  phase: 'config',
  severity: 'error',
  summary: 'A Maven reference that Studio refuses.',
  why:
    'Studio takes Maven references of its default connectors only, in one version each, and refuses an application ' +
    'with any other ("Found unsupported Maven References"). Everything else is given as a jar with all it needs.',
  bad: [
    file(`${MINIMAL}notebook: { name: rides, connectors: ["org.apache.flink:flink-sql-connector-kafka:1.15.4"] }\n`),
  ],
  good: [file(`${MINIMAL}notebook: { name: rides, connectors: ["org.apache.flink:flink-connector-kafka:1.15.4"] }\n`)],
  message: ({ text, meant, known }) => ({
    message: `Studio takes no Maven reference "${text}".`,
    help:
      meant === undefined ? `It takes ${known.join(', ')}; give anything else as a jar.` : `Did you mean "${meant}"?`,
  }),
});

export const unknownVariable = defineFinding<{
  name: string | undefined;
  meant: string | undefined;
  known: readonly string[];
}>({
  code: 'unknown-variable',
  phase: 'config',
  severity: 'error',
  summary: 'A text of a hangar.yaml that names a variable which there is not.',
  why:
    'Between the braces stands region, account, partition, stage, user, env.NAME for a variable of the environment, or ' +
    'a variable that the file declares under "variables". The value of region itself cannot name region, and that of a ' +
    'variable no other variable.',
  bad: [
    file(`${MINIMAL}deploy: { bucket: "rides-\${acount}" }\n`),
    file(`${MINIMAL}deploy: { bucket: "rides-\${team}" }\n`),
    file(`${MINIMAL}deploy: { prefix: "rides-\${region" }\n`),
  ],
  good: [
    file(`${MINIMAL}deploy: { bucket: "rides-\${account}" }\n`),
    file(`${MINIMAL}variables: { team: { default: blue } }\ndeploy: { bucket: "rides-\${team}" }\n`),
  ],
  message: ({ name, meant, known }) => ({
    message: name === undefined ? 'A "}" is missing.' : `"\${${name}}" names nothing here.`,
    help: meant === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "\${${meant}}"?`,
  }),
});

export const secretInClear = defineFinding<{ name: string }>({
  code: 'secret-in-clear',
  phase: 'config',
  severity: 'error',
  summary: 'A secret variable whose value stands in the hangar.yaml.',
  why:
    'A hangar.yaml is shared and kept in version control, where everybody can read it for ever. hangar does not show ' +
    'or keep the values of secret variables anywhere, and so does not take them from there.',
  bad: [file(`${MINIMAL}variables: { password: { secret: true, default: hunter2 } }\n`)],
  good: [
    file(`${MINIMAL}variables: { password: { secret: true } }\n`),
    file(`${MINIMAL}variables: { password: { secret: true, default: "\${env.RIDES_PASSWORD}" } }\n`),
  ],
  message: ({ name }) => ({
    message: `The value of the secret "${name}" stands here in clear.`,
    help: `Take it from the environment: "\${env.${name.toUpperCase()}}".`,
  }),
});

export const valueDefinitions = [
  refusedName,
  unknownRegion,
  arnElsewhere,
  unknownConnector,
  unsupportedMavenReference,
  unknownVariable,
  secretInClear,
].map(({ definition }) => definition);
