import { ZeppelinError } from '../../../src/zeppelin/index.ts';

/** What a call fails with, in one line: kind, effect where there is one, sentence and help. */
export async function failure(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ZeppelinError)) throw error;
    const { kind, effect, message, help } = error;
    const about = effect === 'none' ? kind : `${kind}, effect ${effect}`;
    return `${about}: ${message}${help === undefined ? '' : ` | ${help}`}`;
  }
  return 'no failure';
}
