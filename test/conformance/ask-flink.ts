import { createInterface } from 'node:readline';
import { startOracle } from '../../flink/launcher.ts';
import { releases } from '../../flink/releases.ts';
import type { Label, Labels, Unlabelled } from './records.ts';
import { targets } from './records.ts';

interface Answer {
  readonly id: string;
  readonly results: readonly { stage: string; line?: number; column?: number; message?: string }[];
}

/** Whether a record is one statement, or a script that Flink sees cut into statements. */
export type Form = 'statement' | 'script';

/** Asks the five Flinks, one JVM each and one after the other, and gives every record its labels. */
export async function labelled<T extends Unlabelled>(
  records: readonly T[],
  form: Form,
): Promise<(T & { labels: Labels })[]> {
  const labels = records.map((): Labels => ({}));
  for (const target of targets) {
    const answers = await ask(releases[target], records, form);
    answers.forEach((answer, index) => {
      const label = labelOf(answer);
      if (label !== undefined) labels[index][target] = label;
    });
  }
  return records
    .map((record, index) => ({ ...record, labels: labels[index] }))
    .filter((record) => !isEmpty(record.labels));
}

function isEmpty(labels: Labels): boolean {
  return Object.keys(labels).length < targets.length;
}

function ask(release: string, records: readonly Unlabelled[], form: Form): Promise<Answer[]> {
  const oracle = startOracle(release, ['parse'], 'pipe');
  const { stdin, stdout } = oracle;
  if (stdin === null || stdout === null) throw new Error('The oracle was started without pipes.');
  const answers: Answer[] = [];
  createInterface({ input: stdout }).on('line', (line) => answers.push(JSON.parse(line) as Answer));
  for (const { id, text } of records) {
    stdin.write(
      `${JSON.stringify(form === 'script' ? { id, script: text, magic: false } : { id, statements: [text] })}\n`,
    );
  }
  stdin.end();
  return new Promise((resolve, reject) => {
    oracle.on('error', reject);
    oracle.on('close', (code) => {
      if (code === 0 && answers.length === records.length) resolve(answers);
      else
        reject(
          new Error(`Flink ${release} gave ${answers.length} of ${records.length} answers and ended with ${code}.`),
        );
    });
  });
}

/** Nothing where the answer is the oracle's own limit: its stack ends at some 3,000 levels of nesting. */
function labelOf(answer: Answer): Label | undefined {
  const refusal = answer.results.find((result) => result.stage !== 'ok');
  if (refusal === undefined) return 'ok';
  const message = refusal.message ?? '';
  if (message.includes('StackOverflowError')) return undefined;
  return { line: refusal.line ?? 0, column: refusal.column ?? 0, message: message.slice(0, 160) };
}
