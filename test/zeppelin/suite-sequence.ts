import { describe, expect, test } from 'vitest';
import type { Outcome, RunEvent, RunParagraph, WatchEvent } from '../../src/zeppelin/index.ts';
import {
  getNote,
  kindOf,
  noteStatus,
  placeOfFailure,
  restartInterpreter,
  runParagraph,
  runParagraphs,
  stopAndWait,
  waitForEnd,
  waitForJob,
  watchJobs,
} from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { failure } from './support/failure.ts';
import { push, remoteOf } from './support/note-file.ts';

const TIME = { timeout: 180_000 };
const SETTINGS = { atMost: 120_000, grace: 1000, restart: false };

const table = (name: string, options: string, columns = 'id INT') =>
  `CREATE TEMPORARY TABLE IF NOT EXISTS ${name} (${columns}) WITH (${options});`;
const TABLES = `%flink.ssql
-- What comes in, for ever and for a moment, and where it goes.
${table('rides', "'connector' = 'datagen', 'rows-per-second' = '5'")}
${table('few', "'connector' = 'datagen', 'number-of-rows' = '3'")}
${table('sink', "'connector' = 'blackhole'")}`;
const INSERT = '%flink.ssql\nINSERT INTO sink SELECT id FROM rides;';

/** What pushes notes and runs them. */
function toolsOf({ zeppelin }: Subject) {
  /** Pushes a note of paragraphs, and gives what is needed to run it. */
  const made = async (path: string, ...texts: readonly string[]) => {
    await push(zeppelin(), path, `${texts.join('\n\n')}\n`);
    const remote = await remoteOf(zeppelin(), path);
    const note = remote?.id ?? '';
    const paragraphs = (remote?.paragraphs ?? []).map(({ id, text }, at): RunParagraph => {
      return { id, number: at + 1, text, kind: kindOf(text).kind };
    });
    const run = (chosen = paragraphs, settings = {}, tell: (event: RunEvent) => void = () => {}) =>
      runParagraphs(zeppelin(), note, chosen, { ...SETTINGS, ...settings }, tell);
    const stop = (one: RunParagraph) => stopAndWait(zeppelin(), note, one, SETTINGS.atMost);
    return { note, paragraphs, run, stop };
  };
  const kinds = (outcomes: readonly Outcome[]) => outcomes.map(({ kind }) => kind);
  const messageOf = (outcome: Outcome | undefined) => (outcome?.kind === 'failed' ? outcome.message : '');

  return { made, kinds, messageOf };
}

/** Running notes paragraph by paragraph, as the command does. */
export function sequenceSuite(subject: Subject): void {
  const { zeppelin, hasJobs } = subject;
  const { made, kinds, messageOf } = toolsOf(subject);

  describe('sequences', TIME, () => {
    test('end with what fails, and say where', async () => {
      const bad = '%flink.ssql\nDROP TEMPORARY TABLE IF EXISTS gone;\n\nSELECT nothing\nFROM nowhere;';
      const { run, paragraphs, note } = await made('/sequence/failing', '%md\nText.', bad, '%md\nNever.');
      const outcomes = await run();
      expect(kinds(outcomes)).toEqual(['finished', 'failed']);
      expect(messageOf(outcomes[1])).toContain('nowhere');
      expect(placeOfFailure(paragraphs[1].text, messageOf(outcomes[1]))?.line).toBeGreaterThanOrEqual(4);
      expect((await noteStatus(zeppelin(), note)).paragraphs[2].status).toBe('READY');
    });

    test.skipIf(hasJobs)('that nothing can run are checked', async () => {
      const { run } = await made('/sequence/checked', TABLES, INSERT, '%flink.ssql\nSELECT id FROM rides;');
      expect(kinds(await run())).toEqual(['finished', 'not-executed', 'not-executed']);
    });
  });

  describe.runIf(hasJobs)('jobs of notes', TIME, () => {
    test('are up while others end, and are neither started twice nor lost by a push', async () => {
      const path = '/sequence/up';
      const { note, paragraphs, run, stop } = await made(path, TABLES, INSERT, '%md\nLast.');
      const states: string[] = [];
      const first = await run(paragraphs, {}, (event) => event.type === 'state' && states.push(event.state));
      expect(kinds(first)).toEqual(['finished', 'up', 'finished']);
      expect(first[1]).toMatchObject({ link: expect.stringMatching(/\/job\/\w+/), wasUp: false });
      expect(states).toContain('RUNNING');
      expect((await run(paragraphs.slice(1, 2)))[0]).toMatchObject({ kind: 'up', wasUp: true });

      // It is written and runs on; taken out of the file it is not deleted.
      const other = INSERT.replace('rides;', 'rides WHERE id > 0;');
      expect(await push(zeppelin(), path, `${[TABLES, other, '%md\nLast.'].join('\n\n')}\n`)).toBe('write text');
      const { status, id } = (await getNote(zeppelin(), note)).paragraphs[1];
      expect([status, id]).toEqual(['RUNNING', paragraphs[1].id]);
      expect(await failure(push(zeppelin(), path, `${TABLES}\n\n%md\nLast.\n`))).toMatch(
        /^refused: Nothing of the note .* was pushed\. Could not delete .* it is RUNNING, and its job would go on\./,
      );

      const [again] = await run(paragraphs.slice(1, 2), { restart: true });
      expect(again).toMatchObject({ kind: 'up', wasUp: false });
      expect(again.kind === 'up' && first[1].kind === 'up' && again.link !== first[1].link).toBe(true);
      expect(await stop(paragraphs[1])).toMatchObject({ status: 'ABORT' });
    });

    test('show rows while they run where they are single, and at their end else', async () => {
      const query = (type: string) => `%flink.ssql(type=${type})\nSELECT id FROM rides;`;
      const single = '%flink.ssql(type=single, refreshInterval=500, template="now {0}")\nSELECT id FROM rides;';
      const path = '/sequence/rows';
      const { note, paragraphs, run, stop } = await made(path, TABLES, query('update'), query('append'), single);
      expect(kinds(await run())).toEqual(['finished', 'up', 'up', 'up']);
      const events: WatchEvent[] = [];
      const up = paragraphs.slice(1);
      expect(await watchJobs(zeppelin(), note, up, 2500, (event) => events.push(event))).toEqual([]);
      const live = events.flatMap((event) => (event.type === 'results' ? event.paragraph.number : []));
      expect([...new Set(live)]).toEqual([4]);
      for (const one of up.slice(0, 2)) {
        const { results } = await stop(one);
        expect(results?.msg?.[0]).toMatchObject({ type: 'TABLE', data: expect.stringMatching(/^id\n(?:-?\d+\n)+/) });
      }
      await stop(up[2]);
    });

    test('of a paragraph with several statements are up with the last one', async () => {
      const bounded = '%flink.ssql\nINSERT INTO sink SELECT id FROM few;\nINSERT INTO sink SELECT id FROM rides;';
      const blocked = '%flink.ssql\nSELECT id FROM rides;\nINSERT INTO sink SELECT id FROM few;';
      const { note, paragraphs, run, stop } = await made('/sequence/several', TABLES, bounded, blocked);
      expect(kinds(await run(paragraphs.slice(0, 2)))).toEqual(['finished', 'up']);
      await runParagraph(zeppelin(), note, paragraphs[2].id);
      await waitForJob(zeppelin(), note, paragraphs[2].id, { atMost: SETTINGS.atMost });
      expect(await failure(run(paragraphs.slice(2), { atMost: 1000 }))).toMatch(
        /^server, effect done: Could not run paragraph 3: it is RUNNING after 1 s, and is not at its last statement\./,
      );
      for (const one of paragraphs.slice(1)) await stop(one);
      const { paragraphs: now } = await noteStatus(zeppelin(), note);
      expect(now.map(({ status }) => status)).toEqual(['FINISHED', 'ABORT', 'ABORT']);
    });

    test('that end soon are over, and those that fail late have failed', async () => {
      const late = `%flink.ssql\n${table('bad', "'connector' = 'nosuch'")}\nINSERT INTO bad SELECT id FROM rides;`;
      const { run } = await made('/sequence/soon', TABLES, '%flink.ssql\nINSERT INTO sink SELECT id FROM few;', late);
      const outcomes = await run();
      expect(kinds(outcomes)).toEqual(['finished', 'finished', 'failed']);
      expect(messageOf(outcomes[2])).toContain('nosuch');
    });
  });
}

/**
 * Comes last: after a run of a whole note and a restart, one of the next INSERTs sometimes stays PENDING in a process that
 * does nothing, in both versions of Zeppelin.
 */
export function waitingSuite(subject: Subject): void {
  const { zeppelin, hasJobs } = subject;
  const { made, kinds } = toolsOf(subject);

  describe.runIf(hasJobs)('jobs that wait', TIME, () => {
    test('that never start say what they wait for; a restart of the interpreter ends what runs', async () => {
      const { note, paragraphs, stop } = await made('/sequence/waiting', TABLES, INSERT);
      const other = await made('/sequence/never', '%flink.ssql\nSELECT id FROM few;');
      // Zeppelin's own run of a whole note has the interpreter run everything one after the other.
      const whole = { doing: 'run', what: 'all', method: 'POST', path: `/notebook/job/${note}` } as const;
      await zeppelin().call(whole);
      await waitForJob(zeppelin(), note, paragraphs[1].id, { atMost: SETTINGS.atMost });
      expect(await failure(other.run(other.paragraphs, { atMost: 1000 }))).toMatch(
        /^server, effect done: Could not run paragraph 1: it is PENDING after 1 s, and has no job\. \| Others may run before it/,
      );
      await restartInterpreter(zeppelin(), 'flink');
      for (const [one, id] of [
        [note, paragraphs[1].id],
        [other.note, other.paragraphs[0].id],
      ])
        expect((await waitForEnd(zeppelin(), one, id, { atMost: SETTINGS.atMost })).status).toMatch(
          /^(?:ABORT|ERROR|FINISHED)$/,
        );
      expect(await stop(paragraphs[1])).toMatchObject({ id: paragraphs[1].id });
      const again = await made('/sequence/again', TABLES, '%flink.ssql\nINSERT INTO sink SELECT id FROM few;');
      expect(kinds(await again.run())).toEqual(['finished', 'finished']);
    });
  });
}
