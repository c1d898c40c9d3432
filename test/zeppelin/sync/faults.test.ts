import { afterEach, describe, expect, test } from 'vitest';
import type { Site } from '../../../src/provision/index.ts';
import { presignedUrl } from '../../../src/provision/index.ts';
import {
  addParagraph,
  createNote,
  deleteNote,
  deleteParagraph,
  listNotes,
  openSession,
  planPush,
  pushChanges,
  pushNew,
  studioDoor,
  updateParagraph,
} from '../../../src/zeppelin/index.ts';
import { studioCloud } from '../../local/support/studio.ts';
import { counted } from '../support/counted.ts';
import { failure } from '../support/failure.ts';
import { FAULTS, faultProxy } from '../support/fault-proxy.ts';
import { fileOf, push, remoteOf } from '../support/note-file.ts';

const { analytics, cloud } = await studioCloud();
const { endpoint } = cloud;
const proxy = await faultProxy(endpoint);
const { signal } = new AbortController();

/** A session with the notebook, past the proxy or through it. */
function open(isThrough: boolean) {
  // Nothing else of it is looked at.
  const site = { aws: { analytics } } as Site;
  const door = studioDoor('flink-analytics', async () => {
    const url = (await presignedUrl('flink-analytics', 'zeppelin', 3600, site)) ?? '';
    return isThrough ? url.replace(endpoint, proxy.url) : url;
  });
  return openSession(door, { signal });
}

const direct = open(false);
const through = open(true);
afterEach(() => {
  proxy.mend();
});

let count = 0;
const nextPath = () => `/faults/${++count}`;
const masked = (text: string) => text.replace(/\/faults\/\d+/g, 'PATH').replace(/2[0-9A-Z]{8}|paragraph_\w+/g, 'ID');

const OLD = '%md\nOne.\n\n%flink.ssql\nSELECT 2\nFROM t;\n\n%md\nThree.\n\n%md\nFour.\n';
/** Of everything something: the third one leaves, the last one goes to the front, one is new and one is written. */
const NEW = '%md\nFour.\n\n%md\nOne.\n\n%md\nNew.\n\n-- hangar: paragraph Two\n%flink.ssql\nSELECT 22\nFROM t;\n';

const textsAt = async (path: string) => (await remoteOf(direct, path))?.paragraphs.map(({ text }) => text);
const textsOf = (text: string) => fileOf(text).filled.paragraphs.map((one) => one.text);

/** How many calls a push makes, with those before it, which look. */
async function callsOf(prepare: (path: string) => Promise<unknown>): Promise<string[]> {
  const path = nextPath();
  await prepare(path);
  const { zeppelin, taken } = counted(direct);
  await push(zeppelin, path, NEW);
  return taken();
}

const SCENES = {
  'a push of changes': (path: string) => push(direct, path, OLD),
  'a first push': async () => {},
};

describe.each(Object.entries(SCENES))('%s', (scene, prepare) => {
  describe.each(Object.keys(FAULTS) as (keyof typeof FAULTS)[])('of which a call %s', (fault) => {
    test.each([1, 3, 99])(
      '%i times: it is done or says how far it came, and the next one does the rest',
      async (times) => {
        const calls = await callsOf(prepare);
        for (const at of calls.keys()) {
          const path = nextPath();
          await prepare(path);
          proxy.spoil(at, times, fault);
          const said = await failure(push(through, path, NEW));
          proxy.mend();
          const now = await textsAt(path);
          if (said === 'no failure') expect(now).toEqual(textsOf(NEW));
          else judgeFailure(said, now, scene);
          const where = `${fault}, ${times} times from call ${at}, ${calls[at]}: ${said}`;
          // Nobody has done anything in the browser, so nobody is asked.
          expect(await push(direct, path, NEW), where).not.toMatch(/refused/);
          expect(await textsAt(path), where).toEqual(textsOf(NEW));
          expect(await push(direct, path, NEW), where).toBe('nothing');
        }
      },
    );
  });
});

/** A note is as it was, or its failure has said that it may not be. */
function judgeFailure(said: string, now: readonly string[] | undefined, scene: string): void {
  const before = scene === 'a first push' ? undefined : textsOf(OLD);
  const isAsBefore = JSON.stringify(now) === JSON.stringify(before);
  if (!isAsBefore) expect(said).toMatch(/effect (?:done|unknown): .* \| .*[Pp]ush again/);
}

test.each(['PUT', 'POST', 'DELETE', 'GET /notebook/2'])(
  'what is left is named where every %s goes wrong',
  async (only) => {
    const path = nextPath();
    await push(direct, path, OLD);
    const remote = await remoteOf(direct, path);
    const plan = remote && planPush(fileOf(NEW).filled.paragraphs, remote);
    if (!plan) throw new Error('It was pushed.');
    proxy.spoil(0, 99, 'meets a web page', only);
    const attempt = pushChanges(through, fileOf(NEW).filled.paragraphs, remote, plan, () => {});
    expect(masked(await failure(attempt))).toMatchSnapshot();
  },
);

describe('meanwhile', () => {
  test('the note is deleted', async () => {
    const path = nextPath();
    await push(direct, path, OLD);
    const { id = '' } = (await remoteOf(direct, path)) ?? {};
    proxy.before('POST', () => deleteNote(direct, id));
    expect(masked(await failure(push(through, path, NEW)))).toMatchInlineSnapshot(
      `"not-found: The note "PATH" was deleted while it was pushed. | Push again to make it anew."`,
    );
    proxy.mend();
    expect(await push(direct, path, NEW)).toBe('made');
  });

  test('a paragraph is deleted', async () => {
    const path = nextPath();
    await push(direct, path, OLD);
    const { id = '', paragraphs = [] } = (await remoteOf(direct, path)) ?? {};
    proxy.before('PUT', () => deleteParagraph(direct, id, paragraphs[1].id));
    expect(masked(await failure(push(through, path, NEW)))).toMatchInlineSnapshot(
      `"not-found, effect done: The note "PATH" is pushed in part: "Four.", "One." and "New." are as in the file, "Two" is not. Could not change the paragraph "ID": No such paragraph: ID. | Push again: what is pushed already stays as it is."`,
    );
    proxy.mend();
    expect(await push(direct, path, NEW)).toBe('add');
  });

  test('somebody writes in the browser', async () => {
    const path = nextPath();
    await push(direct, path, OLD);
    const { id = '', paragraphs = [] } = (await remoteOf(direct, path)) ?? {};
    proxy.before('POST', async () => {
      await updateParagraph(direct, id, paragraphs[0].id, { text: '%md\nEins.', title: '' });
      await addParagraph(direct, id, { text: '%md\nMine.', title: '' });
    });
    expect(masked(await failure(push(through, path, NEW)))).toMatchInlineSnapshot(
      `"server, effect done: The note "PATH" was pushed and is not as it was pushed: there is, besides, "Mine.", other is "One.". | Somebody may have written meanwhile. Look at "hangar note diff", and push again."`,
    );
    proxy.mend();
    expect(await push(direct, path, NEW)).toMatch(/^refused: /);
    expect(await textsAt(path)).toContain('%md\nMine.');
  });

  test('somebody makes a note of the same path', async () => {
    const path = nextPath();
    proxy.before('POST', () => createNote(direct, path));
    expect(masked(await failure(push(through, path, NEW)))).toMatchInlineSnapshot(
      `"exists: Could not push the note "PATH": somebody has made one of this path meanwhile. | Push again: then it is compared with the file."`,
    );
    proxy.mend();
    expect(await push(direct, path, NEW)).toMatch(/^add/);
  });

  test('somebody stops waiting', async () => {
    const path = nextPath();
    await push(direct, path, OLD);
    const own = new AbortController();
    proxy.before('PUT', async () => own.abort(new Error('Stopped.')));
    const said = await failure(push(through.within(own.signal), path, NEW));
    expect(masked(said)).toMatchInlineSnapshot(
      `"server, effect done: The note "PATH" is as in the file, but it is not noted there that it was pushed. Stopped. | Push again: what is pushed already stays as it is."`,
    );
    proxy.mend();
    await push(direct, path, NEW);
    expect(await textsAt(path)).toEqual(textsOf(NEW));
  });
});

describe('before anything is sent', () => {
  const big = `%md\n${'x'.repeat(1024)}\n`.repeat(6 * 1024);

  test('a note of 6 MiB is refused', async () => {
    const path = nextPath();
    await push(direct, path, OLD);
    const { zeppelin, taken } = counted(direct);
    const attempts = [path, nextPath()].map((one) => failure(push(zeppelin, one, big)));
    expect((await Promise.all(attempts)).map(masked)).toMatchInlineSnapshot(`
      [
        "refused: Could not push the note "PATH": it would have 12.2 MiB there, where its texts are kept twice, and a notebook takes 5 MiB. | Make two notes of it. What was pushed before is as it was.",
        "refused: Could not push the note "PATH": it would have 13.3 MiB there, where its texts are kept twice, and a notebook takes 5 MiB. | Make two notes of it. What was pushed before is as it was.",
      ]
    `);
    expect(taken().filter((call) => !call.startsWith('GET'))).toEqual([]);
    expect(await textsAt(path)).toEqual(textsOf(OLD));
  });

  test('one note more than there may be is refused', async () => {
    const mostNotes = (await listNotes(direct)).length;
    const { zeppelin, taken } = counted(direct);
    const attempt = pushNew(zeppelin, nextPath(), fileOf(OLD).filled, { now: 0, mostNotes });
    expect(masked(await failure(attempt)).replaceAll(`${mostNotes}`, 'MOST')).toMatchInlineSnapshot(
      `"refused: Could not push the note "PATH": the notebook has MOST notes, and takes MOST. | Remove some that nobody needs any more."`,
    );
    expect(taken()).toEqual(['GET /notebook']);
  });
});
