import { createInterface } from 'node:readline';
import { CannotRunJava } from '../../flink/java-tools.ts';
import { startOracle } from '../../flink/launcher.ts';
import { releases } from '../../flink/releases.ts';
import type { Target } from '../../src/sql/target.ts';
import type { Label, Labels, Unlabelled } from './records.ts';
import { targets } from './records.ts';

/** Puts questions to the oracle of one release, and gives its answers in their order: flink/README.md has both forms. */
export function answersOf<A>(release: string, mode: 'parse' | 'plan', questions: readonly object[]): Promise<A[]> {
  const oracle = startOracle(release, [mode], 'pipe');
  const { stdin, stdout } = oracle;
  if (stdin === null || stdout === null) throw new Error('The oracle was started without pipes.');
  const answers: A[] = [];
  createInterface({ input: stdout }).on('line', (line) => answers.push(JSON.parse(line) as A));
  for (const question of questions) stdin.write(`${JSON.stringify(question)}\n`);
  stdin.end();
  return new Promise((resolve, reject) => {
    oracle.on('error', reject);
    oracle.on('close', (code) => {
      const given = `${answers.length} of ${questions.length} answers`;
      if (code === 0 && answers.length === questions.length) resolve(answers);
      else reject(new Error(`Flink ${release} gave ${given} and ended with ${code}.`));
    });
  });
}

/** What is asked of each target, two at a time, for every one takes a JVM. */
export async function ofEach<T>(
  among: readonly Target[],
  ask: (target: Target) => Promise<T>,
): Promise<Map<Target, T>> {
  const found: T[] = [];
  const waiting = [...among.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, target] = next;
      found[index] = await ask(target);
    }
  };
  await Promise.all([work(), work()]);
  return new Map(among.map((target, index) => [target, found[index]]));
}

interface Answer {
  readonly results: readonly { stage: string; line?: number; column?: number; message?: string }[];
}

/** Gives every record the labels of the five parsers; what one of them has none for is left out. */
export async function labelled<T extends Unlabelled>(records: readonly T[]): Promise<(T & { labels: Labels })[]> {
  const questions = records.map(({ id, text }) => ({ id, script: text, magic: false }));
  const answers = await ofEach(targets, (target) => answersOf<Answer>(releases[target], 'parse', questions));
  return records.flatMap((record, index) => {
    const labels: Labels = {};
    for (const [target, given] of answers) {
      const label = labelOf(given[index]);
      if (label === undefined) return [];
      labels[target] = label;
    }
    return [{ ...record, labels }];
  });
}

/** The labels that the Flinks give today, by id; nothing where there is no Java to ask them, which is told. */
export async function labelsOfToday(records: readonly Unlabelled[]): Promise<Map<string, Labels> | undefined> {
  try {
    return new Map((await labelled(records)).map(({ id, labels }) => [id, labels]));
  } catch (error) {
    if (!(error instanceof CannotRunJava)) throw error;
    console.log(`No real Flink was asked: ${error.message}`);
    return undefined;
  }
}

/** Nothing where the answer is the oracle's own limit: its stack ends at some 3,000 levels of nesting. */
function labelOf(answer: Answer): Label | undefined {
  const refusal = answer.results.find((result) => result.stage !== 'ok');
  if (refusal === undefined) return 'ok';
  const message = refusal.message ?? '';
  if (message.includes('StackOverflowError')) return undefined;
  return { line: refusal.line ?? 0, column: refusal.column ?? 0, message: message.slice(0, 160) };
}
