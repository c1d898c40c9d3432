// The command behind `npm run conformance`: without arguments it asks Flink again about the committed sets, where there
// is a Java, and prints how near hangar comes to it; README.md tells of the other steps.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { labelsOfToday } from './ask-flink.ts';
import { readBase, readMutants } from './corpus.ts';
import type { Failure } from './figures.ts';
import { judgeBase, judgeMutants } from './figures.ts';
import { hangar } from './judge.ts';
import { isKnown } from './known-deviations.ts';
import { sameLabel, targets } from './records.ts';

const steps = {
  base: 'make-base.ts',
  mutants: 'make-mutants.ts',
  corpus: 'make-corpus.ts',
  score: 'score.ts',
  options: 'options/make-options.ts',
  'options-corpus': 'options/choose-options.ts',
  'score-options': 'score-options.ts',
  fixes: 'measure-fixes.ts',
} as const;

const [step, ...rest] = process.argv.slice(2);
if (step === undefined) await compare();
else if (step in steps) runStep(steps[step as keyof typeof steps], rest);
else {
  process.stderr.write(`conformance: "${step}" is none of ${Object.keys(steps).join(', ')}.\n`);
  process.exitCode = 2;
}

function runStep(file: string, args: readonly string[]): void {
  const path = fileURLToPath(new URL(file, import.meta.url));
  process.exitCode =
    spawnSync(process.execPath, [...process.execArgv, path, ...args], { stdio: 'inherit' }).status ?? 3;
}

async function compare(): Promise<void> {
  const changed = await relabel();
  const base = readBase();
  const mutants = readMutants();
  let failed = changed;
  let asked = changed;
  const rows = targets.map((target) => {
    const failures: Failure[] = [];
    const { falseRefusals, misses } = judgeBase(base, target, hangar, failures);
    const { refused, found, reports, near, exact } = judgeMutants(mutants, target, hangar, []);
    const known = failures.filter(({ statement }) => isKnown(statement.id, target)).length;
    failed += failures.length - known;
    asked += base.length;
    const verdicts = { statements: base.length, falseRefusals, misses, known };
    return { target, ...verdicts, mutants: refused, found, reports, near, exact };
  });
  console.table(rows);
  console.log(`${asked - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** How many committed texts Flink would label otherwise today; 0 where there is no Java to ask it. */
async function relabel(): Promise<number> {
  const committed = [...readBase(), ...readMutants()];
  const today = await labelsOfToday(committed);
  if (today === undefined) return 0;
  // By id: texts that are beyond the oracle itself have no labels.
  const changed = committed.filter(({ id, labels }) =>
    targets.some((target) => !sameLabel(labels[target], today.get(id)?.[target])),
  ).length;
  console.log(changed === 0 ? 'Flink gives the labels that are committed.' : `${changed} texts have other labels now.`);
  return changed;
}
