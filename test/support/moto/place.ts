import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is installed, every package with its version. */
export const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));

const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

/** Where moto is kept outside the tree. Other versions go to another place. */
export const HOME = join(
  caches,
  'hangar',
  'moto',
  createHash('sha1').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12),
);

/** Where it is written why moto could not be installed, for the tests to say. */
export const WHY_NOT = `${HOME}.why-not`;

/** The Python of an environment. */
export function pythonIn(environment: string): string {
  return process.platform === 'win32' ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');
}

/** The Python that has moto and boto3, where they are installed. */
export function motoPython(): string | undefined {
  const python = pythonIn(HOME);
  return existsSync(python) ? python : undefined;
}

/** Why there is no moto. */
export function whyNot(): string {
  const reason = existsSync(WHY_NOT) ? readFileSync(WHY_NOT, 'utf8').trim() : 'it is not installed';
  return `there is no moto: ${reason} ("npm run moto" installs it)`;
}
