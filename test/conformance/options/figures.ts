import { check } from '../../../src/index.ts';
import type { Target } from '../../../src/sql/target.ts';
import { tokenAt, tokensOf } from '../tokens.ts';
import type { OptionScript } from './labels.ts';

/** What a tool says of a script: where, how strongly, and in which words. */
export interface Report {
  readonly offset: number;
  readonly isError: boolean;
  readonly text: string;
}

export type OptionJudge = (script: string, target: Target) => Report[];

/** hangar; the path keeps a text from being a note. */
export const hangarReports: OptionJudge = (script, target) =>
  check(script, { target, path: 'x.sql' }).diagnostics.map(({ severity, start, code, message }) => ({
    offset: start.offset,
    isError: severity === 'error',
    text: `${severity} ${code} ${start.line}:${start.column} ${message}`,
  }));

/** A script on which the judge fell short, for reading. */
export interface OptionFailure {
  readonly what: string;
  readonly script: OptionScript;
  readonly reports: readonly Report[];
}

/** Of scripts that Flink accepts: on how many an error is reported. */
export function judgeNone(
  scripts: readonly OptionScript[],
  target: Target,
  judge: OptionJudge,
  failures: OptionFailure[],
): { accepted: number; falseAlarms: number; warned: number } {
  const figures = { accepted: 0, falseAlarms: 0, warned: 0 };
  for (const script of scripts.filter(({ labels }) => labels[target] === 'ok')) {
    const reports = judge(script.script, target);
    figures.accepted++;
    if (0 < reports.length) figures.warned++;
    if (!reports.some(({ isError }) => isError)) continue;
    figures.falseAlarms++;
    failures.push({ what: 'false alarm', script, reports });
  }
  return figures;
}

export interface MistakeFigures {
  /** Scripts that Flink refuses as they stand. */
  refused: number;
  found: number;
  errors: number;
  near: number;
  exact: number;
  /** Scripts whose table would be refused in another role than the one it is used in. */
  latent: number;
  latentTold: number;
  /** Scripts that Flink lets pass whatever is done with the table. */
  never: number;
  neverTold: number;
  /** Errors on scripts that Flink accepts as they stand. */
  falseAlarms: number;
}

/** Of scripts with one mistake: what is found of those that Flink refuses, and what is told of the others. */
export function judgeMistakes(
  scripts: readonly OptionScript[],
  target: Target,
  judge: OptionJudge,
  failures: OptionFailure[],
): MistakeFigures {
  const figures: MistakeFigures = {
    ...{ refused: 0, found: 0, errors: 0, near: 0, exact: 0 },
    ...{ latent: 0, latentTold: 0, never: 0, neverTold: 0, falseAlarms: 0 },
  };
  for (const script of scripts) {
    const label = script.labels[target];
    if (label === undefined) continue;
    const reports = judge(script.script, target);
    const errors = reports.filter(({ isError }) => isError);
    const fail = (what: string): number => failures.push({ what, script, reports });
    if (label !== 'ok' && 0 <= label.index) judgeRefused(figures, script, errors, fail);
    else {
      const isNever = label === 'ok';
      figures[isNever ? 'never' : 'latent']++;
      if (0 < reports.length) figures[isNever ? 'neverTold' : 'latentTold']++;
      else fail(isNever ? 'never, untold' : 'latent, untold');
      if (0 < errors.length) figures.falseAlarms += Math.sign(fail('false alarm'));
    }
  }
  return figures;
}

function judgeRefused(
  figures: MistakeFigures,
  { script, at = [] }: OptionScript,
  errors: readonly Report[],
  fail: (what: string) => void,
): void {
  figures.refused++;
  if (errors.length === 0) {
    fail('miss');
    return;
  }
  figures.found++;
  figures.errors += errors.length;
  if (1 < errors.length) fail('several errors');
  const tokens = tokensOf(script);
  const places = at.map((offset) => tokenAt(tokens, offset));
  const distances = errors.flatMap(({ offset }) => places.map((place) => Math.abs(place - tokenAt(tokens, offset))));
  const distance = Math.min(...distances);
  if (distance <= 3) figures.near++;
  else fail('far');
  if (distance === 0) figures.exact++;
  else fail('not exact');
}
