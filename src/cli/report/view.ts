import type { Diagnostic, Position } from '../../index.ts';
import { zplnTexts } from '../../index.ts';
import { LineIndex } from '../../text/lines.ts';
import { isZpln } from './place.ts';

/** A finding in a text that people can read, all its places counted in that text. */
export interface View {
  readonly text: string;
  readonly lines: LineIndex;
  readonly diagnostic: Diagnostic;
  /** Places that belong to it and are in other texts. */
  readonly elsewhere: NonNullable<Diagnostic['related']>;
}

/** How the findings of a file are looked at: in the file, or, where that is Zeppelin's, in the text of a paragraph. */
export function viewer(path: string, text: string): (diagnostic: Diagnostic) => View {
  const lines = new LineIndex(text);
  const asItIs = (diagnostic: Diagnostic): View => ({ text, lines, diagnostic, elsewhere: [] });
  const texts = isZpln(path) ? zplnTexts(text) : undefined;
  if (!texts) return asItIs;
  return (diagnostic) => {
    const own = texts[diagnostic.paragraph?.index ?? -1];
    return own === undefined ? asItIs(diagnostic) : inParagraph(diagnostic, own);
  };
}

function inParagraph(diagnostic: Diagnostic, text: string): View {
  const lines = new LineIndex(text);
  const place = ({ line, column }: Position) => ({ offset: lines.startOf(line) + column - 1, line, column });
  const placed = <One extends { start: Position; end: Position }>(one: One): One => ({
    ...one,
    start: place(one.start),
    end: place(one.end),
  });
  const { related = [], fix, ...rest } = diagnostic;
  const here = related.filter(({ paragraph }) => paragraph === undefined);
  const edits = fix?.edits.map((edit) => ({ ...placed(edit), text: JSON.parse(`"${edit.text}"`) as string }));
  return {
    text,
    lines,
    diagnostic: {
      ...placed(rest),
      ...(here.length > 0 && { related: here.map(placed) }),
      ...(fix && edits && { fix: { ...fix, edits } }),
    },
    elsewhere: related.filter(({ paragraph }) => paragraph !== undefined),
  };
}
