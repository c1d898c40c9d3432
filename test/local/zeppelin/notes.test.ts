import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studioCloud } from '../support/studio.ts';

const { zeppelin, directory } = await studioCloud();
const first = await zeppelin('GET', '/notebook');

/** What the file of a note holds of its paragraphs. */
function onDisk(file: string): { text?: string; status: string }[] | undefined {
  const path = join(directory, 'notebooks', 'eu-west-1', 'flink-analytics', file);
  if (!existsSync(path)) return undefined;
  const { paragraphs } = JSON.parse(readFileSync(path, 'utf8'));
  return paragraphs.map(({ text, status }: { text?: string; status: string }) => ({ text, status }));
}

async function made(name: string, more: object = {}): Promise<string> {
  const { body } = await zeppelin('POST', '/notebook', { name, ...more });
  return body.body;
}

async function paths(): Promise<string[]> {
  const { body } = await zeppelin('GET', '/notebook');
  return body.body.map(({ path }: { path: string }) => path);
}

test('the version, in an answer that does not call itself JSON', async () => {
  expect(await zeppelin('GET', '/version')).toEqual({
    status: 200,
    type: 'text/plain',
    body: {
      status: 'OK',
      message: 'Zeppelin version',
      body: { version: '0.10.0', 'git-commit-id': '', 'git-timestamp': '' },
    },
  });
});

test('an empty notebook', () => {
  expect(first).toEqual({
    status: 200,
    type: 'application/json',
    body: { status: 'OK', message: '', body: [] },
  });
});

describe('a note with paragraphs', () => {
  const id = made('/lab/flinkagg', {
    defaultInterpreterGroup: 'flink',
    paragraphs: [
      { title: 'first', text: '%md\n# one' },
      { text: '%md two', config: { title: true, editorHide: true } },
    ],
  });

  test('is shown with them', async () => {
    expect(await id).toMatch(/^2[1-9A-HJ-NP-Z]{8}$/);
    const { body } = await zeppelin('GET', `/notebook/${await id}`);
    const paragraph = {
      user: 'anonymous',
      dateUpdated: expect.stringMatching(/^[A-Z][a-z]{2} \d+, \d{4}, \d+:\d\d:\d\d [AP]M$/),
      progress: 0,
      config: {},
      settings: { params: {}, forms: {} },
      apps: [],
      runtimeInfos: {},
      progressUpdateIntervalMs: 500,
      jobName: expect.stringMatching(/^paragraph_\d{13}_\d+$/),
      id: expect.stringMatching(/^paragraph_\d{13}_\d+$/),
      dateCreated: expect.any(String),
      status: 'READY',
    };
    expect(body).toEqual({
      status: 'OK',
      message: '',
      body: {
        paragraphs: [
          { ...paragraph, title: 'first', text: '%md\n# one' },
          { ...paragraph, text: '%md two', config: { title: true, editorHide: true } },
        ],
        name: 'flinkagg',
        id: await id,
        defaultInterpreterGroup: 'flink',
        version: '0.10.0',
        noteParams: {},
        noteForms: {},
        angularObjects: {},
        config: { isZeppelinNotebookCronEnable: false },
        info: {},
        path: '/lab/flinkagg',
      },
    });
  });

  test('has them on disk only when something else about it is saved', async () => {
    const file = `lab/flinkagg_${await id}.zpln`;
    expect(onDisk(file)).toEqual([]);
    await zeppelin('POST', `/notebook/${await id}/paragraph`, { text: '%md three' });
    expect(onDisk(file)?.map(({ text }) => text)).toEqual(['%md\n# one', '%md two', '%md three']);
  });
});

test('what was not saved is lost when a note is read again; renaming and cloning do not save it', async () => {
  const id = await made('/lab/unsaved', { paragraphs: [{ text: '%md one' }] });
  await zeppelin('PUT', `/notebook/${id}/rename`, { name: '/lab/unsaved-2' });
  const clone = await zeppelin('POST', `/notebook/${id}`, { name: '/lab/unsaved-clone' });
  expect(onDisk(`lab/unsaved-2_${id}.zpln`)).toEqual([]);
  expect(onDisk(`lab/unsaved-clone_${clone.body.body}.zpln`)).toEqual([{ text: '%md one', status: 'READY' }]);
  expect((await zeppelin('GET', `/notebook/${id}?reload=true`)).body.body.paragraphs).toEqual([]);
  expect((await zeppelin('GET', `/notebook/${id}`)).body.body.paragraphs).toEqual([]);
});

const TAKEN = 'org.apache.zeppelin.notebook.exception.NotePathAlreadyExistsException: Note';

test.each([
  ['/lab/flinkagg', `${TAKEN} '/lab/flinkagg' existed`],
  ['lab/flinkagg', `${TAKEN} '/lab/flinkagg' existed`],
  ['/lab/flinkagg/', `${TAKEN} '/lab/flinkagg/' existed`],
  ['/lab//flinkagg', `${TAKEN} '/lab//flinkagg' existed`],
  ['/lab/../up', "java.io.IOException: Note name can not contain '..'"],
  ['x'.repeat(256), 'java.io.IOException: Note name must be less than 255'],
])('no note is made as %s', async (name, message) => {
  const before = await paths();
  const { status, body } = await zeppelin('POST', '/notebook', { name });
  expect([status, body.exception, body.message]).toEqual([500, 'IOException', message]);
  expect(body.stacktrace).toContain(`java.io.IOException: ${message}\n\tat `);
  expect(body).not.toHaveProperty('status');
  expect(await paths()).toEqual(before);
});

test.each(['/LAB/flinkagg', '/lab', '/lab/Zürich "q" 日本 a+b', `/lab/${'x'.repeat(240)}`])(
  'a note can be called %s',
  async (name) => {
    const id = await made(name);
    expect(id).toMatch(/^2/);
    expect(await paths()).toContain(name);
    expect(onDisk(`${name.slice(1)}_${id}.zpln`)).toEqual([]);
  },
);

test('one whose name is too long for a file is refused, and in the list all the same', async () => {
  const name = `/lab/${'y'.repeat(241)}`;
  const { status, body } = await zeppelin('POST', '/notebook', { name });
  expect([status, body.exception]).toEqual([500, 'IOException']);
  expect(body.message).toContain('org.apache.commons.vfs2.FileSystemException: Could not ');
  const { body: list } = await zeppelin('GET', '/notebook');
  const { id } = list.body.find(({ path }: { path: string }) => path === name);
  expect(await zeppelin('DELETE', `/notebook/${id}`)).toMatchObject({ status: 200 });
  expect(await paths()).not.toContain(name);
});

test('without a name it is untitled', async () => {
  await made('/lab/empty', { addingEmptyParagraph: true });
  await zeppelin('POST', '/notebook', {});
  expect((await zeppelin('POST', '/notebook', { name: '' })).body.message).toBe(`${TAKEN} '/Untitled Note' existed`);
});

test.each([
  [undefined, 'NullPointerException', 'because "request" is null'],
  ['{"name": "x", ', 'JsonSyntaxException', 'java.io.EOFException: End of input at line 1 column 15'],
  [
    '[1,2]',
    'JsonSyntaxException',
    'java.lang.IllegalStateException: Expected BEGIN_OBJECT but was BEGIN_ARRAY at line 1 column 2 path $',
  ],
  [
    '{"name":"/lab/wrong","paragraphs":"x"}',
    'JsonSyntaxException',
    'java.lang.IllegalStateException: Expected BEGIN_ARRAY but was STRING at ',
  ],
])('a note cannot be made of %j', async (sent, exception, message) => {
  const { status, body } = await zeppelin('POST', '/notebook', sent);
  expect([status, body.exception]).toEqual([500, exception]);
  expect(body.message).toContain(message);
});

test('an interpreter line that is not closed is refused after it was written, and nothing behind it is', async () => {
  const paragraphs = [{ text: '%md before' }, { text: '%flink.ssql(type=update\nselect 1' }, { text: '%md after' }];
  const { status, body } = await zeppelin('POST', '/notebook', { name: '/lab/bad-magic', paragraphs });
  expect([status, body.exception, body.message]).toEqual([
    500,
    'RuntimeException',
    'Problems by parsing paragraph. Not finished interpreter configuration',
  ]);
  const { body: list } = await zeppelin('GET', '/notebook');
  const { id } = list.body.find(({ path }: { path: string }) => path === '/lab/bad-magic');
  const { body: note } = await zeppelin('GET', `/notebook/${id}`);
  expect(note.body.paragraphs.map(({ text }: { text: string }) => text)).toEqual([
    '%md before',
    '%flink.ssql(type=update\nselect 1',
  ]);
});

describe('a note that goes out and comes back', () => {
  const original = made('/lab/out');
  const exported = original.then(async (id) => {
    await zeppelin('POST', `/notebook/${id}/paragraph`, { title: 'first', text: '%md\n# a<b & c=1' });
    return (await zeppelin('GET', `/notebook/export/${id}`)).body.body as string;
  });
  const into = async (path: string, text?: string) =>
    zeppelin('POST', `/notebook/import${path}`, text ?? (await exported));

  test('is a text in the answer, with times of another form, signs of HTML escaped, and no path', async () => {
    const text = await exported;
    expect(text).toMatch(/^ {6}"dateCreated": "\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}",$/m);
    expect(text).toContain('%md\\n# a\\u003cb \\u0026 c\\u003d1');
    expect(text).not.toContain('"path"');
    expect(JSON.parse(text)).toMatchObject({ name: 'out', id: await original, version: '0.10.0' });
  });

  test('keeps its paragraphs, and is saved at once', async () => {
    const { body } = await into('?notePath=/lab/imported');
    const { body: note } = await zeppelin('GET', `/notebook/${body.body}`);
    const [before] = JSON.parse(await exported).paragraphs;
    expect(note.body).toMatchObject({ name: 'imported', paragraphs: [{ id: before.id, title: 'first' }] });
    expect(note.body.paragraphs[0].jobName).not.toBe(before.jobName);
    expect(onDisk(`lab/imported_${body.body}.zpln`)).toHaveLength(1);
  });

  test.each([
    ['?notePath=/lab/imported', undefined, "Note '/lab/imported' existed"],
    ['?notePath=/lab/broken', '{', 'noteId: null - Fail to parse note json: {'],
    ['?notePath=/lab/none', '', 'noteId: null - Fail to parse note json: '],
    [
      '?notePath=/lab/bad',
      '{"paragraphs":[{"text":"%flink.ssql(type=update"}]}',
      'noteId: null - Fail to parse note json: {"paragraphs":[{"text":"%flink.ssql(type=update"}]}',
    ],
  ])('is refused at %s as %j', async (path, text, about) => {
    const { status, body } = await into(path, text);
    expect([status, body.message]).toEqual([500, `java.io.IOException: Fail to import note: ${about}`]);
  });

  test('goes to the root under its name where nobody says where to', async () => {
    expect((await into('')).status).toBe(200);
    expect(await paths()).toContain('/out');
    expect((await into('')).body.message).toBe("java.io.IOException: Fail to import note: Note '/out' existed");
    expect((await into('', '{}')).body).toMatchObject({
      exception: 'ArrayIndexOutOfBoundsException',
      message: 'Index -1 out of bounds for length 0',
    });
  });

  test.each([
    ['/lab/bom', '\uFEFF{"paragraphs":[{"text":"%md x"}]}', ['%md x']],
    ['/lab/least', '{"name":"ignored","paragraphs":[{"text":"%md x"}]}', ['%md x']],
    ['/lab/nothing', '{}', []],
  ])('may be as little as that at %s', async (path, text, texts) => {
    const { body } = await into(`?notePath=${path}`, text);
    const { body: note } = await zeppelin('GET', `/notebook/${body.body}`);
    expect(note.body.paragraphs.map((one: { text: string }) => one.text)).toEqual(texts);
  });
});

describe('renaming', () => {
  const id = made('/lab/name');
  const rename = async (name: unknown) => zeppelin('PUT', `/notebook/${await id}/rename`, { name });

  test('replaces the whole path, and moves the file', async () => {
    expect(await rename('/lab/renamed')).toMatchObject({ status: 200, body: { status: 'OK', message: '' } });
    expect(onDisk(`lab/renamed_${await id}.zpln`)).toEqual([]);
    await rename('bare');
    expect(await paths()).toContain('/bare');
    expect(onDisk(`lab/renamed_${await id}.zpln`)).toBeUndefined();
  });

  test.each([
    ['/lab/flinkagg', 500, { exception: 'IOException', message: `${TAKEN} '/lab/flinkagg' existed` }],
    ['bare', 500, { exception: 'IOException', message: `${TAKEN} '/bare' existed` }],
    ['', 400, { status: 'BAD_REQUEST', message: 'name can not be empty' }],
  ])('to "%s" is refused', async (name, status, body) => {
    expect(await rename(name)).toMatchObject({ status, body });
  });

  test('does not look for dots, which lead nowhere outside', async () => {
    expect(await rename('/../../../out-of-here')).toMatchObject({ status: 200 });
    expect(onDisk(`out-of-here_${await id}.zpln`)).toEqual([]);
  });
});

test('a clone goes where it is told, or by a name of its own', async () => {
  const id = await made('/lab/to-clone');
  expect(await zeppelin('POST', `/notebook/${id}`, { name: '/lab/clone' })).toMatchObject({ status: 200 });
  expect((await zeppelin('POST', `/notebook/${id}`, { name: '/lab/clone' })).body.message).toBe(
    'java.io.IOException: Fail to clone note',
  );
  await zeppelin('POST', `/notebook/${id}`);
  expect(await paths()).toContain(`/Cloned Note_${id}`);
});

test('a note that is deleted is gone, with its file', async () => {
  const id = await made('/lab/to-delete');
  expect(onDisk(`lab/to-delete_${id}.zpln`)).toEqual([]);
  expect(await zeppelin('DELETE', `/notebook/${id}`)).toMatchObject({ body: { status: 'OK', message: '' } });
  expect(onDisk(`lab/to-delete_${id}.zpln`)).toBeUndefined();
});

const NO_NOTE = { status: 404, body: { status: 'NOT_FOUND', message: 'No such note: 2AAAAAAAA' } };

test.each([
  ['GET', '/notebook/2AAAAAAAA', NO_NOTE],
  ['DELETE', '/notebook/2AAAAAAAA', NO_NOTE],
  ['PUT', '/notebook/2AAAAAAAA/rename', NO_NOTE],
  ['GET', '/notebook/export/2AAAAAAAA', { status: 500, body: { message: '2AAAAAAAA not found' } }],
  ['GET', '/nothing-here', { status: 404, type: 'text/html;charset=utf-8' }],
  ['PATCH', '/notebook/2AAAAAAAA', { status: 405, type: null, body: '' }],
  ['GET', '/security/ticket', { body: { body: { principal: 'anonymous', ticket: 'anonymous', roles: '[]' } } }],
  ['POST', '/login', { status: 500, body: { exception: 'UnavailableSecurityManagerException' } }],
])('%s %s', async (method, path, answer) => {
  expect(await zeppelin(method, path, method === 'PUT' ? { name: 'x' } : undefined)).toMatchObject(answer);
});

test('everybody may do everything', async () => {
  const id = await made('/lab/owned');
  expect((await zeppelin('GET', `/notebook/${id}/permissions`)).body.body).toEqual({
    readers: [],
    owners: [],
    writers: [],
    runners: [],
  });
});

test('a note cannot grow beyond what Studio keeps', async () => {
  const id = await made('/lab/large');
  const add = () => zeppelin('POST', `/notebook/${id}/paragraph`, { text: 'x'.repeat(3 * 1024 * 1024) });
  expect((await add()).status).toBe(200);
  expect(await add()).toMatchObject({
    status: 500,
    body: { message: "java.io.IOException: Note '/lab/large' would be larger than 5242880 bytes" },
  });
  expect((await zeppelin('GET', `/notebook/${id}`)).body.body.paragraphs).toHaveLength(1);
});

test('nothing is left of what was written on the way', () => {
  const files = readdirSync(join(directory, 'notebooks', 'eu-west-1', 'flink-analytics'));
  expect(files.filter((name) => name.startsWith('.'))).toEqual([]);
});
