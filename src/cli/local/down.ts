import type { CloudRecord } from '../../local/index.ts';
import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { json } from './describe.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** How long it may take to end by itself, in milliseconds. */
const PATIENCE = 10_000;

export async function down({ dir, json: asJson }: LocalOptions, ports: LocalPorts): Promise<Exit> {
  const { findCloud, removeRecord } = await import('../../local/index.ts');
  const found = await findCloud(dir);
  if (found.state === 'none') return tell(false, 'No embedded cloud runs here.');
  if (found.state === 'gone') {
    const { pid, endpoint } = found.record;
    if (ports.processes.isAlive(pid))
      throw new UserError(
        `Process ${pid}, which was the embedded cloud, does not answer at ${endpoint}.`,
        `If it is still that, end it with "kill ${pid}".`,
      );
    await removeRecord(dir);
    return tell(false, `The embedded cloud (process ${found.record.pid}) had ended already.`);
  }
  const forced = await stop(found.record, ports);
  await removeRecord(dir);
  return tell(
    true,
    forced
      ? 'The embedded cloud did not stop by itself and was ended.'
      : 'The embedded cloud is stopped. What it holds is kept.',
  );

  function tell(stopped: boolean, sentence: string): Exit {
    ports.terminal.print(asJson ? json({ state: 'stopped', stopped }) : `${sentence}\n`);
    return Exit.ok;
  }
}

/** Asks it to end; answers whether it had to be ended. */
async function stop({ endpoint, token, pid }: CloudRecord, { processes }: LocalPorts): Promise<boolean> {
  await fetch(`${endpoint}/_hangar/stop`, { method: 'POST', headers: { authorization: `Bearer ${token}` } }).catch(
    () => {},
  );
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    if (!processes.isAlive(pid)) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  processes.kill(pid);
  return true;
}
