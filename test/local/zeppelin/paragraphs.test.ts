import { expect, test } from 'vitest';
import { studioCloud } from '../support/studio.ts';

const { zeppelin } = await studioCloud();
const note = (await zeppelin('POST', '/notebook', { name: '/lab/paragraphs' })).body.body as string;

const add = async (given: unknown) => zeppelin('POST', `/notebook/${note}/paragraph`, given);
const texts = async () =>
  (await zeppelin('GET', `/notebook/${note}`)).body.body.paragraphs.map(({ text }: { text?: string }) => text);

const first = (await add({ title: 'a', text: '%md a' })).body.body as string;
const at = `/notebook/${note}/paragraph/${first}`;
const paragraph = async () => (await zeppelin('GET', at)).body.body;

test('one is put where it is wanted', async () => {
  const { body } = await add({ text: '%md b', index: 0, config: { enabled: true, title: false } });
  expect(body).toEqual({ status: 'OK', message: '', body: expect.stringMatching(/^paragraph_\d{13}_\d+$/) });
  expect(await texts()).toEqual(['%md b', '%md a']);
});

const UNCLOSED = {
  exception: 'RuntimeException',
  message: 'Problems by parsing paragraph. Not finished interpreter configuration',
};
const BARE = { exception: 'RuntimeException', message: 'Problems by parsing paragraph. Local property key is empty' };

test.each([
  [{ text: '%md c', index: 99 }, 'ArrayIndexOutOfBoundsException', 'Index 98 out of bounds for length 2'],
  [{ text: '%md c', index: -1 }, 'ArrayIndexOutOfBoundsException', 'Index -2 out of bounds for length 2'],
  ['{', 'JsonSyntaxException', 'java.io.EOFException: End of input at line 1 column 2 path $.'],
  [
    undefined,
    'NullPointerException',
    'Cannot invoke "org.apache.zeppelin.rest.message.NewParagraphRequest.getIndex()" because "request" is null',
  ],
])('%j is no new one', async (given, exception, message) => {
  expect(await add(given)).toMatchObject({ status: 500, body: { exception, message } });
  expect(await texts()).toEqual(['%md b', '%md a']);
});

test('one with an interpreter line that is not closed is refused, and is there all the same', async () => {
  expect(await add({ text: '%flink.ssql(a=b\nappended' })).toMatchObject({ status: 500, body: UNCLOSED });
  await add({});
  expect(await texts()).toEqual(['%md b', '%md a', '%flink.ssql(a=b\nappended', undefined]);
});

test('a new text leaves the title, and a new title takes the text away', async () => {
  await zeppelin('PUT', at, { text: '%md changed' });
  expect(await paragraph()).toMatchObject({ title: 'a', text: '%md changed' });
  expect(await zeppelin('PUT', at, { title: 'new' })).toMatchObject({ body: { status: 'OK', message: '' } });
  expect(await paragraph()).toMatchObject({ title: 'new' });
  expect(await paragraph()).not.toHaveProperty('text');
});

test.each([
  ['%flink.ssql(a=b\nx', UNCLOSED],
  ['%flink.ssql(runAsOne, jobName=x)\nselect 1', BARE],
])('%j is refused and is the new text', async (text, body) => {
  expect(await zeppelin('PUT', at, { text })).toMatchObject({ status: 500, body });
  expect(await paragraph()).toMatchObject({ text });
});

test('properties in quotes, and a bare one at the end, are taken', async () => {
  const text = '%flink.ssql(type=single, template="<b>{0}, {1}</b>", runAsOne)\nselect 1';
  expect((await zeppelin('PUT', at, { text })).status).toBe(200);
});

test('settings are put together, and the whole paragraph is answered', async () => {
  await zeppelin('PUT', `${at}/config`, { enabled: false, colWidth: 6 });
  const { body } = await zeppelin('PUT', `${at}/config`, { editorHide: true });
  expect(body.body).toMatchObject({ id: first, config: { colWidth: 6, editorHide: true, enabled: false } });
  expect(await zeppelin('PUT', `${at}/config`, {})).toMatchObject({
    status: 400,
    body: { status: 'BAD_REQUEST', message: 'paragraph config cannot be empty' },
  });
});

test('one is moved within its note', async () => {
  expect((await zeppelin('POST', `${at}/move/0`)).body).toEqual({ status: 'OK', message: '' });
  expect((await texts()).indexOf('%md b')).toBe(1);
  expect(await zeppelin('POST', `${at}/move/99`)).toMatchObject({
    status: 400,
    body: { status: 'BAD_REQUEST', message: 'newIndex 99 is out of bounds' },
  });
  expect(await zeppelin('POST', `${at}/move/-1`)).toMatchObject({
    status: 500,
    body: { exception: 'ArrayIndexOutOfBoundsException', message: 'Index -1 out of bounds for length 4' },
  });
});

const MISSING = { status: 404, body: { status: 'NOT_FOUND', message: 'No such paragraph: paragraph_1_1' } };

test.each([
  ['GET', '/paragraph/paragraph_1_1'],
  ['PUT', '/paragraph/paragraph_1_1'],
  ['DELETE', '/paragraph/paragraph_1_1'],
])('%s of one that is not there', async (method, path) => {
  expect(
    await zeppelin(method, `/notebook/${note}${path}`, method === 'PUT' ? { text: 'x' } : undefined),
  ).toMatchObject(MISSING);
});

test('nor is a paragraph put into no note', async () => {
  expect(await zeppelin('POST', '/notebook/2AAAAAAAA/paragraph', { text: 'x' })).toMatchObject({
    status: 404,
    body: { message: 'No such note: 2AAAAAAAA' },
  });
});

test('one that is deleted is gone', async () => {
  expect((await zeppelin('DELETE', at)).body).toEqual({ status: 'OK', message: '' });
  expect(await zeppelin('DELETE', at)).toMatchObject({
    status: 404,
    body: { status: 'NOT_FOUND', message: `No such paragraph: ${first}` },
  });
});
