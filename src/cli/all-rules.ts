import type { Definition } from '../index.ts';
import { rules } from '../index.ts';

/**
 * Every kind of finding that any command reports, those of `check` first. The others are loaded only here: a check needs
 * none of them.
 */
export async function allRules(): Promise<readonly Definition<never>[]> {
  const { runDefinitions } = await import('../zeppelin/run/failures/index.ts');
  return [...rules, ...runDefinitions];
}
