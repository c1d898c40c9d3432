import { fileURLToPath } from 'node:url';
import type { Target } from '../../../src/sql/target.ts';
import { idOf, readLines, targets, writeLines } from '../records.ts';
import type { Kind, OptionLabel, OptionScript } from './labels.ts';

/** A verdict in the committed file: the kind of a refusal, with `unused` where the script does not do what is refused. */
type Verdict = 'ok' | Kind | `${Kind} unused`;

/** One verdict where all agree, else those of the targets that have one. */
interface Row {
  readonly script: string;
  readonly class?: string;
  readonly at?: readonly number[];
  readonly verdict?: Verdict;
  readonly verdicts?: Partial<Record<Target, Verdict>>;
}

const file = fileURLToPath(new URL('../../corpus/options.jsonl', import.meta.url));

/** Scripts with tables and options that are in the tree: some without mistakes, some with one. */
export function readOptionCorpus(): OptionScript[] {
  return readLines<Row>(file).map(({ script, verdict, verdicts, ...mistake }) => {
    const given = verdict === undefined ? Object.entries(verdicts ?? {}) : targets.map((target) => [target, verdict]);
    return {
      id: idOf(script),
      set: mistake.class === undefined ? 'options-none' : 'options-mistake',
      script,
      ...mistake,
      labels: Object.fromEntries(given.map(([target, one]) => [target, toLabel(one)])),
    };
  });
}

export function writeOptionCorpus(scripts: readonly OptionScript[]): void {
  const rows = scripts.map(({ script, labels, class: name, at }): Row => {
    const given = targets.flatMap((target) => {
      const label = labels[target];
      return label === undefined ? [] : [[target, toVerdict(label)] as const];
    });
    const isSame = given.length === targets.length && given.every(([, verdict]) => verdict === given[0][1]);
    const verdicts = isSame ? { verdict: given[0][1] } : { verdicts: Object.fromEntries(given) };
    return { script, ...(name && { class: name }), ...(at && { at }), ...verdicts };
  });
  writeLines(
    file,
    rows.sort((one, other) => ((one.class ?? '') + one.script < (other.class ?? '') + other.script ? -1 : 1)),
  );
}

function toVerdict(label: OptionLabel): Verdict {
  if (label === 'ok') return 'ok';
  return label.index < 0 ? `${label.kind} unused` : label.kind;
}

function toLabel(verdict: string): OptionLabel {
  if (verdict === 'ok') return 'ok';
  const [kind, unused] = verdict.split(' ');
  // The file is written by `writeOptionCorpus` alone.
  return { kind: kind as Kind, index: unused === undefined ? 0 : -1, stage: '', message: '' };
}
