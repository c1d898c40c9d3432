// Prints how near hangar comes to Flink on scripts with tables and options: see README.md for what it reads.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Target } from '../../src/sql/target.ts';
import { grouped } from './grouped.ts';
import { readHalf } from './halves.ts';
import type { MistakeFigures, OptionFailure } from './options/figures.ts';
import { hangarReports, judgeMistakes, judgeNone } from './options/figures.ts';
import type { OptionScript } from './options/labels.ts';
import { placesFrom } from './places.ts';
import { targets } from './records.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'tune' },
    list: { type: 'string', default: '3' },
    ids: { type: 'boolean', default: false },
    target: text,
    what: text,
    from: text,
    class: text,
  },
});

const directory = values.from ?? join(placesFrom([]).out, 'options');
const none = values.class === undefined ? readHalf<OptionScript>(directory, 'none', values.half) : [];
const mistakes = readHalf<OptionScript>(directory, 'mistakes', values.half).filter(
  (record) => values.class === undefined || record.class?.startsWith(values.class),
);
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}`);

function row(figures: MistakeFigures): object {
  const { refused, found, errors, near, exact, latent, latentTold, never, neverTold, falseAlarms } = figures;
  return {
    refused,
    'found %': percent(found, refused),
    'errors each': found === 0 ? '-' : (errors / found).toFixed(3),
    'exact %': percent(exact, found),
    'three %': percent(near, found),
    latent,
    'told %': percent(latentTold, latent),
    never,
    'warned %': percent(neverTold, never),
    'false alarms': falseAlarms,
  };
}

function list(failures: readonly OptionFailure[], target: Target): void {
  const most = Number(values.list);
  for (const [what, group] of grouped(failures, (failure) => failure.what)) {
    if (most === 0 || (values.what !== undefined && values.what !== what)) continue;
    console.log(`\n${group.length} times ${what}`);
    for (const { script, reports } of group.slice(0, most)) {
      console.log(`\n${what} ${script.id} ${script.class ?? ''} mistake at ${JSON.stringify(script.at)}`);
      console.log(`  Flink: ${JSON.stringify(script.labels[target])}`);
      for (const report of reports) console.log(`  ours:  ${report.text} (offset ${report.offset})`);
      if (!values.ids) console.log(script.script.trimEnd().replace(/^/gm, '  | '));
    }
  }
}

for (const target of targets.filter((candidate) => values.target === undefined || values.target === candidate)) {
  const failures: OptionFailure[] = [];
  const begun = performance.now();
  console.log(`\n${target}: ${values.half} half`);
  const { accepted, falseAlarms, warned } = judgeNone(none, target, hangarReports, failures);
  console.log(`${accepted} scripts without mistakes: ${falseAlarms} false alarms, ${warned} with a report of any kind`);
  const rows: Record<string, object> = {};
  for (const [name, group] of grouped(mistakes, (record) => record.class ?? '')) {
    rows[name] = row(judgeMistakes(group, target, hangarReports, failures));
  }
  rows['all'] = row(judgeMistakes(mistakes, target, hangarReports, []));
  console.table(rows);
  console.log(`${Math.round(performance.now() - begun)} ms`);
  list(failures, target);
}
