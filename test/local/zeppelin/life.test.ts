import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateApplicationPresignedUrlCommand,
  DeleteApplicationCommand,
  DescribeApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { describe, expect, test } from 'vitest';
import type { Executor, Work } from '../../../src/local/index.ts';
import { startCloud, steps } from '../../../src/local/index.ts';
import { clients, until } from '../support/cloud.ts';
import { noteIn, openZeppelin, studioCloud } from '../support/studio.ts';

/** Stands for a Flink: what it runs goes on until it is stopped. */
const works: Work[] = [];
const executor: Executor = {
  async execute(work) {
    works.push(work);
    work.link('/flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d');
    await new Promise((resolve) => work.signal.addEventListener('abort', resolve));
    return { code: 'ERROR', msg: [{ type: 'TABLE', data: 'id\n1\n' }] };
  },
  restart: async () => {},
  close: async () => {},
};

const cloud = await studioCloud({ executor });
const { zeppelin, analytics } = cloud;
const { id, add, run, sql, status, show } = await noteIn(zeppelin, '/lab/life');
const files = join(cloud.directory, 'notebooks', 'eu-west-1');
await sql("CREATE TABLE IF NOT EXISTS ticks (id INT) WITH ('connector' = 'datagen')");
const query = await add('%flink.ssql(type=update)\nSELECT id FROM ticks');

const job = (method: string, paragraph = '') =>
  zeppelin(method, `/notebook/job/${id}${paragraph === '' ? '' : `/${paragraph}`}`);
const becomes = (paragraph: string, wanted: string) =>
  until(
    () => status(paragraph),
    (one) => one.status === wanted,
  );

describe('a query without end', () => {
  test('runs, with a link to its job and without results', async () => {
    expect((await job('POST', query)).body).toEqual({ status: 'OK' });
    expect(await becomes(query, 'RUNNING')).toEqual({
      id: query,
      status: 'RUNNING',
      started: expect.any(String),
      progress: '0',
    });
    const paragraph = await show(query);
    expect(paragraph).not.toHaveProperty('results');
    expect(paragraph.runtimeInfos).toEqual({
      jobUrl: {
        propertyName: 'jobUrl',
        label: 'FLINK JOB',
        tooltip: 'View in Flink web UI',
        group: 'flink',
        values: [{ jobUrl: '/flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d' }],
        interpreterSettingId: 'flink',
      },
    });
    expect((await job('GET')).body.body.isRunning).toBe(false);
  });

  test('is told all that it takes to run it', () => {
    expect(works[0]).toMatchObject({
      region: 'eu-west-1',
      noteId: id,
      paragraphId: query,
      kind: 'query',
      interpreter: 'flink.ssql',
      text: 'SELECT id FROM ticks',
      properties: { type: 'update' },
      database: 'hive.default',
      tables: [
        {
          name: 'hive.default.ticks',
          definition: "CREATE TABLE `hive`.`default`.`ticks` (\n  id INT\n)\nWITH (\n  'connector' = 'datagen'\n)",
        },
      ],
    });
  });

  test('lets others of its kind run beside it', async () => {
    expect(await sql('SHOW TABLES')).toBe('SUCCESS\nTABLE table name\nticks\n');
  });

  test('is stopped, and what it showed last is kept', async () => {
    expect((await job('DELETE', query)).body).toEqual({ status: 'OK' });
    await becomes(query, 'ABORT');
    expect((await show(query)).results).toEqual({ code: 'ERROR', msg: [{ type: 'TABLE', data: 'id\n1\n' }] });
  });

  test('ends with its interpreter, or with a note that has used that', async () => {
    await job('POST', query);
    await becomes(query, 'RUNNING');
    await zeppelin('PUT', '/interpreter/setting/restart/md');
    expect((await status(query)).status).toBe('RUNNING');
    const other = await noteIn(zeppelin, '/lab/other');
    await other.sql('SHOW TABLES');
    await zeppelin('DELETE', `/notebook/${other.id}`);
    expect((await status(query)).status).toBe('ABORT');
  });
});

describe('a run of a whole note', () => {
  test('is one at a time, and makes what comes after wait', async () => {
    expect((await job('POST')).body).toEqual({ status: 'OK' });
    await becomes(query, 'RUNNING');
    expect((await job('GET')).body.body.isRunning).toBe(true);
    expect(await job('POST')).toMatchObject({
      status: 500,
      body: {
        exception: 'Exception',
        message: `Unable to run note:${id} because it is still in RUNNING state.`,
      },
    });
    const waiting = await add('%flink.ssql\nSHOW TABLES');
    await job('POST', waiting);
    expect(await status(waiting)).toEqual({ id: waiting, status: 'PENDING', progress: '0' });
    await job('DELETE');
    await becomes(query, 'ABORT');
    await becomes(waiting, 'ABORT');
    await until(
      () => job('GET'),
      ({ body }) => !body.body.isRunning,
    );
  });
});

test('who does not come by the URL comes nowhere', async () => {
  const url = `${cloud.cloud.endpoint}/zeppelin/api/notebook`;
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(403);
  expect((await fetch(url)).status).toBe(403);
});

test('who comes with a browser is told what there is', async () => {
  await zeppelin('POST', '/notebook', { name: '<b>' });
  const { AuthorizedUrl = '' } = await analytics.send(
    new CreateApplicationPresignedUrlCommand({ ApplicationName: 'flink-analytics', UrlType: 'ZEPPELIN_UI_URL' }),
  );
  const { headers } = await fetch(AuthorizedUrl, { redirect: 'manual' });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0];
  const read = async (path: string) => {
    const answer = await fetch(new URL(path, AuthorizedUrl), { headers: { cookie } });
    return [answer.status, await answer.text()];
  };
  expect(await read('/zeppelin/')).toEqual([200, expect.stringContaining('<li>/&lt;b&gt;</li><li>/lab/life</li>')]);
  expect(await read('/flinkdashboard/jobs')).toEqual([503, expect.stringContaining('No Flink runs')]);
});

describe('another application', () => {
  const seed = { id: 'ABCDEFGHI', name: 'seeded', path: '/seeded', paragraphs: [{ title: 't', text: '%md planted' }] };

  test('has notes of its own, and begins with the one that it was created with', async () => {
    await cloud.create('other', JSON.stringify(seed));
    const other = await openZeppelin(cloud, 'other');
    expect((await other('GET', '/notebook')).body.body).toEqual([{ id: 'ABCDEFGHI', path: '/seeded' }]);
    const { body } = await other('GET', '/notebook/ABCDEFGHI');
    expect(body.body.paragraphs).toMatchObject([{ title: 't', text: '%md planted', status: 'READY' }]);
    expect(existsSync(join(files, 'other', 'seeded_ABCDEFGHI.zpln'))).toBe(true);
  });

  test('takes them with it', async () => {
    const ask = () => analytics.send(new DescribeApplicationCommand({ ApplicationName: 'other' }));
    const { ApplicationDetail } = await ask();
    const { CreateTimestamp } = ApplicationDetail ?? {};
    await analytics.send(new DeleteApplicationCommand({ ApplicationName: 'other', CreateTimestamp }));
    await until(
      () =>
        ask().then(
          () => false,
          () => true,
        ),
      (isGone) => isGone,
    );
    expect(existsSync(join(files, 'other'))).toBe(false);
    await cloud.create('other');
    expect((await (await openZeppelin(cloud, 'other'))('GET', '/notebook')).body.body).toEqual([]);
  });
});

test('notes are there after a restart, and what ran has been aborted', async () => {
  expect(await run(await add('%md kept'))).toMatchObject({ code: 'SUCCESS' });
  await zeppelin('PUT', '/interpreter/setting/restart/flink');
  await job('POST', query);
  await becomes(query, 'RUNNING');
  const before = (await zeppelin('GET', `/notebook/${id}`)).body.body;
  await cloud.cloud.close();
  const kept = JSON.parse(readFileSync(join(files, 'flink-analytics', 'lab', `life_${id}.zpln`), 'utf8'));
  expect(kept.paragraphs.find((one: { id: string }) => one.id === query).status).toBe('ABORT');

  const again = await startCloud({ directory: cloud.directory, timing: steps(5) });
  const after = await openZeppelin(clients(again), 'flink-analytics');
  const { body } = await after('GET', `/notebook/${id}`);
  const told = ({ paragraphs, ...note }: typeof before) => ({
    ...note,
    paragraphs: paragraphs.filter((one: { id: string }) => one.id !== query),
  });
  expect(told(body.body)).toEqual(told(before));
  await again.close();
});
