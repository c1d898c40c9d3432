import fc from 'fast-check';
import { REGION } from './notebook.ts';

/** A file, and what is there before it is applied. */
export interface Drawn {
  readonly file: string;
  readonly before: readonly Before[];
}

/** What was in the account before: with what is in it, since what is in what is not hangar's stays there. */
export type Before =
  | 'database'
  | 'log group'
  | 'bucket'
  | 'role of another stage'
  | 'role that is named'
  | 'jar that is named'
  | 'stream that is named existing';

export const JAR = './rides.jar';
const THEIR_JAR = 's3://jars-of-others/a.jar';

const stream = fc.record(
  {
    mode: fc.constantFrom('provisioned', 'on-demand'),
    role: fc.constantFrom('source', 'destination', 'both'),
    kmsKey: fc.constant('alias/aws/kinesis'),
  },
  { requiredKeys: ['mode', 'role'] },
);

const notebook = fc.record(
  {
    parallelism: fc.integer({ min: 1, max: 8 }),
    connectors: fc.subarray(['kinesis', 'kafka', THEIR_JAR, JAR]),
    policies: fc.constant({ 'rides-glue': 'glue-delete' }),
    vpc: fc.constant({ subnets: ['subnet-01234567'], securityGroups: ['sg-01234567'] }),
    level: fc.constantFrom('WARN', 'DEBUG'),
    retentionDays: fc.constantFrom(1, 30),
    tags: fc.constant({ team: 'a b' }),
    role: fc.constant('arn:aws:iam::000000000000:role/theirs'),
  },
  { requiredKeys: ['parallelism'] },
);

/** What may stand in a hangar.yaml, and in an account. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    streams: fc.dictionary(fc.constantFrom('clicks', 'views'), stream, { maxKeys: 1 }),
    notebook: fc.option(notebook, { nil: undefined, freq: 8 }),
    before: fc.subarray<Before>([
      ...(['database', 'log group', 'bucket'] as const),
      ...(['role of another stage', 'stream that is named existing'] as const),
    ]),
  })
  .map(({ streams, notebook: given, before }) => {
    const existing = before.includes('stream that is named existing')
      ? { there: { existing: true, role: 'source' } }
      : {};
    // YAML has JSON in it.
    const file = JSON.stringify({
      project: 'rides',
      region: REGION,
      streams: { ...streams, ...existing },
      ...(given && { notebook: asWritten(given, before) }),
    });
    const named: Before[] = [
      ...(given?.role === undefined ? [] : (['role that is named'] as const)),
      ...(given?.connectors?.includes(THEIR_JAR) ? (['jar that is named'] as const) : []),
    ];
    return { file, before: [...before, ...named] };
  });

type Given = Parameters<Parameters<typeof notebook.map>[0]>[0];

function asWritten({ level, retentionDays, connectors, ...rest }: Given, before: readonly Before[]) {
  const isGroupTheirs = before.includes('log group');
  const logs = {
    ...(level !== undefined && { level }),
    // What is not hangar's is not changed: a plan that would is refused.
    ...(retentionDays !== undefined && !isGroupTheirs && { retentionDays }),
  };
  const own = connectors?.filter((one) => one !== JAR || !before.includes('bucket'));
  return { name: 'rides', glueDatabase: 'rides', ...rest, ...(own && { connectors: own }), logs };
}
