// The long proofs, with real parts: hangar's verdict on every committed statement, by every target, and the committed
// labels against the Flinks themselves where there is a Java. `--short` asks Flink about some two hundred of them.
import { parseArgs } from 'node:util';
import { CannotRunJava } from '../flink/launcher.ts';
import { labelled } from './conformance/ask-flink.ts';
import { readBase } from './conformance/corpus.ts';
import type { Failure } from './conformance/figures.ts';
import { judgeBase } from './conformance/figures.ts';
import { hangar } from './conformance/judge.ts';
import { isKnown } from './conformance/known-deviations.ts';
import type { Statement } from './conformance/records.ts';
import { sameLabel, targets } from './conformance/records.ts';
import { addToCounts } from './support/counts.ts';
import { goodExamples } from './support/good-examples.ts';

const SHORT = 200;
const LISTED = 20;

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const statements = readBase();

const byLabel = compareWithLabels(statements);
const live = await compareWithFlink(values.short ? spread(statements, SHORT) : statements);
const examples = await compareExamples();
const passed = byLabel.passed + live.passed + examples.passed;
const failed = byLabel.failed + live.failed + examples.failed;
addToCounts(passed, failed);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

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
async function compareWithFlink(some: readonly Statement[]): Promise<Counts> {
  try {
    const fresh = await labelled(some, 'script');
    const today = new Map(fresh.map(({ id, labels }) => [id, labels]));
    const differing = some.flatMap(({ id, text, labels }) =>
      targets
        .filter((target) => !sameLabel(labels[target], today.get(id)?.[target]))
        .map((target) => `Flink ${target} says otherwise now: ${text}`),
    );
    list(differing);
    console.log(`${some.length} of the labels and real Flink: ${differing.length} differ`);
    return { passed: some.length * targets.length - differing.length, failed: differing.length };
  } catch (error) {
    if (!(error instanceof CannotRunJava)) throw error;
    console.log(`No real Flink was asked: ${error.message}`);
    return { passed: 0, failed: 0 };
  }
}

/** Whether the Flinks take what the explanations call right. */
async function compareExamples(): Promise<Counts> {
  try {
    const examples = goodExamples();
    const refused = (await labelled(examples, 'script')).flatMap(({ text, targets: own, labels }) =>
      own.filter((target) => labels[target] !== 'ok').map((target) => `Flink ${target} refuses the example: ${text}`),
    );
    list(refused);
    console.log(`${examples.length} good examples and real Flink: ${refused.length} refused`);
    return { passed: examples.flatMap(({ targets: own }) => own).length - refused.length, failed: refused.length };
  } catch (error) {
    if (!(error instanceof CannotRunJava)) throw error;
    return { passed: 0, failed: 0 };
  }
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
