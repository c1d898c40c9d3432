import { Exit } from '../exit.ts';
import { describedRecord, json } from './describe.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** What a cloud says of itself. */
interface Status {
  readonly services: readonly string[];
  readonly kinesis?: { readonly endpoint: string; readonly failure?: string };
  readonly applications: readonly { readonly region: string; readonly name: string }[];
}

export async function status({ dir, json: asJson }: LocalOptions, { terminal, processes }: LocalPorts): Promise<Exit> {
  const { findCloud } = await import('../../local/index.ts');
  const found = await findCloud(dir);
  if (found.state === 'running') {
    const { record } = found;
    // It is our own program that answers.
    const said = found.status as unknown as Status;
    terminal.print(
      asJson ? json({ state: 'running', ...describedRecord(record), ...said }) : `${lines().join('\n')}\n`,
    );
    return Exit.ok;

    function lines(): string[] {
      const { failure } = said.kinesis ?? {};
      return [
        `The embedded cloud runs at ${record.endpoint} (process ${record.pid}, region ${record.region}).`,
        `services: ${said.services.join(', ')}`,
        ...(failure === undefined ? [] : [`The Kinesis emulator does not run: ${failure}`]),
        ...said.applications.map(({ region, name }) => `application: ${name} (${region})`),
      ];
    }
  }
  const alive = found.state === 'gone' && processes.isAlive(found.record.pid);
  const sentence =
    found.state === 'none'
      ? 'No embedded cloud runs here. "hangar local up" starts one.'
      : alive
        ? `The embedded cloud (process ${found.record.pid}) does not answer at ${found.record.endpoint}.`
        : `The embedded cloud (process ${found.record.pid}) ended without being stopped. "hangar local up" starts it anew.`;
  terminal.print(
    asJson ? json({ state: found.state === 'none' ? 'stopped' : alive ? 'silent' : 'ended' }) : `${sentence}\n`,
  );
  return Exit.findings;
}
