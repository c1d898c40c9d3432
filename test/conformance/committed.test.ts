import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/sql/target.ts';
import { readBase, readMutants } from './corpus.ts';
import type { Failure } from './figures.ts';
import { judgeBase, judgeMutants } from './figures.ts';
import { hangar } from './judge.ts';
import { isKnown, knownDeviations } from './known-deviations.ts';
import type { Statement } from './records.ts';
import { targets } from './records.ts';

const base = readBase();
const mutants = readMutants();
const bars = { found: 0.98, reportsEach: 1.05, near: 0.96, exact: 0.7 };

describe.each(targets)('Flink %s', (target) => {
  test(`agrees on ${base.length} statements, but for the known deviations`, () => {
    const failures: Failure[] = [];
    const { accepted, refused } = judgeBase(base, target, hangar, failures);
    console.log(`conformance ${target}: ${accepted + refused - failures.length} of ${base.length} statements agree`);
    expect(failures.map(describeFailure).sort()).toEqual(knownIn(base, target, failures));
  });

  test(`finds the mistakes of ${mutants.length} mutants at their places`, () => {
    const failures: Failure[] = [];
    const { refused, found, reports, near, exact } = judgeMutants(mutants, target, hangar, failures);
    console.log(`conformance ${target}: ${found} of ${refused} mistakes found, ${near} near, ${exact} exact`);
    const falseRefusals = failures.filter(({ what }) => what === 'false refusal');
    expect.soft(falseRefusals.map(describeFailure).sort()).toEqual(knownIn(mutants, target, falseRefusals));
    expect.soft(found / refused).toBeGreaterThanOrEqual(bars.found);
    expect.soft(reports / found).toBeLessThanOrEqual(bars.reportsEach);
    expect.soft(near / found).toBeGreaterThanOrEqual(bars.near);
    expect.soft(exact / found).toBeGreaterThanOrEqual(bars.exact);
  });
});

/** What is known of a set, told as the failures are told; one that did not happen is told by its reason. */
function knownIn(set: readonly Statement[], target: Target, failures: readonly Failure[]): string[] {
  const ids = new Set(set.map(({ id }) => id));
  const known = knownDeviations.filter(({ id }) => ids.has(id) && isKnown(id, target));
  return known
    .map(({ id, reason }) => {
      const failure = failures.find(({ statement }) => statement.id === id);
      return failure === undefined ? `${id} no longer deviates: ${reason}` : describeFailure(failure);
    })
    .sort();
}

function describeFailure({ what, statement }: Failure): string {
  return `${statement.id} ${what}: ${statement.text}`;
}
