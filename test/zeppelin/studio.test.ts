import { StartApplicationCommand, StopApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { expect, test } from 'vitest';
import type { Site } from '../../src/provision/index.ts';
import { presignedUrl } from '../../src/provision/index.ts';
import { createNote, listNotes, openSession, studioDoor } from '../../src/zeppelin/index.ts';
import { analyticsCloud, PROPAGATION, STEP } from '../local/support/analytics.ts';
import { failure } from './support/failure.ts';
import { ok, standIn } from './support/stand-in.ts';

const ApplicationName = 'flink-analytics';
const HOUR = 3600;

const behind = await standIn();
const { analytics, create, forward, statusOf } = await analyticsCloud({
  zeppelin: new URL(new URL(behind.url).origin),
});
forward(PROPAGATION);
await create({});

let urls = 0;
const { signal } = new AbortController();

function open(freshFor = 60 * 60_000) {
  // Nothing else of it is looked at.
  const site = { aws: { analytics } } as Site;
  const door = studioDoor(ApplicationName, async () => {
    urls++;
    const url = await presignedUrl(ApplicationName, 'zeppelin', HOUR, site);
    if (url === undefined) throw new Error('It does not run.');
    return url;
  });
  return openSession(door, { signal, freshFor });
}

test('a notebook that does not run has no door', async () => {
  await expect(listNotes(open())).rejects.toThrow('It does not run.');
});

test('a notebook lets in who has a URL, for as long as the session lasts, and then again', async () => {
  await analytics.send(new StartApplicationCommand({ ApplicationName }));
  forward(STEP);
  expect(await statusOf(ApplicationName)).toBe('RUNNING');
  urls = 0;
  const [zeppelin, careful] = [open(), open(-1)];
  await listNotes(zeppelin);
  await listNotes(careful);
  expect([urls, behind.taken().map(({ request }) => request)]).toEqual([
    2,
    ['GET /zeppelin/api/notebook', 'GET /zeppelin/api/notebook'],
  ]);
  forward(HOUR * 1000);
  await listNotes(zeppelin);
  expect(urls).toBe(3);
  forward(HOUR * 1000);
  expect(await failure(createNote(zeppelin, '/a'))).toMatch(/^expired, effect unknown: /);
  behind.taken();
  behind.next(ok([]), ok('2ABC'));
  expect(await createNote(careful, '/a')).toBe('2ABC');
  expect(behind.taken().map(({ request }) => request)).toEqual([
    'GET /zeppelin/api/notebook',
    'POST /zeppelin/api/notebook',
  ]);
});

test('a session ends with the run of the notebook', async () => {
  const zeppelin = open();
  await listNotes(zeppelin);
  await analytics.send(new StopApplicationCommand({ ApplicationName }));
  await expect(listNotes(zeppelin)).rejects.toThrow('It does not run.');
});
