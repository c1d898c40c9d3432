import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import type { Exchange, SessionOptions } from '../../src/zeppelin/index.ts';
import {
  createNote,
  deleteNote,
  listNotes,
  openSession,
  plainDoor,
  runParagraph,
  studioDoor,
  updateParagraph,
  version,
} from '../../src/zeppelin/index.ts';
import { failure } from './support/failure.ts';
import { answer, drop, half, ok, page, silence, standIn } from './support/stand-in.ts';

const { url, taken, next } = await standIn();
const { signal } = new AbortController();
const requests = () => taken().map(({ request }) => request.replace('/zeppelin/api', ''));
const masked = (text: string) => text.replaceAll(url, 'BASE');
const failing = async (call: Promise<unknown>) => masked(await failure(call));

afterEach(() => {
  vi.unstubAllEnvs();
  next();
  taken();
});

function open(options: Partial<SessionOptions> = {}) {
  return openSession(plainDoor(url), { signal, ...options });
}

test('what is asked for is sent without an origin, and read whatever its type is', async () => {
  next(ok({ version: '0.10.0' }));
  expect(await version(open())).toBe('0.10.0');
  const [{ request, headers }] = taken();
  expect([request, headers['user-agent'], headers.origin, headers.cookie]).toEqual([
    'GET /zeppelin/api/version',
    'hangar',
    undefined,
    undefined,
  ]);
});

test('a web page instead of an answer: what only reads is asked for again, what writes is not', async () => {
  const bad = answer(502, page('502 Bad Gateway'), { 'content-type': 'text/html' });
  next(bad, ok([]));
  expect(await listNotes(open())).toEqual([]);
  expect(requests()).toEqual(['GET /notebook', 'GET /notebook']);
  next(bad, bad);
  expect(await failing(listNotes(open()))).toMatchInlineSnapshot(
    `"html: Could not list the notes: what answered is not Zeppelin, but a web page with the title "502 Bad Gateway" (status 502). | A proxy between here and there may be the one who speaks. Try again in a while."`,
  );
  taken();
  next(bad);
  expect(await failing(createNote(open(), '/a'))).toMatchInlineSnapshot(
    `"html, effect unknown: Could not create the note "/a": what answered is not Zeppelin, but a web page with the title "502 Bad Gateway" (status 502). | Nobody knows whether it took effect. Look in the list of notes before you try again."`,
  );
  expect(requests()).toEqual(['POST /notebook']);
});

test('another server than Zeppelin is told from it', async () => {
  next(answer(404, page('Error 404 Not Found')));
  expect(await failing(listNotes(open()))).toMatchInlineSnapshot(
    `"html: Could not list the notes: what answered is not Zeppelin, but a web page with the title "Error 404 Not Found" (status 404). | Look whether the address is the one that Zeppelin has in a browser, without what stands behind "#"."`,
  );
  next(answer(200, '{"hello":1}'), answer(200, 'hello'));
  expect(await failing(listNotes(open()))).toMatchInlineSnapshot(
    `"html: Could not list the notes: what answered is not Zeppelin, but the text "hello" (status 200). | A proxy between here and there may be the one who speaks. Try again in a while."`,
  );
  next(answer(405, ''));
  expect(await failing(listNotes(open()))).toMatchInlineSnapshot(
    `"html: Could not list the notes: what answered is not Zeppelin, but an empty answer (status 405). | Look whether the address is the one that Zeppelin has in a browser, without what stands behind "#"."`,
  );
  expect(
    await failing(version(openSession(plainDoor('http://127.0.0.1:1/zeppelin'), { signal }))),
  ).toMatchInlineSnapshot(
    `"unreachable: Could not ask for the version: http://127.0.0.1:1/zeppelin cannot be reached (ECONNREFUSED). | Look whether it runs and whether the address is right."`,
  );
});

test.each([
  ['before the answer', drop],
  ['within the answer', half],
])('a connection that is lost %s', async (_, lost) => {
  next(lost, ok([]));
  expect(await listNotes(open())).toEqual([]);
  next(lost, ok());
  await updateParagraph(open(), 'n', 'p', { text: 'x', title: 'y' });
  next(lost, answer(404, '{"status":"NOT_FOUND","message":"No such note: n"}'));
  await deleteNote(open(), 'n');
  expect(requests()).toEqual([
    ...['GET /notebook', 'GET /notebook'],
    ...['PUT /notebook/n/paragraph/p', 'PUT /notebook/n/paragraph/p'],
    ...['DELETE /notebook/n', 'DELETE /notebook/n'],
  ]);
  next(ok({ status: 'READY' }), lost);
  expect(await failing(runParagraph(open(), 'n', 'p'))).toMatch(
    /^unreachable, effect unknown: Could not run the paragraph "p": the connection to BASE was lost \(\w+\)\. \| Nobody knows whether it took effect\. Look whether it runs before you run it again\.$/,
  );
  expect(requests()).toEqual(['GET /notebook/job/n/p', 'POST /notebook/job/n/p']);
});

test('an answer that takes too long is not waited for, nor asked for again', async () => {
  next(silence);
  expect(await failing(listNotes(open({ timeout: 50 })))).toMatchInlineSnapshot(
    `"unreachable: Could not list the notes: BASE gave no answer within 0.05 s. | Try again."`,
  );
  next(silence);
  expect(await failing(createNote(open({ timeout: 50 }), '/a'))).toMatchInlineSnapshot(
    `"unreachable, effect unknown: Could not create the note "/a": BASE gave no answer within 0.05 s. | Nobody knows whether it took effect. Look in the list of notes before you try again."`,
  );
  expect(requests()).toEqual(['GET /notebook', 'POST /notebook']);
});

test('a call ends when it is no longer wanted', async () => {
  const own = new AbortController();
  next(silence);
  const call = listNotes(open().within(own.signal));
  setTimeout(() => own.abort(new Error('not wanted')), 20);
  await expect(call).rejects.toThrow('not wanted');
});

/** A notebook whose URLs are counted and whose cookies are numbered as they are given out. */
function studio(options: Partial<SessionOptions> = {}) {
  let urls = 0;
  const exchanges: Exchange[] = [];
  const door = studioDoor('flink-analytics', async () => `${url}/?authToken=secret-token-${++urls}`);
  const zeppelin = openSession(door, { signal, onExchange: (one) => exchanges.push(one), ...options });
  return { zeppelin, exchanges, urls: () => urls };
}

const cookie = (value: string) =>
  answer(302, '', { 'set-cookie': `VerifiedAuthToken=${value}; Path=/; HttpOnly`, location: '/zeppelin/' });
const shut = answer(403, 'Forbidden\n');

test('a session of a notebook begins with a presigned URL, for all calls that come at once', async () => {
  const { zeppelin, urls } = studio();
  next(cookie('first-cookie'));
  await Promise.all([listNotes(zeppelin), listNotes(zeppelin)]);
  expect(taken().map(({ request, headers }) => [request, headers.cookie])).toEqual([
    ['GET /zeppelin/?authToken=secret-token-1', undefined],
    ['GET /zeppelin/api/notebook', 'VerifiedAuthToken=first-cookie'],
    ['GET /zeppelin/api/notebook', 'VerifiedAuthToken=first-cookie'],
  ]);
  expect(urls()).toBe(1);
});

test('the cookie may come with a later redirect to the same server, but with none to another', async () => {
  const to = (location: string, given: string) => answer(302, '', { location, 'set-cookie': given });
  next(to('/zeppelin/?a', 'AWSALB=x'), to('/zeppelin/?b', 'other=y'), cookie('late-cookie'));
  await listNotes(studio().zeppelin);
  expect(taken().map(({ request, headers }) => `${request} ${headers.cookie ?? ''}`)).toEqual([
    'GET /zeppelin/?authToken=secret-token-1 ',
    'GET /zeppelin/?a AWSALB=x',
    'GET /zeppelin/?b AWSALB=x; other=y',
    'GET /zeppelin/api/notebook AWSALB=x; other=y; VerifiedAuthToken=late-cookie',
  ]);
  next(to('http://127.0.0.1:1/zeppelin/', 'AWSALB=x'));
  expect(await failing(listNotes(studio().zeppelin))).toMatchInlineSnapshot(
    `"denied: Could not sign in to the notebook "flink-analytics": it answered 302 with a redirect. | Its URL has to be used within three minutes: is the clock of this machine right? And it has to run still."`,
  );
  next(shut);
  expect(await failing(listNotes(studio().zeppelin))).toMatchInlineSnapshot(
    `"denied: Could not sign in to the notebook "flink-analytics": it answered 403 with the text "Forbidden". | Its URL has to be used within three minutes: is the clock of this machine right? And it has to run still."`,
  );
});

test.each([
  ['403', shut],
  ['401', answer(401, '{"status":"UNAUTHORIZED"}')],
  ['a redirect', answer(302, '', { location: '/login' })],
  ['a web page', answer(200, page('Sign in'))],
])('a session that ends with %s is begun anew, and what is safe done again', async (_, ended) => {
  const { zeppelin, urls } = studio();
  next(cookie('first-cookie'), ended, ended, cookie('second-cookie'));
  await Promise.all([listNotes(zeppelin), updateParagraph(zeppelin, 'n', 'p', { text: 'x', title: 'y' })]);
  expect(taken().map(({ headers }) => headers.cookie ?? '')).toEqual([
    ...['', 'VerifiedAuthToken=first-cookie', 'VerifiedAuthToken=first-cookie'],
    ...['', 'VerifiedAuthToken=second-cookie', 'VerifiedAuthToken=second-cookie'],
  ]);
  expect(urls()).toBe(2);
});

test('what is not safe is not done again, but an old session is tried before it', async () => {
  const { zeppelin } = studio();
  next(cookie('first-cookie'), ok([]), shut, cookie('second-cookie'));
  await listNotes(zeppelin);
  expect(await failing(createNote(zeppelin, '/a'))).toMatchInlineSnapshot(
    `"expired, effect unknown: Could not create the note "/a": the session with the notebook "flink-analytics" had ended. | Nobody knows whether it took effect. Look in the list of notes before you try again."`,
  );
  expect(requests().slice(2)).toEqual(['POST /notebook']);
  await listNotes(zeppelin);
  taken();
  const old = studio({ freshFor: -1 }).zeppelin;
  next(cookie('first-cookie'), ok([]), shut, cookie('second-cookie'), ok([]), ok('2ABC'));
  await listNotes(old);
  expect(await createNote(old, '/a')).toBe('2ABC');
  expect(requests().filter((one) => !one.includes('authToken'))).toEqual([
    ...['GET /notebook', 'GET /notebook', 'GET /notebook'],
    'POST /notebook',
  ]);
});

test('one that cannot be begun anew says why', async () => {
  const { zeppelin } = studio();
  next(cookie('first-cookie'), shut, cookie('second-cookie'), shut);
  expect(await failing(listNotes(zeppelin))).toMatchInlineSnapshot(
    `"denied: Could not list the notes: the notebook "flink-analytics" refuses even who has just signed in. | Look whether the same user can open it in a browser."`,
  );
  const refusing = studioDoor('flink-analytics', async () => {
    throw new Error('It does not run.');
  });
  await expect(listNotes(openSession(refusing, { signal }))).rejects.toThrow('It does not run.');
});

test("Zeppelin's own refusal is none of the session", async () => {
  const { zeppelin, urls } = studio();
  next(
    cookie('first-cookie'),
    answer(403, '{"status":"FORBIDDEN","message":"Insufficient privileges to READER note."}'),
  );
  expect(await failing(listNotes(zeppelin))).toMatchInlineSnapshot(
    `"denied: Could not list the notes: Insufficient privileges to READER note. | Ask an owner of the note for the right, or sign in as somebody else."`,
  );
  expect(urls()).toBe(1);
});

test('nothing secret is in any error, nor in what is told of exchanges', async () => {
  const { zeppelin, exchanges } = studio();
  const echo = answer(
    500,
    page('Bad cookie VerifiedAuthToken=first-cookie of /?authToken=secret-token-1, first-cookie'),
  );
  next(cookie('first-cookie'), echo, cookie('first-cookie'), echo);
  const error = await listNotes(zeppelin).catch((one: unknown) => one);
  expect(inspect([error, zeppelin, exchanges], { depth: 9, showHidden: true })).not.toMatch(
    /first-cookie|secret-token/,
  );
  const lost = await listNotes(
    openSession(
      studioDoor('x', async () => 'http://127.0.0.1:1/?authToken=abc'),
      { signal },
    ),
  ).catch((one: unknown) => one);
  expect(inspect(lost, { depth: 9, showHidden: true })).not.toMatch(/abc/);
  const none = await listNotes(
    openSession(
      studioDoor('x', async () => 'no url ?authToken=abc'),
      { signal },
    ),
  ).catch((one: unknown) => one);
  expect(inspect(none, { depth: 9, showHidden: true })).not.toMatch(/abc/);
});

test('a proxy of the environment is used, but not for this machine', async () => {
  vi.stubEnv('http_proxy', url);
  vi.stubEnv('no_proxy', '');
  next(ok({ version: 'through a proxy' }));
  const far = openSession(plainDoor('http://zeppelin.example/zeppelin'), { signal });
  expect(await version(far)).toBe('through a proxy');
  expect(taken()[0].request).toBe('GET http://zeppelin.example/zeppelin/api/version');
  next(ok({ version: 'without' }));
  expect(await version(open())).toBe('without');
  expect(taken()[0].request).toBe('GET /zeppelin/api/version');
});
