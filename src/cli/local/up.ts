import type { CloudRecord, Found } from '../../local/index.ts';
import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { describedRecord, json } from './describe.ts';
import { startProgram } from './launch.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** Starts the cloud as a program of its own, and comes back when it answers. */
export async function up(options: LocalOptions, ports: LocalPorts): Promise<Exit> {
  const { terminal, processes } = ports;
  const { findCloud, removeRecord } = await import('../../local/index.ts');
  const found = await findCloud(options.dir);
  if (found.state === 'running') {
    refuseOther(options, found);
    terminal.print(
      options.json
        ? json({ state: 'running', already: true, ...describedRecord(found.record) })
        : `The embedded cloud runs already at ${found.record.endpoint} (process ${found.record.pid}).\n`,
    );
    return Exit.ok;
  }
  if (found.state === 'gone') {
    if (!options.json) terminal.print(`${whatBecame(found.record, processes)} It is started anew.\n`);
    await removeRecord(options.dir);
  }
  const started = await startProgram(options, ports);
  terminal.print(
    options.json
      ? json({ state: 'running', already: false, ...describedRecord(started) })
      : [
          `The embedded cloud runs at ${started.endpoint} (process ${started.pid}, region ${started.region}).`,
          'It goes on in the background: "hangar local env" prints what clients need, "hangar local down" stops it.',
          '',
        ].join('\n'),
  );
  return Exit.ok;
}

function whatBecame({ pid, endpoint }: CloudRecord, { isAlive }: LocalPorts['processes']): string {
  return isAlive(pid)
    ? `The embedded cloud of before does not answer at ${endpoint}.`
    : `The embedded cloud of before (process ${pid}) ended without being stopped.`;
}

/** What runs cannot be made to run otherwise. */
function refuseOther({ port, region }: LocalOptions, { record }: Extract<Found, { state: 'running' }>): void {
  const hint = 'Stop it first: "hangar local down".';
  if (port !== undefined && !record.endpoint.endsWith(`:${port}`))
    throw new UserError(`The embedded cloud runs already, at ${record.endpoint} and not at port ${port}.`, hint);
  if (region !== undefined && region !== record.region)
    throw new UserError(`The embedded cloud runs already, with region ${record.region} and not ${region}.`, hint);
}
