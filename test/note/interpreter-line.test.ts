import { describe, expect, test } from 'vitest';
import { interpreterLineAt } from '../../src/note/interpreter-line.ts';

/** Name, properties and what is left for the interpreter; what is wrong with it, and where. */
function read(text: string) {
  const line = interpreterLineAt(text, 0);
  if (!line) return undefined;
  const { name, properties, end, fault } = line;
  const pairs = properties.map(({ key, value }) => `${key}=${value}`);
  const rest = text.slice(end);
  return fault ? [name, pairs, rest, `${fault.kind} at ${fault.span.start}-${fault.span.end}`] : [name, pairs, rest];
}

test.for([
  ['%flink.ssql', 'flink.ssql', [], ''],
  ['%flink.ssql(type=update)', 'flink.ssql', ['type=update'], ''],
  ['%flink.ssql(type=update, parallelism=1)', 'flink.ssql', ['type=update', 'parallelism=1'], ''],
  ['%flink.ssql(runAsOne=true)', 'flink.ssql', ['runAsOne=true'], ''],
  [
    '%flink.ssql(type=append, parallelism=1, refreshInterval=2000, threshold=60000)',
    'flink.ssql',
    ['type=append', 'parallelism=1', 'refreshInterval=2000', 'threshold=60000'],
    '',
  ],
  [
    '%flink.ssql(type=single, parallelism=1, template=<h1>{1}</h1>until<h2>{0}</h2>)',
    'flink.ssql',
    ['type=single', 'parallelism=1', 'template=<h1>{1}</h1>until<h2>{0}</h2>'],
    '',
  ],
  [
    '%flink.ssql(maxParallelism=10, savepointDir=s3://b/d)',
    'flink.ssql',
    ['maxParallelism=10', 'savepointDir=s3://b/d'],
    '',
  ],
  ['%flink.bsql\nSELECT 1', 'flink.bsql', [], '\nSELECT 1'],
  ['%md', 'md', [], ''],
  ['  \t%sh ls', 'sh', [], ' ls'],
  ['%flink.ssql SELECT 1', 'flink.ssql', [], ' SELECT 1'],
  ['%flink.ssql(type=update)SELECT 1', 'flink.ssql', ['type=update'], 'SELECT 1'],
  ['%flink.ssql (SELECT 1)', 'flink.ssql', [], ' (SELECT 1)'],
  ['%my-own_1.sub.sub', 'my-own_1.sub.sub', [], ''],
  ['%flink.ssql()', 'flink.ssql', [], ''],
  ['%flink.ssql(runAsOne)', 'flink.ssql', ['runAsOne=runAsOne'], ''],
  ['%flink.ssql(type=update, runAsOne)', 'flink.ssql', ['type=update', 'runAsOne=runAsOne'], ''],
  ['%flink.ssql(type=update,)', 'flink.ssql', ['type=update'], ''],
  ['%flink.ssql(type=)', 'flink.ssql', ['type='], ''],
  ['%x( a b = c d )', 'x', ['a b=c d'], ''],
  ['%x(a="1, (2) = 3", b=2)', 'x', ['a=1, (2) = 3', 'b=2'], ''],
  [String.raw`%x(a="say \"hi\"", b=one\ntwo\tthree\,four)`, 'x', ['a=say "hi"', 'b=one\ntwo\tthree,four'], ''],
  ['%x(\n  a=1,\n  b=2\n)\nSELECT 1', 'x', ['a=1', 'b=2'], '\nSELECT 1'],
  ['%x(a="1\n2")', 'x', ['a=1\n2'], ''],
] as const)('reads %j', ([text, ...expected]) => {
  expect(read(text)).toEqual(expected);
});

test.for(['SELECT 1', '% 2', '%', '%2', '%(a=b)', '', ' -- %md'])('%j is no interpreter line', (text) => {
  expect(read(text)).toBeUndefined();
});

describe('what is wrong with it', () => {
  test.for([
    ['never closed', '%x(type=update\nSELECT f(a)', ['x', [], '\nSELECT f(a)', 'unclosed at 14-14']],
    ['never closed behind a comma', '%x(a=1,\nb c\nd)', ['x', ['a=1'], '\nd)', 'unclosed at 11-11']],
    ['never closed, nothing behind it', '%x(', ['x', [], '', 'unclosed at 3-3']],
    ['never closed, an open value', '%x(a=', ['x', [], '', 'unclosed at 5-5']],
    ['a quote never closed', '%x(a="b)\nSELECT 1', ['x', [], '\nSELECT 1', 'unclosed at 8-8']],
    ['a quote closed by one that opens another', '%x(a="b)\nSELECT "c"', ['x', [], '\nSELECT "c"', 'unclosed at 8-8']],
    ['a flag in front of a comma', '%x(flag, a=1)\n', ['x', [], '\n', 'bare-flag at 3-7']],
    ['a flag in front of a later comma', '%x(a=1, flag ,b=2) c', ['x', ['a=1'], ' c', 'bare-flag at 8-12']],
    ['no name in front of a comma', '%x(a=1, ,b=2)', ['x', ['a=1'], '', 'empty-key at 8-9']],
    ['no name in front of "="', '%x(=1,b=2)', ['x', [], '', 'empty-key at 5-6']],
    ['a second "="', '%x(a=b=c)', ['x', [], '', 'second-equals at 6-7']],
    ['properties apart', '%x (a=b)\n', ['x', ['a=b'], '\n', 'blank-in-front at 2-3']],
    ['a name apart', '% x(a=b)\n', ['x', ['a=b'], '\n', 'blank-in-front at 1-2']],
  ] as const)('%s', ([, text, expected]) => {
    expect(read(text)).toEqual(expected);
  });
});
