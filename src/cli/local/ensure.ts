import type { CloudRecord } from '../../local/index.ts';
import { startProgram } from './launch.ts';
import type { LocalPorts } from './options.ts';

/** The cloud that keeps what it holds in `dir`; started in the background, for other commands too, if it does not run. */
export async function ensureCloud(
  dir: string,
  ports: LocalPorts,
): Promise<{ readonly record: CloudRecord; readonly isNew: boolean }> {
  const { findCloud, removeRecord } = await import('../../local/index.ts');
  const found = await findCloud(dir);
  if (found.state === 'running') return { record: found.record, isNew: false };
  if (found.state === 'gone') await removeRecord(dir);
  const asked = { port: undefined, region: undefined, zeppelin: undefined, 'local-speed': 'fast' };
  const record = await startProgram({ dir, ...asked, foreground: false, json: false }, ports);
  return { record, isNew: true };
}
