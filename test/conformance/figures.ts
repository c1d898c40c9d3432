import type { Target } from '../../src/sql/target.ts';
import type { Judge } from './judge.ts';
import type { Damaged, Pair, Statement } from './records.ts';
import { tokenAt, tokensOf } from './tokens.ts';

/** A text on which a judge fell short, for reading. */
export interface Failure {
  readonly what: string;
  readonly statement: Statement;
  readonly reports: readonly number[];
}

export interface BaseFigures {
  accepted: number;
  refused: number;
  falseRefusals: number;
  misses: number;
}

export interface MutantFigures {
  refused: number;
  found: number;
  reports: number;
  near: number;
  exact: number;
  /** Mutants that Flink accepts and the judge does not. */
  falseRefusals: number;
}

/** Compares verdicts only: accepted here and refused by Flink is a miss, the reverse a false refusal. */
export function judgeBase(
  statements: readonly Statement[],
  target: Target,
  judge: Judge,
  failures: Failure[],
): BaseFigures {
  const figures: BaseFigures = { accepted: 0, refused: 0, falseRefusals: 0, misses: 0 };
  for (const statement of statements) {
    const isAccepted = statement.labels[target] === 'ok';
    const reports = judge(statement, target);
    figures[isAccepted ? 'accepted' : 'refused']++;
    if (isAccepted === (reports.length === 0)) continue;
    figures[isAccepted ? 'falseRefusals' : 'misses']++;
    failures.push({ what: isAccepted ? 'false refusal' : 'miss', statement, reports });
  }
  return figures;
}

/** Of mutants that Flink refuses: found or not, how often reported, and how far the nearest report is from the mistake. */
export function judgeMutants(
  mutants: readonly Damaged[],
  target: Target,
  judge: Judge,
  failures: Failure[],
): MutantFigures {
  const figures: MutantFigures = { refused: 0, found: 0, reports: 0, near: 0, exact: 0, falseRefusals: 0 };
  for (const mutant of mutants) {
    const reports = judge(mutant, target);
    const fail = (what: string): number => failures.push({ what, statement: mutant, reports });
    if (mutant.labels[target] === 'ok') {
      if (0 < reports.length) figures.falseRefusals += Math.sign(fail('false refusal'));
      continue;
    }
    figures.refused++;
    if (reports.length === 0) {
      fail('miss');
      continue;
    }
    figures.found++;
    figures.reports += reports.length;
    if (1 < reports.length) fail('several reports');
    const distance = Math.min(...reports.map((report) => tokensBetween(mutant.text, report, mutant.at)));
    if (distance <= 3) figures.near++;
    else fail('far');
    if (distance === 0) figures.exact++;
    else fail('not exact');
  }
  return figures;
}

/** Of pairs: how many have a report near each of the two mistakes, and not the same one for both. */
export function judgePairs(
  pairs: readonly Pair[],
  target: Target,
  judge: Judge,
  failures: Failure[],
): { both: number; reports: number } {
  let both = 0;
  let reported = 0;
  for (const pair of pairs) {
    const reports = judge(pair, target);
    reported += reports.length;
    const [first, second] = pair.at.map((at) => reports.filter((report) => tokensBetween(pair.text, report, at) <= 3));
    const isBoth = first.some((one) => second.some((other) => other !== one));
    if (isBoth) both++;
    else failures.push({ what: 'not both', statement: pair, reports });
  }
  return { both, reports: reported };
}

function tokensBetween(text: string, one: number, other: number): number {
  const tokens = tokensOf(text);
  return Math.abs(tokenAt(tokens, one) - tokenAt(tokens, other));
}
