import { DescribeApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { expect, test } from 'vitest';
import type { Aws } from '../../src/aws/index.ts';
import { AwsError } from '../../src/aws/index.ts';
import { Interrupted } from '../../src/provision/index.ts';
import { carrier, clientsOf, down, planned, shown, testCloud, up, WORKSHOP } from './support/notebook.ts';

const cloud = await testCloud();
const plain = await clientsOf(cloud);

/** All faults of all calls take minutes: every day one fault of each call is played through. */
const EACH = process.env['HANGAR_ALL_FAULTS'] === 'true' ? 1 : 4;

/** A call that goes wrong. */
type Fault = (send: () => Promise<unknown>) => Promise<unknown>;

function failure(name: string, more: object = {}): Error {
  return Object.assign(new Error(`${name} was made up.`), { name, $fault: 'client', ...more });
}

const FAULTS: Readonly<Record<string, Fault>> = {
  throttling: async () => {
    throw failure('ThrottlingException', { $metadata: { httpStatusCode: 400 } });
  },
  'access denied': async () => {
    throw failure('AccessDeniedException', { $metadata: { httpStatusCode: 400 } });
  },
  'a dropped connection': async () => {
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  },
  'a timeout after it took effect': async (send) => {
    await send();
    throw failure('TimeoutError');
  },
};

/** Clients whose call number `at` goes wrong, once; answers, too, whether there was such a call. */
async function faulty(fault: Fault, at: number): Promise<{ aws: Aws; wasHit: () => boolean }> {
  let hit = false;
  const aws = await clientsOf(
    cloud,
    carrier((number, send) => {
      if (number !== at) return send();
      hit = true;
      return fault(send);
    }),
  );
  return { aws, wasHit: () => hit };
}

async function isRunning(): Promise<boolean> {
  const found = await plain.analytics.send(new DescribeApplicationCommand({ ApplicationName: 'flink-analytics' }));
  return found.ApplicationDetail?.ApplicationStatus === 'RUNNING';
}

test.for(Object.entries(FAULTS).map(([name, fault], index) => [name, fault, index + 1] as const))(
  '%s of any one call loses nothing and makes nothing twice',
  { timeout: 600_000 },
  async ([, fault, first]) => {
    const failed: string[] = [];
    for (let at = EACH === 1 ? 1 : first; ; at += EACH) {
      const { aws, wasHit } = await faulty(fault, at);
      try {
        await up(WORKSHOP, aws);
        // What is reported as done is done.
        expect(await isRunning()).toBe(true);
      } catch (error) {
        if (!(error instanceof AwsError || error instanceof Interrupted)) throw error;
        failed.push(error.message);
        await up(WORKSHOP, plain);
      }
      expect(shown((await planned(WORKSHOP, plain)).steps)).toEqual([]);
      await down(WORKSHOP, plain, { all: true });
      const { observed } = await planned(WORKSHOP, plain);
      expect(observed.flatMap(({ observation }) => (observation.seen ? [observation.name] : []))).toEqual([]);
      if (!wasHit()) break;
    }
    const isDenial = (message: string) => /: access is denied \(/.test(message);
    expect(failed.filter((message) => !isDenial(message))).toEqual([]);
  },
);

test('from wherever an apply is interrupted, the next one gets to the same end', { timeout: 600_000 }, async () => {
  for (let at = 1; ; at += EACH) {
    const stopped = new AbortController();
    let events = 0;
    const tell = () => {
      if (++events === at) stopped.abort(new Error('Ctrl-C'));
    };
    const finished = await up(WORKSHOP, plain, { signal: stopped.signal, tell }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Interrupted) return false;
        throw error;
      },
    );
    await up(WORKSHOP, plain);
    expect(shown((await planned(WORKSHOP, plain)).steps)).toEqual([]);
    await down(WORKSHOP, plain, { all: true });
    if (finished && events < at) break;
  }
});

test('two at once get to the same end', async () => {
  const both = await Promise.allSettled([up(WORKSHOP, plain), up(WORKSHOP, await clientsOf(cloud))]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(shown((await planned(WORKSHOP, plain)).steps)).toEqual([]);
  await down(WORKSHOP, plain, { all: true });
});
