import { expect, test } from 'vitest';
import { byPlace, toDiagnostic } from '../../src/findings/diagnostic.ts';
import { defineFinding } from '../../src/findings/finding.ts';
import { LineIndex } from '../../src/text/lines.ts';

const lateWord = defineFinding<{ word: string }>({
  code: 'late-word',
  phase: 'advice',
  severity: 'warning',
  summary: 'A word that comes late.',
  why: 'Words should come early.',
  bad: [{ text: 'a b' }],
  good: [{ text: 'b a' }],
  message: ({ word }) => ({ message: `"${word}" comes late.`, ...(word === 'b' && { help: 'Put it first.' }) }),
});

const lines = new LineIndex('a\nb\n');

test('a finding says no more than it knows', () => {
  expect(lateWord({ start: 0, end: 1 }, { word: 'a' })).toEqual({
    code: 'late-word',
    phase: 'advice',
    severity: 'warning',
    span: { start: 0, end: 1 },
    message: '"a" comes late.',
  });
});

test('a diagnostic names every place by line and column', () => {
  const span = { start: 2, end: 3 };
  const edits = [{ span: { start: 0, end: 0 }, text: 'b ' }];
  const extras = {
    related: [{ message: 'Here.', span }],
    fix: { title: 'Move it', safe: false, edits },
    gate: true,
  } as const;
  expect(toDiagnostic(lateWord(span, { word: 'b' }, extras), lines, { index: 2 })).toEqual({
    code: 'late-word',
    phase: 'advice',
    severity: 'warning',
    message: '"b" comes late.',
    help: 'Put it first.',
    start: { offset: 2, line: 2, column: 1 },
    end: { offset: 3, line: 2, column: 2 },
    related: [{ message: 'Here.', start: { offset: 2, line: 2, column: 1 }, end: { offset: 3, line: 2, column: 2 } }],
    paragraph: { index: 2 },
    fix: {
      title: 'Move it',
      safe: false,
      edits: [{ start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 }, text: 'b ' }],
    },
    gate: true,
  });
});

test('diagnostics are in the order of the text, the longer first', () => {
  const at = (start: number, end: number) => toDiagnostic(lateWord({ start, end }, { word: 'a' }), lines);
  const sorted = [at(2, 3), at(0, 1), at(0, 3)].sort(byPlace);
  expect(sorted.map(({ start, end }) => [start.offset, end.offset])).toEqual([
    [0, 3],
    [0, 1],
    [2, 3],
  ]);
});
