import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What the README shows in a console: the command, and what it prints; a line with only `…` stands for what is left out. */
interface Shown {
  readonly command: string;
  readonly output: string;
}

const shown: Shown[] = [...readFileSync('README.md', 'utf8').matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)].map(
  ([, command, output]) => ({ command, output }),
);

describe('every command that the README shows prints what it shows', () => {
  // `npm test` would run this test again.
  test.for(shown.filter(({ command }) => command !== 'npm test'))('$command', async ({ command, output }) => {
    const printed = await run(command === 'npm start' ? 'hangar workshop' : command);
    expect(leaveOut(printed, output)).toBe(output);
  });
});

/** The printed text with `…` where the README has it, if the parts around it are as they should be. */
function leaveOut(printed: string, pattern: string): string {
  const parts = pattern.split('…\n');
  let from = 0;
  for (const part of parts) {
    const at = printed.indexOf(part, from);
    if (at < 0) return printed;
    from = at + part.length;
  }
  return from === printed.length ? pattern : printed;
}

function run(command: string): Promise<string> {
  const [words, input] = command.split(' < ');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['dist/hangar.js', ...words.split(' ').slice(1)], (_error, stdout) =>
      resolve(stdout),
    );
    child.stdin?.end(input === undefined ? '' : readFileSync(input));
  });
}
