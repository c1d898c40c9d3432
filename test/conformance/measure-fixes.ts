// Takes the safe fixes that hangar offers on single mistakes and asks Flink whether the mended text is accepted.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../../src/index.ts';
import type { Target } from '../../src/sql/target.ts';
import { applyFixes } from '../support/apply.ts';
import { labelled } from './ask-flink.ts';
import { readMutants } from './corpus.ts';
import { grouped } from './grouped.ts';
import { readHalf } from './halves.ts';
import type { OptionScript } from './options/labels.ts';
import { labelOf, latentLabel, planned } from './options/labels.ts';
import { placesFrom } from './places.ts';
import type { Damaged } from './records.ts';
import { idOf, targets } from './records.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'mutants' },
    half: { type: 'string', default: 'tune' },
    list: { type: 'string', default: '3' },
    target: text,
    from: text,
    class: text,
  },
});

/** A text with a mistake that has a fix, and what the text is after it. */
interface Mended {
  readonly target: Target;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Whose options were wrong, and the script in which they were right. */
  readonly table?: string | undefined;
  readonly base?: string | undefined;
}

interface Verdict {
  readonly mended: Mended;
  /** Nothing where Flink accepts the mended text. */
  readonly complaint: string | undefined;
}

const wanted = targets.filter((target) => values.target === undefined || values.target === target);
const verdicts = values.set === 'options' ? await judgeOptions() : await judgeMutants();
for (const target of wanted) print(target);

/** All safe fixes at once, as one run of `hangar fix` takes them; nothing where no error, or nothing at all, has one. */
function mend(script: string, target: Target, isRefused: boolean): string | undefined {
  const mendable = check(script, { target, path: 'x.sql' }).diagnostics.filter(({ fix }) => fix?.safe);
  if (!mendable.some(({ severity }) => severity === 'error' || !isRefused)) return undefined;
  return applyFixes(script, mendable);
}

async function judgeMutants(): Promise<Verdict[]> {
  const all: readonly Damaged[] =
    values.from === undefined ? readMutants() : readHalf<Damaged>(values.from, 'mutants', values.half);
  const mended = all
    .filter((mutant) => values.class === undefined || mutant.class === values.class)
    .flatMap((mutant) =>
      wanted.flatMap((target): Mended[] => {
        const after = mutant.labels[target] === 'ok' ? undefined : mend(mutant.text, target, true);
        return after === undefined ? [] : [{ target, name: mutant.class, before: mutant.text, after }];
      }),
    );
  const texts = new Map(mended.map(({ after }) => [idOf(after), after]));
  const records = await labelled([...texts].map(([id, after]) => ({ id, set: 'generated' as const, text: after })));
  const labels = new Map(records.map(({ id, labels: given }) => [id, given]));
  return mended.map((one) => {
    const label = labels.get(idOf(one.after))?.[one.target];
    return { mended: one, complaint: label === undefined || label === 'ok' ? undefined : label.message };
  });
}

async function judgeOptions(): Promise<Verdict[]> {
  const directory = values.from ?? join(placesFrom([]).out, 'options');
  const bases = new Map(readHalf<OptionScript>(directory, 'none', values.half).map(({ id, script }) => [id, script]));
  const mended = readHalf<OptionScript>(directory, 'mistakes', values.half)
    .filter((record) => values.class === undefined || record.class?.startsWith(values.class))
    .flatMap((record) =>
      wanted.flatMap((target): Mended[] => {
        const label = record.labels[target];
        const after = label === undefined || label === 'ok' ? undefined : mend(record.script, target, 0 <= label.index);
        if (after === undefined) return [];
        const base = bases.get(record.base ?? '');
        return [{ target, name: record.class ?? '', before: record.script, after, table: record.table, base }];
      }),
    );
  const texts = [...new Set(mended.flatMap(({ after, base }) => [after, ...(base === undefined ? [] : [base])]))];
  const answers = await planned(
    texts.map((script) => ({ id: idOf(script), script })),
    true,
    wanted,
  );
  return mended.map((one) => {
    const answer = (script: string) => answers.get(one.target)?.get(idOf(script));
    const now = answer(one.after);
    const before = one.base === undefined ? undefined : answer(one.base);
    if (now === undefined) throw new Error('The oracle left a text out.');
    let label = labelOf(now);
    if (label === 'ok' && before !== undefined && one.table !== undefined) label = latentLabel(now, before, one.table);
    return { mended: one, complaint: label === 'ok' ? undefined : label.message };
  });
}

function print(target: Target): void {
  const here = verdicts.filter(({ mended }) => mended.target === target);
  const row = (group: readonly Verdict[]): object => {
    const accepted = group.filter(({ complaint }) => complaint === undefined).length;
    const share = group.length === 0 ? '-' : ((100 * accepted) / group.length).toFixed(1);
    return { 'fix offered': group.length, accepted, 'accepted %': share };
  };
  const rows = grouped(here, ({ mended }) => mended.name).map(([name, group]) => [name, row(group)] as const);
  console.log(`\n${target}: fixes on ${values.set}`);
  console.table({ ...Object.fromEntries(rows), all: row(here) });
  const failed = here.filter(({ complaint }) => complaint !== undefined);
  for (const { mended, complaint } of failed.slice(0, Number(values.list))) {
    console.log(`\nnot accepted, ${mended.name}: ${complaint}`);
    const [before, after] = [mended.before, mended.after].map((script) => script.trimEnd().split('\n'));
    for (const line of before) console.log(after.includes(line) ? `    ${line}` : `  - ${line}`);
    for (const line of after) if (!before.includes(line)) console.log(`  + ${line}`);
  }
}
