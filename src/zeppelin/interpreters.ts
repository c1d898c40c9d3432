import type { Zeppelin } from './session.ts';
import type { InterpreterSetting } from './shapes.ts';

/** A restart ends processes. */
const LONG = 120_000;

/** The interpreters that are set up. */
export function interpreterSettings(zeppelin: Zeppelin): Promise<readonly InterpreterSetting[]> {
  return zeppelin.call({ doing: 'list', what: 'the interpreters', method: 'GET', path: '/interpreter/setting' });
}

/** Restarts an interpreter, which ends all that it runs, in whichever note. */
export async function restartInterpreter(zeppelin: Zeppelin, id: string): Promise<InterpreterSetting> {
  const attempt = { doing: 'restart', what: `the interpreter "${id}"`, look: 'Look whether it runs.' };
  const name = encodeURIComponent(id);
  // Of one that is not there, a restart says "NullPointerException".
  await zeppelin.call({ ...attempt, method: 'GET', path: `/interpreter/setting/${name}` });
  const path = `/interpreter/setting/restart/${name}`;
  return zeppelin.call({ ...attempt, method: 'PUT', path, body: {}, timeout: LONG, isRepeatable: true });
}
