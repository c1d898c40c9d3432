import type { Finding } from '../findings/finding.ts';

/** The finding with the line ends that the text has where its fix would write some. */
export function withLineEnds(finding: Finding, text: string): Finding {
  const { fix } = finding;
  if (!fix?.edits.some((edit) => edit.text.includes('\n')) || !text.includes('\r')) return finding;
  const edits = fix.edits.map((edit) => ({
    ...edit,
    text: edit.text.replace(/\r\n|\n/g, lineEndAt(text, edit.span.start)),
  }));
  return { ...finding, fix: { ...fix, edits } };
}

/** How the line that holds an offset ends, or the one before it, if it is the last. */
function lineEndAt(text: string, offset: number): string {
  const ends = /\r\n|\n|\r/g;
  ends.lastIndex = offset;
  const [end] = ends.exec(text) ?? /(?:\r\n|\n|\r)(?=[^\r\n]*$)/.exec(text.slice(0, offset)) ?? ['\n'];
  return end;
}
