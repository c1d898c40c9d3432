import { expect, test } from 'vitest';
import type { Aws } from '../../src/aws/index.ts';
import { AwsError } from '../../src/aws/index.ts';
import type { Event } from '../../src/provision/index.ts';
import { Interrupted } from '../../src/provision/index.ts';
import { essence, everything } from './support/everything.ts';
import type { Call, Known } from './support/faults.ts';
import { FAULTS, faultyAtFirst } from './support/faults.ts';
import { clientsOf, down, planned, shown, testCloud, up, WORKSHOP } from './support/notebook.ts';

const cloud = await testCloud();
const plain = await clientsOf(cloud);
const before = await everything(cloud, plain);
await up(WORKSHOP, plain);
const whole = await essence(cloud, plain);
await down(WORKSHOP, plain, { all: true });

const KINDS: readonly Call['kind'][] = ['change', 'read'];
const BOTH = KINDS.flatMap((kind) =>
  (['a dropped connection', 'a timeout after it took effect'] as const).map((name) => [name, kind] as const),
);

test.for(BOTH)('%s of every %s, the first time that it is made, changes nothing in the end', async ([name, kind]) => {
  const aws = () => faultyAtFirst(cloud, FAULTS[name], { kind, known: new Set() });
  await up(WORKSHOP, await aws());
  expect(await essence(cloud, plain)).toEqual(whole);
  expect(shown((await planned(WORKSHOP, await aws())).steps)).toEqual([]);
  await down(WORKSHOP, await aws(), { all: true });
  expect(await everything(cloud, plain)).toEqual(before);
});

test.for(KINDS)('throttling of a %s is waited for', async (kind) => {
  // Each time it is waited for seconds: one does for all.
  const throttled = (known: Known) => faultyAtFirst(cloud, FAULTS.throttling, { kind, known, most: 1 });
  const known: Known = new Set();
  await up(WORKSHOP, await throttled(known));
  expect(await essence(cloud, plain)).toEqual(whole);
  await down(WORKSHOP, await throttled(known), { all: true });
  expect(await everything(cloud, plain)).toEqual(before);
});

test.for(KINDS)('access denied to each %s in turn is told, and the next run goes on from there', async (kind) => {
  const denied = await deniedInTurn(kind, async (aws, tell) => {
    await up(WORKSHOP, aws, { tell });
  });
  // Of what is made together one is denied and the others are there when it is tried again.
  const isTogether = (message: string) =>
    /create the (?:Kinesis stream|Glue database|log group|S3 bucket)/.test(message);
  expect(denied.filter((message) => !isTogether(message))).toMatchSnapshot();
  expect(denied.filter(isTogether).length).toBeGreaterThanOrEqual(kind === 'change' ? 1 : 0);
  expect(await essence(cloud, plain)).toEqual(whole);
  await deniedInTurn(kind, async (aws, tell) => {
    await down(WORKSHOP, aws, { tell, all: true });
  });
  expect(await everything(cloud, plain)).toEqual(before);
});

/** Does something again and again, one more call being denied each time, until all have been. Answers with what was said. */
async function deniedInTurn(
  kind: Call['kind'],
  act: (aws: Aws, tell: (event: Event) => void) => Promise<void>,
): Promise<string[]> {
  const said = new Set<string>();
  const known: Known = new Set();
  for (let count = -1; count < known.size; ) {
    count = known.size;
    const events: Event[] = [];
    const aws = await faultyAtFirst(cloud, FAULTS['access denied'], { kind, known, most: 1 });
    try {
      await act(aws, (event) => events.push(event));
    } catch (error) {
      if (!(error instanceof AwsError || error instanceof Interrupted)) throw error;
      said.add(error.message);
      await checkDone(events);
    }
  }
  return [...said].sort();
}

/** What was told to be done is so. */
async function checkDone(events: readonly Event[]): Promise<void> {
  const done = events.filter(({ type }) => type === 'done').map(({ step }) => step);
  if (done.length === 0) return;
  const { observed } = await planned(WORKSHOP, plain);
  for (const { action, resource } of done) {
    const found = observed.find(({ observation: { kind, name } }) => kind === resource.kind && name === resource.name);
    const { seen } = found?.observation ?? {};
    expect(`${resource.name} ${seen ? `there, ${seen.changes.length} changes` : 'gone'}`).toBe(
      `${resource.name} ${action === 'remove' ? 'gone' : 'there, 0 changes'}`,
    );
  }
}
