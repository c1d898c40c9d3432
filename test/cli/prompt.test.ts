import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { nodePrompt } from '../../src/cli/prompt.ts';

const stream = (isTTY: boolean | undefined) => Object.assign(new PassThrough(), { isTTY });

async function ask(answer: string | undefined): Promise<{ agreed: boolean; shown: string }> {
  const [input, output] = [stream(true), stream(true)];
  const agreed = nodePrompt(() => ({ input, output })).confirm('Change 2 files?');
  input.end(answer);
  return { agreed: await agreed, shown: String(output.read()) };
}

test.for([
  ['y\n', true],
  ['Yes\r\n', true],
  [' yes \n', true],
  ['n\n', false],
  ['\n', false],
  ['yesterday\n', false],
  ['y', true],
  [undefined, false],
] as const)('%j is %s', async ([answer, expected]) => {
  expect(await ask(answer)).toEqual({ agreed: expected, shown: 'Change 2 files? [y/N] ' });
});

test.for([
  [true, true, true],
  [true, undefined, false],
  [undefined, true, false],
  [undefined, undefined, false],
] as const)('input on a terminal %s, output %s: can ask %s', ([input, output, expected]) => {
  expect(nodePrompt(() => ({ input: stream(input), output: stream(output) })).isTerminal).toBe(expected);
});

test('opens nothing before it is asked for', () => {
  let opened = 0;
  const prompt = nodePrompt(() => {
    opened++;
    return { input: stream(true), output: stream(true) };
  });
  expect(opened).toBe(0);
  expect(prompt.isTerminal).toBe(true);
  expect(opened).toBe(1);
});
