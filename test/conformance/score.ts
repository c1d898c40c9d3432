// Prints how near hangar comes to Flink on one of the sets: see README.md for the options.
import { parseArgs } from 'node:util';
import type { Target } from '../../src/sql/target.ts';
import type { Failure } from './figures.ts';
import { judgeBase, judgeMutants, judgePairs } from './figures.ts';
import { grouped } from './grouped.ts';
import { readHalf } from './halves.ts';
import type { Judge } from './judge.ts';
import { flink, hangar } from './judge.ts';
import { placesFrom } from './places.ts';
import type { Mutant, Pair, Statement } from './records.ts';
import { targets } from './records.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'base' },
    half: { type: 'string', default: 'tune' },
    judge: { type: 'string', default: 'hangar' },
    list: { type: 'string', default: '0' },
    ids: { type: 'boolean', default: false },
    target: text,
    what: text,
    from: text,
    sets: text,
    class: text,
  },
});

const directory = values.from ?? placesFrom([]).out;
const judge: Judge = values.judge === 'flink' ? flink : hangar;
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`);

/** Only the sets that were asked for, such as `--sets docs,notes`. */
function read<T extends Statement>(): T[] {
  const wanted = values.sets?.split(',');
  return readHalf<T>(directory, values.set, values.half).filter((record) => wanted?.includes(record.set) ?? true);
}

function scoreBase(target: Target, failures: Failure[]): void {
  const rows: Record<string, object> = {};
  for (const [set, statements] of grouped(read<Statement>(), (statement) => statement.set)) {
    const figures = judgeBase(statements, target, judge, failures);
    rows[set] = {
      ...figures,
      'false refusals': percent(figures.falseRefusals, figures.accepted),
      missed: percent(figures.misses, figures.refused),
    };
  }
  console.table(rows);
}

function scoreMutants(target: Target, failures: Failure[]): void {
  const mutants = read<Mutant>().filter((mutant) => values.class === undefined || mutant.class === values.class);
  const rows: Record<string, object> = {};
  for (const [name, group] of grouped(mutants, (mutant) => mutant.class)) {
    rows[name] = mutantRow(group, target, failures);
  }
  console.table({ ...rows, all: mutantRow(mutants, target, []) });
}

function mutantRow(mutants: readonly Mutant[], target: Target, failures: Failure[]): object {
  const figures = judgeMutants(mutants, target, judge, failures);
  return {
    refused: figures.refused,
    found: percent(figures.found, figures.refused),
    'reports each': figures.found === 0 ? '-' : (figures.reports / figures.found).toFixed(3),
    'within three': percent(figures.near, figures.found),
    exact: percent(figures.exact, figures.found),
    'false refusals': figures.falseRefusals,
  };
}

function scorePairs(target: Target, failures: Failure[]): void {
  const pairs = read<Pair>();
  const { both, reports } = judgePairs(pairs, target, judge, failures);
  console.table({
    pairs: {
      count: pairs.length,
      'both found': percent(both, pairs.length),
      reports: (reports / pairs.length).toFixed(3),
    },
  });
}

/** Failures, at most `--list` of each kind, with the place that Flink gives and ours. */
function list(failures: readonly Failure[], target: Target): void {
  const most = Number(values.list);
  for (const [what, group] of grouped(failures, (failure) => failure.what)) {
    if (most === 0 || (values.what !== undefined && values.what !== what)) continue;
    for (const { statement, reports } of group.slice(0, most)) {
      const mistake = 'at' in statement ? ` mistake at ${JSON.stringify(statement.at)}` : '';
      const kind = 'class' in statement ? ` ${String(statement.class)}` : '';
      console.log(`\n${what} ${statement.id} ${statement.set}${kind}${mistake}, ours at [${reports.join(', ')}]`);
      if (values.ids) continue;
      console.log(`  Flink: ${JSON.stringify(statement.labels[target])}`);
      console.log(statement.text.replace(/^/gm, '  | '));
    }
  }
}

for (const target of targets.filter((candidate) => values.target === undefined || values.target === candidate)) {
  const failures: Failure[] = [];
  const started = performance.now();
  console.log(`\n${target}: ${values.set}, ${values.half} half, ${values.judge}`);
  if (values.set === 'mutants') scoreMutants(target, failures);
  else if (values.set === 'pairs') scorePairs(target, failures);
  else scoreBase(target, failures);
  console.log(`${Math.round(performance.now() - started)} ms`);
  list(failures, target);
}
