import type { Definition, Finding } from '../findings/finding.ts';
import type { Target } from './target.ts';

/** STUB while the front end is being written. */
export function checkSql(_text: string, _options: { target: Target; from?: number; to?: number }): Finding[] {
  return [];
}

export const sqlDefinitions: readonly Definition<never>[] = [];
