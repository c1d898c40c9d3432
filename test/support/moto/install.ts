// Installs moto for the tests that compare the embedded cloud with it. Where there is no Python or no network it says
// so and ends well: those tests are skipped then, with the reason in their names.
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { HOME, motoPython, pythonIn, REQUIREMENTS, WHY_NOT } from './place.ts';

/** The oldest Python that moto runs on. */
const OLDEST = '3.10';
const CANDIDATES = [process.env['HANGAR_PYTHON'], 'python3', 'python3.13', 'python3.12', 'python3.11', 'python'];

if (!motoPython()) {
  mkdirSync(dirname(HOME), { recursive: true });
  const reason = install();
  if (reason === undefined) rmSync(WHY_NOT, { force: true });
  else writeFileSync(WHY_NOT, `${reason}\n`);
  console.error(reason === undefined ? `moto is installed in ${HOME}` : `moto is not installed: ${reason}`);
}

/** Answers with what kept it from being done. */
function install(): string | undefined {
  const python = CANDIDATES.find((one) => one !== undefined && isNewEnough(one));
  if (python === undefined) return `no Python from ${OLDEST} on is on the PATH`;
  // Half an environment is never found: it gets its name when it is whole.
  const making = `${HOME}.${process.pid}`;
  try {
    if (!ran(python, ['-m', 'venv', making])) return `"${python} -m venv" does not work`;
    const packages = ['--no-deps', '--only-binary', ':all:', '--requirement', REQUIREMENTS];
    const quick = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '10'];
    if (!ran(pythonIn(making), ['-m', 'pip', 'install', ...quick, ...packages]))
      return 'pip could not get the packages (no network?)';
    renameSync(making, HOME);
    return undefined;
  } catch (error) {
    // Somebody else was quicker, perhaps.
    return motoPython() ? undefined : String(error);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function isNewEnough(python: string): boolean {
  const question = `import sys; sys.exit(sys.version_info < (${OLDEST.replace('.', ', ')}))`;
  return spawnSync(python, ['-c', question]).status === 0;
}

function ran(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: ['ignore', 2, 2] }).status === 0;
}
