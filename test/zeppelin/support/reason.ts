import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../server/prepare.ts', import.meta.url));

/** Why tests with a real Zeppelin of some versions cannot run here; nothing where they can. */
export async function reasonAgainst(versions: readonly string[]): Promise<string | undefined> {
  if (!process.env['HANGAR_REAL']) return 'HANGAR_REAL is not set';
  for (const version of versions) {
    const child = spawn(process.execPath, ['--import', 'tsx', script, version], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [status] = await once(child, 'close');
    if (status === 2) return said.trim();
    if (status !== 0) throw new Error(`The jars of Zeppelin ${version} could not be made ready.`);
  }
  return undefined;
}
