import type { Zeppelin } from '../../../src/zeppelin/index.ts';

/** A session, and what is asked of it, with `ID` for every id of a note or paragraph. */
export function counted(zeppelin: Zeppelin) {
  const calls: string[] = [];
  const listening = (one: Zeppelin): Zeppelin => ({
    ...one,
    call: (call) => {
      const path = call.path.replace(/2[0-9A-Z]{8}(?=\/|$)|paragraph_\d+_-?\d+/g, 'ID').replace(/\?.*/, '');
      calls.push(`${call.method} ${path}`);
      return one.call(call);
    },
    within: (signal) => listening(one.within(signal)),
  });
  return { zeppelin: listening(zeppelin), taken: () => calls.splice(0) };
}
