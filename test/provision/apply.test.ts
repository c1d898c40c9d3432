import { expect, test } from 'vitest';
import type { Event } from '../../src/provision/index.ts';
import { Interrupted } from '../../src/provision/index.ts';
import { clientsOf, down, planned, REGION, shown, testCloud, up } from './support/notebook.ts';

const cloud = await testCloud();
const aws = await clientsOf(cloud);
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const STREAMS = `project: rides\nregion: ${REGION}\nstreams:\n${NAMES.map((name) => `  ${name}: { shards: 1, role: source }\n`).join('')}`;

/** What begins and ends, in short: `+ a` and `- a`. */
function events() {
  const told: string[] = [];
  const tell = ({ type, step }: Event) => {
    if (type !== 'wait') told.push(`${type === 'begin' ? '+' : '-'} ${step.resource.name}`);
  };
  return { told, tell };
}

test('streams are made together, but not all at once', async () => {
  const { told, tell } = events();
  await up(STREAMS, aws, { start: false, tell });
  expect(told.slice(0, 4)).toEqual(['+ a', '+ b', '+ c', '+ d']);
  let open = 0;
  const together = told.map((one) => (open += one.startsWith('+') ? 1 : -1));
  expect(Math.max(...together)).toBe(4);
  expect(told.toSorted()).toEqual([...NAMES.map((name) => `+ ${name}`), ...NAMES.map((name) => `- ${name}`)]);
  await down(STREAMS, aws, { all: true });
});

test('where one fails the others are brought to their end, and no more begun', async () => {
  const { told, tell } = events();
  cloud.world.faults.add({ operation: 'CreateStream', error: { code: 'InvalidArgumentException', message: 'No.' } });
  const failure = await up(STREAMS, aws, { start: false, tell }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Interrupted);
  const { done, during, message } = failure as Interrupted;
  const names = (steps: Interrupted['done']) => steps.map(({ resource: { name } }) => name).sort();
  const [failed] = names(during);
  expect(message).toBe(`Could not create the Kinesis stream "${failed}": No. (InvalidArgumentException).`);
  expect([...names(done), ...names(during)].sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(told.filter((one) => one.startsWith('-')).length).toBe(3);
  expect(await up(STREAMS, aws, { start: false })).toEqual([failed, 'e', 'f'].map((name) => `create stream ${name}`));
  await down(STREAMS, aws, { all: true });
});

test('what is stopped says all that was begun', async () => {
  const stopped = new AbortController();
  const tell = ({ step, type }: Event) => {
    if (type === 'begin' && step.resource.name === 'd') stopped.abort(new Error('Ctrl-C'));
  };
  const failure = await up(STREAMS, aws, { start: false, tell, signal: stopped.signal }).catch(
    (error: unknown) => error,
  );
  const { done, during } = failure as Interrupted;
  expect([done.length, during.map(({ resource: { name } }) => name).sort()]).toEqual([0, ['a', 'b', 'c', 'd']]);
  await up(STREAMS, aws, { start: false });
  expect(shown((await planned(STREAMS, aws, { start: false })).steps)).toEqual([]);
  await down(STREAMS, aws, { all: true });
});
