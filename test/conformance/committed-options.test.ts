import { describe, expect, test } from 'vitest';
import { readOptionCorpus } from './options/corpus.ts';
import type { OptionFailure } from './options/figures.ts';
import { hangarReports, judgeMistakes, judgeNone } from './options/figures.ts';
import { targets } from './records.ts';

const scripts = readOptionCorpus();
const none = scripts.filter(({ set }) => set === 'options-none');
const mistakes = scripts.filter(({ set }) => set === 'options-mistake');
/** What has a bar of its own: keys and values misspelt or blank, tables misspelt, counts. */
const plain = mistakes.filter(({ class: name }) => /^(key-|value-|table-|count-|view-list-)/.test(name ?? ''));
const bars = { found: 0.99, errorsEach: 1.03, exact: 0.9 };

describe.each(targets)('options, Flink %s', (target) => {
  test(`reports no error on ${none.length} scripts without mistakes`, () => {
    const failures: OptionFailure[] = [];
    const { accepted } = judgeNone(none, target, hangarReports, failures);
    console.log(`options ${target}: ${accepted - failures.length} of ${accepted} scripts without mistakes pass`);
    expect(failures.map(describeFailure)).toEqual([]);
  });

  test(`finds what Flink refuses of ${mistakes.length} mistakes, at its place and once`, () => {
    const failures: OptionFailure[] = [];
    const { refused, found, errors, exact } = judgeMistakes(plain, target, hangarReports, failures);
    const all = judgeMistakes(mistakes, target, hangarReports, failures);
    console.log(
      `options ${target}: ${found} of ${refused} plain mistakes found, ${exact} exact; ${all.found} of ${all.refused}`,
    );
    expect.soft(failures.filter(({ what }) => what === 'false alarm').map(describeFailure)).toEqual([]);
    expect.soft(found / refused).toBeGreaterThanOrEqual(bars.found);
    expect.soft(errors / found).toBeLessThanOrEqual(bars.errorsEach);
    expect.soft(exact / found).toBeGreaterThanOrEqual(bars.exact);
  });
});

function describeFailure({ what, script, reports }: OptionFailure): string {
  return `${script.id} ${what}: ${reports.map(({ text }) => text).join('; ')}\n${script.script}`;
}
