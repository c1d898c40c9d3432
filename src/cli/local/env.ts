import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { json } from './describe.ts';
import type { LocalOptions, LocalPorts } from './options.ts';

/** Prints what a shell has to know so that AWS's own tools talk to the cloud. */
export async function env({ dir, json: asJson }: LocalOptions, { terminal }: LocalPorts): Promise<Exit> {
  const { findCloud } = await import('../../local/index.ts');
  const found = await findCloud(dir);
  if (found.state !== 'running') throw new UserError('No embedded cloud runs here.', '"hangar local up" starts one.');
  const { endpoint, region, accessKeyId, secretAccessKey } = found.record;
  const variables = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    // The key pair is all there is to know of who calls.
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  if (asJson) terminal.print(json({ variables, unset: UNSET }));
  else {
    const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}`);
    // With these set, the SDKs would take other keys than those above.
    terminal.print(`${[...lines, `unset ${UNSET.join(' ')}`].join('\n')}\n`);
  }
  return Exit.ok;
}

const UNSET = ['AWS_PROFILE', 'AWS_SESSION_TOKEN'];

function quoted(value: string): string {
  return /^[\w:/.-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
