import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../jars/get.ts';

export interface Java {
  readonly command: string;
  /** 11 to 25. */
  readonly version: number;
}

const run = promisify(execFile);

/** The first Java of JAVA_HOME and the PATH that can run a Flink; nothing where there is none. */
export async function findJava(environment: Environment): Promise<Java | undefined> {
  const home = environment['JAVA_HOME'];
  for (const command of [...(home ? [join(home, 'bin', 'java')] : []), 'java']) {
    const said = await run(command, ['-version'], { env: environment }).catch(() => undefined);
    const version = majorOf(`${said?.stderr ?? ''}${said?.stdout ?? ''}`);
    if (version !== undefined && 11 <= version && version <= 25) return { command, version };
  }
  return undefined;
}

/** What `java -version` says of itself: `"17.0.15"` is 17, `"1.8.0_402"` is 8. */
export function majorOf(said: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? second : first);
}
