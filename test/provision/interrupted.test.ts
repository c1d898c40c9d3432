import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Aws } from '../../src/aws/index.ts';
import { Interrupted } from '../../src/provision/index.ts';
import { THINGS } from './support/before.ts';
import { essence, everything } from './support/everything.ts';
import { clientsThrough } from './support/faults.ts';
import type { Attempt } from './support/notebook.ts';
import { clientsOf, down, planned, shown, testCloud, up } from './support/notebook.ts';
import { drawn, JAR } from './support/stages.ts';

const cloud = await testCloud();
const plain = await clientsOf(cloud);
const jars = new Map([[JAR, { sha256: '0'.repeat(64), read: async () => new TextEncoder().encode('a jar') }]]);

/** Each takes some seconds. */
const RUNS = process.env['HANGAR_ALL_FAULTS'] === 'true' ? 100 : 3;

/** How a run ends early, and at which of the calls that change something. */
interface Interruption {
  readonly how: 'Ctrl-C' | 'killed before the call' | 'killed after the call';
  readonly at: number;
}

const interruption: fc.Arbitrary<Interruption> = fc.record({
  how: fc.constantFrom('Ctrl-C', 'killed before the call', 'killed after the call'),
  at: fc.integer({ min: 1, max: 16 }),
});

/** Does something up to a call and no further. */
async function interrupted(
  { how, at }: Interruption,
  act: (aws: Aws, attempt: Attempt) => Promise<unknown>,
): Promise<void> {
  const stopped = new AbortController();
  let isDead = false;
  const aws = await clientsThrough(cloud, async ({ kind, number }, send) => {
    if (kind === 'change' && number === at) {
      if (how === 'Ctrl-C') stopped.abort(new Error('Ctrl-C'));
      else {
        isDead = true;
        if (how === 'killed after the call') await send();
      }
    }
    if (isDead) throw new Error('It is killed.');
    return send();
  });
  try {
    await act(aws, { jars, signal: stopped.signal });
  } catch (error) {
    if (!(error instanceof Interrupted) || !(isDead || stopped.signal.aborted)) throw error;
  }
}

test('from wherever it is interrupted, up gets to the same end, and down --all back to what was there', {
  timeout: 1_200_000,
}, async () => {
  const attempt = { jars };
  await fc.assert(
    fc.asyncProperty(drawn, interruption, interruption, async ({ file, before: things }, early, late) => {
      for (const thing of things) await THINGS[thing].make(plain);
      const before = await everything(cloud, plain);
      await up(file, plain, attempt);
      const whole = await essence(cloud, plain);
      await down(file, plain, { ...attempt, all: true });
      expect(await everything(cloud, plain)).toEqual(before);

      await interrupted(early, (aws, signal) => up(file, aws, signal));
      await up(file, plain, attempt);
      expect(await essence(cloud, plain)).toEqual(whole);
      expect(shown((await planned(file, plain, attempt)).steps)).toEqual([]);

      await interrupted(late, (aws, signal) => down(file, aws, { ...signal, all: true }));
      await down(file, plain, { ...attempt, all: true });
      expect(await everything(cloud, plain)).toEqual(before);
      for (const thing of things) await THINGS[thing].remove(plain);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
