// The long proofs, with real parts: hangar's verdict on every committed statement, by every target, and the committed
// labels against the Flinks themselves where there is a Java. `--short` asks Flink about some two hundred of them.
import { parseArgs } from 'node:util';
import { labelsOfToday } from './conformance/ask-flink.ts';
import { readBase } from './conformance/corpus.ts';
import type { Failure } from './conformance/figures.ts';
import { judgeBase } from './conformance/figures.ts';
import { hangar } from './conformance/judge.ts';
import { isKnown } from './conformance/known-deviations.ts';
import type { Labels, Statement } from './conformance/records.ts';
import { sameLabel, targets } from './conformance/records.ts';
import { addToCounts } from './support/counts.ts';
import type { GoodExample } from './support/good-examples.ts';
import { goodExamples } from './support/good-examples.ts';

const SHORT = 200;
const LISTED = 20;

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const statements = readBase();

const byLabel = compareWithLabels(statements);
const some = values.short ? spread(statements, SHORT) : statements;
const examples = goodExamples();
// All at once, for each time takes five JVMs.
const today = await labelsOfToday([...some, ...examples]);
const live = today === undefined ? [] : [compareWithFlink(some, today), compareExamples(examples, today)];
const passed = sum([byLabel, ...live].map((counts) => counts.passed));
const failed = sum([byLabel, ...live].map((counts) => counts.failed));
addToCounts(passed, failed);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

type Today = ReadonlyMap<string, Labels>;

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Whether hangar says what Flink said when the labels were made, but for what is known to differ. */
function compareWithLabels(all: readonly Statement[]): Counts {
  let failed = 0;
  for (const target of targets) {
    const failures: Failure[] = [];
    judgeBase(all, target, hangar, failures);
    const unknown = failures.filter(({ statement }) => !isKnown(statement.id, target));
    failed += unknown.length;
    list(unknown.map(({ what, statement }) => `Flink ${target}, ${what}: ${statement.text}`));
  }
  const compared = all.length * targets.length;
  console.log(`hangar and the labels of ${all.length} statements by ${targets.length} Flinks: ${failed} differ`);
  return { passed: compared - failed, failed };
}

/** Whether the Flinks say today what the labels say. */
function compareWithFlink(some: readonly Statement[], today: Today): Counts {
  const differing = some.flatMap(({ id, text, labels }) =>
    targets
      .filter((target) => !sameLabel(labels[target], today.get(id)?.[target]))
      .map((target) => `Flink ${target} says otherwise now: ${text}`),
  );
  list(differing);
  console.log(`${some.length} of the labels and real Flink: ${differing.length} differ`);
  return { passed: some.length * targets.length - differing.length, failed: differing.length };
}

/** Whether the Flinks take what the explanations call right. */
function compareExamples(examples: readonly GoodExample[], today: Today): Counts {
  const refused = examples.flatMap(({ id, text, targets: own }) =>
    own
      .filter((target) => today.get(id)?.[target] !== 'ok')
      .map((target) => `Flink ${target} refuses the example: ${text}`),
  );
  list(refused);
  console.log(`${examples.length} good examples and real Flink: ${refused.length} refused`);
  return { passed: examples.flatMap(({ targets: own }) => own).length - refused.length, failed: refused.length };
}

/** The first of them; there may be thousands. */
function list(lines: readonly string[]): void {
  for (const line of lines.slice(0, LISTED)) console.log(line);
  if (lines.length > LISTED) console.log(`… and ${lines.length - LISTED} more like these`);
}

/** So many of them, evenly spread. */
function spread<T>(all: readonly T[], count: number): T[] {
  return all.filter((_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
