import { describe, expect, test } from 'vitest';
import type { ParagraphState } from '../../src/zeppelin/index.ts';
import {
  addParagraph,
  createNote,
  deleteParagraph,
  getParagraph,
  interpreterSettings,
  jobLinkOf,
  noteStatus,
  restartInterpreter,
  runParagraph,
  stopParagraph,
  waitForEnd,
  waitForJob,
} from '../../src/zeppelin/index.ts';
import type { Subject } from './suite.ts';
import { failure } from './support/failure.ts';

/** A first paragraph starts a process, which takes long on a busy machine. */
const PATIENT = { atMost: 120_000 };
const TIME = { timeout: 180_000 };

const TICKS = `%flink.ssql
CREATE TEMPORARY TABLE ticks (id INT) WITH ('connector' = 'datagen', 'rows-per-second' = '5')`;

/** Running and looking at runs, of what every Zeppelin has. */
export function runsSuite({ zeppelin }: Subject): void {
  describe('runs', TIME, () => {
    test('a paragraph runs to its end', async () => {
      const { note, add, run } = await ran(zeppelin, '/runs/md');
      const id = await add('%md\n**bold**');
      const states: ParagraphState[] = [];
      await runParagraph(zeppelin(), note, id);
      const onState = (state: ParagraphState) => states.push(state);
      expect(await waitForEnd(zeppelin(), note, id, { ...PATIENT, onState })).toMatchObject({ id, status: 'FINISHED' });
      expect(states.at(-1)).toBe('FINISHED');
      const { results } = await getParagraph(zeppelin(), note, id);
      expect([results?.code, results?.msg?.[0].type]).toEqual(['SUCCESS', 'HTML']);
      expect(await run(id)).toBe('FINISHED');
      expect((await noteStatus(zeppelin(), note)).paragraphs).toMatchObject([{ id, status: 'FINISHED' }]);
    });

    test('what cannot run ends in an error, and what is not there is not run', async () => {
      const { note, add } = await ran(zeppelin, '/runs/unknown');
      const id = await add('%nosuch\nx');
      await runParagraph(zeppelin(), note, id);
      const { status, errorMessage } = await waitForEnd(zeppelin(), note, id, PATIENT);
      expect([status, errorMessage]).toEqual(['ERROR', expect.stringContaining('nterpreter nosuch not found')]);
      expect(await failure(runParagraph(zeppelin(), note, 'paragraph_1_1'))).toMatch(/^not-found: Could not run /);
    });

    test('one that does not run is not stopped, so that its next run goes well', async () => {
      const { note, add, run } = await ran(zeppelin, '/runs/idle');
      const id = await add('%md\nidle');
      expect(await failure(stopParagraph(zeppelin(), note, id))).toBe(
        `refused: Could not stop the paragraph "${id}": it does not run (READY).`,
      );
      expect(await run(id)).toBe('FINISHED');
      expect(await failure(stopParagraph(zeppelin(), note, id))).toMatch(/it does not run \(FINISHED\)/);
      expect(await run(id)).toBe('FINISHED');
    });

    test('interpreters are listed and restarted', async () => {
      const names = (await interpreterSettings(zeppelin())).map(({ id }) => id);
      expect(names).toEqual(expect.arrayContaining(['flink', 'md']));
      expect(await restartInterpreter(zeppelin(), 'md')).toMatchObject({ id: 'md', status: 'READY' });
      expect(await failure(restartInterpreter(zeppelin(), 'nosuch'))).toMatch(
        /^not-found: Could not restart the interpreter/,
      );
    });
  });
}

/** Streaming jobs, which go on until they are stopped. */
export function jobsSuite({ zeppelin, hasJobs }: Subject): void {
  describe('queries', TIME, () => {
    test('what has no job is over, and what fails says why', async () => {
      const { note, add, run } = await ran(zeppelin, '/jobs/none');
      expect(await run(await add('%flink.ssql\nDROP TEMPORARY TABLE IF EXISTS other'))).toBe('FINISHED');
      const id = await add('%flink.ssql\nSELECT nothing FROM nowhere');
      await runParagraph(zeppelin(), note, id);
      expect(await waitForJob(zeppelin(), note, id, PATIENT)).toMatchObject({ status: 'ERROR' });
      const { results } = await getParagraph(zeppelin(), note, id);
      expect([results?.code, results?.msg?.at(-1)?.data]).toEqual(['ERROR', expect.stringContaining('nowhere')]);
    });

    test('waiting ends when it is no longer wanted, or takes too long', async () => {
      const { note, add } = await ran(zeppelin, '/jobs/waiting');
      const id = await add('%md x');
      await expect(waitForEnd(zeppelin(), note, id, { atMost: 200 })).rejects.toThrow('it is not done after 0 s');
      const own = new AbortController();
      const waiting = waitForEnd(zeppelin().within(own.signal), note, id, PATIENT);
      setTimeout(() => own.abort(new Error('not wanted')), 50);
      await expect(waiting).rejects.toThrow('not wanted');
    });
  });

  describe.runIf(hasJobs)('jobs', TIME, () => {
    test('a query without end is stopped when it has a job, and can be run again', async () => {
      const { note, add, run } = await ran(zeppelin, '/jobs/query');
      expect(await run(await add(TICKS))).toBe('FINISHED');
      const id = await add('%flink.ssql(type=update)\nSELECT id FROM ticks');
      for (let times = 0; times < 2; times++) {
        await runParagraph(zeppelin(), note, id);
        const running = await waitForJob(zeppelin(), note, id, PATIENT);
        expect([running.status, jobLinkOf(running)]).toEqual(['RUNNING', expect.stringMatching(/\/job\/\w+/)]);
        expect(await failure(runParagraph(zeppelin(), note, id))).toMatch(
          /^refused: .* it is RUNNING already\. \| Wait for it, or stop it first\.$/,
        );
        expect(await failure(deleteParagraph(zeppelin(), note, id))).toMatch(/^refused: .* and its job would go on\./);
        await stopParagraph(zeppelin(), note, id);
        expect(await waitForEnd(zeppelin(), note, id, PATIENT)).toMatchObject({ status: 'ABORT' });
      }
      await deleteParagraph(zeppelin(), note, id);
    });

    test('one that has no job yet is not stopped, for that would be forgotten', async () => {
      await restartInterpreter(zeppelin(), 'flink');
      const { note, add } = await ran(zeppelin, '/jobs/early');
      const id = await add(`${TICKS};\nSELECT id FROM ticks`);
      await runParagraph(zeppelin(), note, id);
      expect(await failure(stopParagraph(zeppelin(), note, id))).toMatch(
        /^refused: .* it has no job yet \(\w+\)\. \| Wait until its job is there\.$/,
      );
      await waitForJob(zeppelin(), note, id, PATIENT);
      await stopParagraph(zeppelin(), note, id);
      expect(await waitForEnd(zeppelin(), note, id, PATIENT)).toMatchObject({ status: 'ABORT' });
    });
  });
}

/** A new note, and what adds paragraphs to it and runs them to their end. */
async function ran(zeppelin: Subject['zeppelin'], path: string) {
  const note = await createNote(zeppelin(), path, { interpreterGroup: 'flink' });
  const add = (text: string) => addParagraph(zeppelin(), note, { text, title: '' });
  const run = async (id: string) => {
    await runParagraph(zeppelin(), note, id);
    return (await waitForEnd(zeppelin(), note, id, PATIENT)).status;
  };
  return { note, add, run };
}
