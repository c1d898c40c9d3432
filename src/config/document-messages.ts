import { defineFinding } from '../findings/finding.ts';
import { file, MINIMAL } from './examples.ts';

export const brokenYaml = defineFinding<{ problem: string }>({
  code: 'broken-yaml',
  phase: 'config',
  severity: 'error',
  summary: 'A hangar.yaml that is no YAML.',
  why:
    'What cannot be read as YAML means nothing, so nothing else of the file is judged until it is mended. The columns ' +
    'at which lines begin, quotes and brackets are what goes wrong most.',
  bad: [file(`${MINIMAL}notebook: { name: rides\n`), file(`${MINIMAL}notebook:\n    name: rides\n  parallelism: 4\n`)],
  good: [file(`${MINIMAL}notebook: { name: rides }\n`), file(`${MINIMAL}notebook:\n  name: rides\n  parallelism: 4\n`)],
  message: ({ problem }) => ({ message: `${problem}.` }),
});

export const tabAsIndentation = defineFinding<Record<never, never>>({
  code: 'tab-as-indentation',
  phase: 'config',
  severity: 'error',
  summary: 'A line of a hangar.yaml that is indented by a tab.',
  why: 'YAML takes spaces only in front of a line, because nobody can say how many of them a tab is.',
  bad: [file(`${MINIMAL}notebook:\n\tname: rides\n`)],
  good: [file(`${MINIMAL}notebook:\n  name: rides\n`)],
  message: () => ({ message: 'A tab stands in front of the line, where YAML takes spaces only.' }),
});

export const duplicateKey = defineFinding<{ key: string }>({
  code: 'duplicate-key',
  phase: 'config',
  severity: 'error',
  summary: 'A key of a hangar.yaml that is there twice.',
  why: 'Only one of the two could count, and which one is not said by what they are.',
  bad: [file(`${MINIMAL}region: us-east-1\n`)],
  good: [file(`${MINIMAL}stages: { prod: { region: us-east-1 } }\n`)],
  message: ({ key }) => ({ message: `"${key}" is there twice.`, help: 'Keep one of them.' }),
});

export const documentDefinitions = [brokenYaml, tabAsIndentation, duplicateKey].map(({ definition }) => definition);
