import type { Outcome, Results, RunEvent, RunParagraph, WatchEvent } from '../../zeppelin/index.ts';
import type { Skipped } from './choose.ts';
import type { FailureInFile } from './failure.ts';

/** What a run is told with: for people in lines, for programs in lines of JSON. */
export interface RunTeller {
  warn(sentence: string): void;
  skipped(one: Skipped): void;
  planned(paragraph: RunParagraph): Promise<void>;
  wouldRun(paragraph: RunParagraph): void;
  run(event: RunEvent): void;
  watch(event: WatchEvent): void;
  stopped(paragraph: RunParagraph, results: Results): void;
  /** `goingOn` is what is up still. */
  end(outcomes: readonly Outcome[], goingOn: readonly RunParagraph[]): void;
}

/** What tells why a paragraph failed, and where in the file. */
export type FailureOf = (paragraph: RunParagraph, message: string) => FailureInFile;

/** What of a paragraph cannot begin before something has ended that may never do so. */
export async function blockedBy({ number, text }: RunParagraph): Promise<string | undefined> {
  const { kindOf } = await import('../../zeppelin/index.ts');
  if (!kindOf(text).isBlocked) return undefined;
  return `In paragraph ${number} something stands behind a query or an INSERT, and waits until that has ended.`;
}

/** After a stop Zeppelin has a Java trace behind the last table. */
export function withoutTrace(results: Results): Results {
  return results.filter(({ type, data }) => !(type === 'TEXT' && /^Fail to run sql command:/.test(data)));
}
