import { describe, expect, test } from 'vitest';
import { until } from '../support/cloud.ts';
import { noteIn, studioCloud } from '../support/studio.ts';

const { zeppelin } = await studioCloud();
const { id, add, run, status, show } = await noteIn(zeppelin, '/lab/run');

const HELLO = {
  code: 'SUCCESS',
  msg: [{ type: 'HTML', data: '<div class="markdown-body">\n<h1>hello <b>x</b></h1>\n\n</div>' }],
};
const WHEN = expect.stringMatching(/^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$/);

const first = await add('%md\n# hello <b>x</b>');

test('a paragraph is run while one waits', async () => {
  expect(await zeppelin('POST', `/notebook/run/${id}/${first}`)).toMatchObject({
    status: 200,
    body: { status: 'OK', body: HELLO },
  });
  expect(await status(first)).toEqual({
    id: first,
    status: 'FINISHED',
    started: WHEN,
    finished: WHEN,
    progress: '100',
  });
  expect(await show(first)).toMatchObject({ results: HELLO, runtimeInfos: {}, dateFinished: expect.any(String) });
});

test('or while one does not', async () => {
  expect((await zeppelin('POST', `/notebook/job/${id}/${first}`)).body).toEqual({ status: 'OK' });
  await until(
    () => status(first),
    (one) => one.status === 'FINISHED',
  );
});

test('with parameters, which are kept', async () => {
  await zeppelin('POST', `/notebook/run/${id}/${first}`, { params: { a: '1' } });
  expect((await show(first)).settings.params).toEqual({ a: '1' });
  expect(await zeppelin('POST', `/notebook/job/${id}/${first}`, '{')).toMatchObject({
    status: 500,
    body: {
      exception: 'JsonSyntaxException',
      message: 'java.io.EOFException: End of input at line 1 column 2 path $.',
    },
  });
});

test.each([
  ['%md off', { enabled: false }],
  ['', undefined],
  ['%md', undefined],
])('%j is finished without having run', async (text, config) => {
  const paragraph = await add(text, config);
  expect((await zeppelin('POST', `/notebook/run/${id}/${paragraph}`)).body).toEqual({ status: 'OK' });
  expect(await status(paragraph)).toEqual({ id: paragraph, status: 'FINISHED', progress: '100' });
});

test('one with blanks behind its interpreter runs', async () => {
  const empty = { code: 'SUCCESS', msg: [{ type: 'HTML', data: '<div class="markdown-body">\n\n</div>' }] };
  expect(await run(await add('%md  '))).toEqual(empty);
});

describe('what fails', () => {
  const missing = add('%nosuch x');

  test('is no failure of the call', async () => {
    const results = { code: 'ERROR', msg: [{ type: 'TEXT', data: 'Interpreter nosuch not found' }] };
    expect(await run(await missing)).toEqual(results);
    expect(await status(await missing)).toEqual({
      id: await missing,
      status: 'ERROR',
      errorMessage: '%text Interpreter nosuch not found',
      progress: '100',
    });
    expect((await zeppelin('POST', `/notebook/job/${id}/${await missing}`)).body).toEqual({ status: 'OK' });
  });

  test('ends a run of the whole note', async () => {
    const after = await add('%md after');
    expect((await zeppelin('POST', `/notebook/job/${id}?blocking=true`)).body).toEqual({ status: 'OK' });
    const { body } = await zeppelin('GET', `/notebook/job/${id}`);
    expect(body).toMatchObject({ status: 'OK', body: { id, isRunning: false } });
    expect(body).not.toHaveProperty('message');
    const states = body.body.paragraphs.map((one: { id: string; status: string }) => [one.id, one.status]);
    expect(states).toContainEqual([await missing, 'ERROR']);
    expect(states).toContainEqual([after, 'READY']);
  });
});

test('who stops a paragraph that does not run spoils its next run, and only that', async () => {
  const before = await status(first);
  expect((await zeppelin('DELETE', `/notebook/job/${id}/${first}`)).body).toEqual({ status: 'OK' });
  expect(await status(first)).toEqual(before);
  expect((await zeppelin('POST', `/notebook/run/${id}/${first}`)).body).toEqual({ status: 'OK' });
  expect(await status(first)).toEqual({ ...before, status: 'ABORT' });
  expect(await run(first)).toEqual(HELLO);
});

test('to stop a whole note that does not run does no harm', async () => {
  expect((await zeppelin('DELETE', `/notebook/job/${id}`)).body).toEqual({ status: 'OK' });
  expect(await run(first)).toEqual(HELLO);
});

test.each([
  ['POST', `/notebook/job/${id}/paragraph_1_1`, 'No such paragraph: paragraph_1_1'],
  ['POST', `/notebook/run/${id}/paragraph_1_1`, 'No such paragraph: paragraph_1_1'],
  ['GET', `/notebook/job/${id}/paragraph_1_1`, 'No such paragraph: paragraph_1_1'],
  ['POST', '/notebook/job/2AAAAAAAA/paragraph_1_1', 'No such note: 2AAAAAAAA'],
  ['GET', '/notebook/job/2AAAAAAAA', 'No such note: 2AAAAAAAA'],
])('%s %s', async (method, path, message) => {
  expect(await zeppelin(method, path)).toMatchObject({ status: 404, body: { status: 'NOT_FOUND', message } });
});

test('results are taken away, and what else is known of a run stays', async () => {
  expect((await zeppelin('PUT', `/notebook/${id}/clear`)).body).toEqual({ status: 'OK', message: '' });
  const paragraph = await show(first);
  expect(paragraph).not.toHaveProperty('results');
  expect(paragraph).toMatchObject({ status: 'FINISHED', dateStarted: expect.any(String) });
});

test.each([
  ['%flink\nval x = 1', '%flink'],
  ['%flink.pyflink\nx = 1', '%flink.pyflink'],
  ['%python\nx = 1', '%python'],
  ['%sh\nls', '%sh'],
  ['   ', '%flink'],
])('%j is for somebody else to execute', async (text, name) => {
  const { code, msg } = await run(await add(text));
  expect([code, msg[0].data]).toEqual([
    'SUCCESS',
    expect.stringContaining(`Not executed: hangar's embedded cloud runs no ${name}.`),
  ]);
});

test('Flink can be configured until its process has begun, and again when it is started anew', async () => {
  const setting = await zeppelin('PUT', '/interpreter/setting/restart/flink', {});
  expect(setting).toMatchObject({ status: 200, body: { body: { id: 'flink', status: 'READY' } } });
  const conf = await add('%flink.conf\nparallelism.default 2');
  expect(await run(conf)).toEqual({ code: 'SUCCESS', msg: [] });
  await run(await add('%flink.ssql\nSHOW TABLES'));
  expect((await run(conf)).msg[0].data).toMatch(
    /^java\.io\.IOException: Can not change interpreter properties when interpreter process has already been launched\n/,
  );
  await zeppelin('PUT', '/interpreter/setting/restart/flink');
  expect(await run(conf)).toEqual({ code: 'SUCCESS', msg: [] });
});

test('interpreters are listed, and each is shown', async () => {
  const { body } = await zeppelin('GET', '/interpreter/setting');
  const [flink] = body.body;
  expect(flink).toMatchObject({
    id: 'flink',
    properties: {
      'zeppelin.flink.concurrentStreamSql.max': { name: 'zeppelin.flink.concurrentStreamSql.max', value: '10' },
    },
    option: { owners: [] },
  });
  expect((await zeppelin('GET', '/interpreter/setting/flink')).body.body).toEqual(flink);
  const { body: kinds } = await zeppelin('GET', '/interpreter');
  expect(kinds.body.md.properties['markdown.parser.type']).toMatchObject({ defaultValue: 'flexmark' });
  expect(await zeppelin('GET', '/interpreter/setting/nosuch')).toMatchObject({
    status: 404,
    body: { status: 'NOT_FOUND' },
  });
  expect(await zeppelin('PUT', '/interpreter/setting/restart/nosuch', {})).toMatchObject({
    status: 500,
    body: { exception: 'NullPointerException' },
  });
});
