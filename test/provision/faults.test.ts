import { DescribeApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { expect, test } from 'vitest';
import { AwsError } from '../../src/aws/index.ts';
import { Interrupted } from '../../src/provision/index.ts';
import { everything } from './support/everything.ts';
import { FAULTS, faultyOnce } from './support/faults.ts';
import { clientsOf, down, NOTEBOOK, planned, shown, testCloud, up, WORKSHOP } from './support/notebook.ts';

const cloud = await testCloud();
const plain = await clientsOf(cloud);
const before = await everything(cloud, plain);

/** All faults of all calls, each from the beginning, take minutes: every day a few are played through. */
const IS_LONG = process.env['HANGAR_ALL_FAULTS'] === 'true';
const EACH = IS_LONG ? 1 : 6;
const FILE = IS_LONG ? WORKSHOP : NOTEBOOK;

async function isRunning(): Promise<boolean> {
  const found = await plain.analytics.send(new DescribeApplicationCommand({ ApplicationName: 'flink-analytics' }));
  return found.ApplicationDetail?.ApplicationStatus === 'RUNNING';
}

test.for(Object.entries(FAULTS).map(([name, fault], index) => [name, fault, IS_LONG ? 1 : index + 1] as const))(
  '%s of any one call loses nothing and makes nothing twice',
  { timeout: 600_000 },
  async ([, fault, first]) => {
    const failed: string[] = [];
    for (let at = first; ; at += EACH) {
      const { aws, wasHit } = await faultyOnce(cloud, fault, at);
      try {
        await up(FILE, aws);
        // What is reported as done is done.
        expect(await isRunning()).toBe(true);
      } catch (error) {
        if (!(error instanceof AwsError || error instanceof Interrupted)) throw error;
        failed.push(error.message);
        await up(FILE, plain);
      }
      expect(shown((await planned(FILE, plain)).steps)).toEqual([]);
      await down(FILE, plain, { all: true });
      expect(await everything(cloud, plain)).toEqual(before);
      if (!wasHit()) break;
    }
    const isDenial = (message: string) => /: access is denied \(/.test(message);
    expect(failed.filter((message) => !isDenial(message))).toEqual([]);
  },
);

test('two at once get to the same end, and so do two that take all of it away', async () => {
  const both = await Promise.allSettled([up(WORKSHOP, plain), up(WORKSHOP, await clientsOf(cloud))]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(shown((await planned(WORKSHOP, plain)).steps)).toEqual([]);
  const downs = [down(WORKSHOP, plain, { all: true }), down(WORKSHOP, await clientsOf(cloud), { all: true })];
  expect((await Promise.allSettled(downs)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await everything(cloud, plain)).toEqual(before);
});
