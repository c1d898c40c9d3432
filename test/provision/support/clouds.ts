import type { Aws } from '../../../src/aws/index.ts';
import { connect } from '../../../src/aws/index.ts';
import type { Site } from '../../../src/provision/index.ts';
import type { Kind } from '../../../src/provision/resource.ts';
import { motoPython, whyNot } from '../../support/moto/place.ts';
import { startMoto } from '../../support/moto/server.ts';
import { ACCOUNT, clientsOf, REGION, testCloud } from './notebook.ts';

/** Something that answers as AWS does. */
export interface AnyCloud {
  readonly name: string;
  /** Why it cannot be asked here. */
  readonly skipped?: string;
  /** The kinds that it makes without the tags that are given in the call that makes them. */
  readonly untagged: readonly Kind[];
  start(): Promise<Aws>;
}

/** The embedded cloud, and moto where it is installed: what holds in both is no fancy of ours. */
export const CLOUDS: readonly AnyCloud[] = [
  { name: 'the embedded cloud', untagged: [], start: async () => clientsOf(await testCloud()) },
  {
    ...(motoPython() === undefined ? { name: `moto: skipped, ${whyNot()}`, skipped: whyNot() } : { name: 'moto' }),
    // CreateStream and CreateBucket take tags since 2024 and 2025; the version of moto that is installed does not read them.
    untagged: ['stream', 'bucket'],
    start: async () => clientsOfMoto(await startMoto(ACCOUNT)),
  },
];

function clientsOfMoto(endpoint: string): Promise<Aws> {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
  return connect({ region: REGION, endpoint, credentials, environment: {} });
}

/** Where and for whom a test makes things. */
export function siteOf(aws: Aws): Site {
  return {
    aws,
    place: { account: ACCOUNT, region: REGION, partition: 'aws' },
    owner: { project: 'rides', stage: 'default' },
    signal: new AbortController().signal,
    report: () => {},
  };
}
