import type { Diagnostic } from '../findings/diagnostic.ts';
import type { Finding } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { dynamicForm, undeclaredVariable } from './format-messages.ts';
import { formsIn } from './forms.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Variables } from './variables.ts';

/** What stands in the SQL of a note to be filled in, and is not by hangar. */
export function placeholderFindings(
  text: string,
  paragraphs: readonly Paragraph[],
  variables: Variables | undefined,
  found: readonly Diagnostic[],
): Finding[] {
  const isTold = ({ start, end }: Span) =>
    found.some((one) => one.code === 'unfilled-placeholder' && one.start.offset <= start && end <= one.end.offset);
  const declared = Object.keys(variables ?? {});
  return [
    ...formFindings(text, paragraphs, declared),
    ...(variables ? undeclared(text, paragraphs, declared).filter(({ span }) => !isTold(span)) : []),
  ];
}

/** One for each form: the same form may stand in many places. */
function formFindings(text: string, paragraphs: readonly Paragraph[], declared: readonly string[]): Finding[] {
  if (!text.includes('${')) return [];
  const seen = new Set<string>();
  return paragraphs.flatMap(({ bodyStart, end }) =>
    formsIn(text, bodyStart, end).flatMap(({ span, form, name }) => {
      if (seen.has(name)) return [];
      seen.add(name);
      return [dynamicForm(span, { form, name, meant: nearest(name, declared) })];
    }),
  );
}

const STRING_OR_COMMENT = /--[^\r\n]*|\/\*(?!\+)[\s\S]*?(?:\*\/|$)|'[^']*(?:'|$)/g;

/** In capitals, so that no mark-up in a text is taken for one. */
const PLACEHOLDER = /<([A-Z][A-Z0-9_-]+)>/g;

function undeclared(text: string, paragraphs: readonly Paragraph[], declared: readonly string[]): Finding[] {
  return paragraphs.flatMap(({ bodyStart, end }) =>
    [...text.slice(bodyStart, end).matchAll(STRING_OR_COMMENT)]
      .filter(([whole]) => whole.startsWith("'"))
      .flatMap(({ 0: whole, index: at }) =>
        [...whole.matchAll(PLACEHOLDER)].map(({ 0: placeholder, 1: name, index }) => {
          const start = bodyStart + at + index;
          const span = { start, end: start + placeholder.length };
          return undeclaredVariable(span, { placeholder, name, meant: nearest(name, declared) }, { gate: true });
        }),
      ),
  );
}
