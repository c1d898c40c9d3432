import { diffIndices } from 'node-diff3';
import type { FixResult } from '../../index.ts';
import { LineIndex } from '../../text/lines.ts';

/** The edits, by whole lines, that make one text of another. */
export function lineEdits(before: string, after: string): FixResult['edits'] {
  const [was, is] = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  const lines = new LineIndex(before);
  const starts = [0];
  for (const line of was) starts.push(starts[starts.length - 1] + line.length);
  return diffIndices(was, is).map(({ buffer1: [at, count], buffer2Content }) => ({
    start: lines.positionAt(starts[at]),
    end: lines.positionAt(starts[at + count]),
    text: buffer2Content.join(''),
  }));
}
