import type { Paragraph } from '../shapes.ts';
import { jobLinkOf } from '../shapes.ts';
import type { ParagraphKind } from './kind.ts';

/** A paragraph that is to be run. */
export interface RunParagraph {
  readonly id: string;
  /** In the note, from 1. */
  readonly number: number;
  readonly title?: string;
  readonly text: string;
  readonly kind: ParagraphKind;
}

/** What has become of a paragraph. */
export type Outcome =
  | { readonly kind: 'finished' | 'not-executed'; readonly paragraph: RunParagraph; readonly results: Results }
  /** It has a job, and had it for a while without failing. */
  | {
      readonly kind: 'up';
      readonly paragraph: RunParagraph;
      readonly link: string | undefined;
      readonly wasUp: boolean;
    }
  | { readonly kind: 'failed'; readonly paragraph: RunParagraph; readonly results: Results; readonly message: string }
  | { readonly kind: 'stopped'; readonly paragraph: RunParagraph; readonly results: Results };

/** What a paragraph shows. */
export type Results = readonly { readonly type: string; readonly data: string }[];

/** What the embedded cloud says where it has no Flink to run a statement. */
const NOT_EXECUTED = /^Checked, not executed\b/m;

/** What a paragraph that is over has come to. */
export function outcomeOf(
  paragraph: RunParagraph,
  { status, results }: Paragraph,
  message: string | undefined,
): Outcome {
  const shown = results?.msg ?? [];
  if (status === 'ERROR') return { kind: 'failed', paragraph, results: shown, message: failureOf(shown, message) };
  if (status === 'ABORT') return { kind: 'stopped', paragraph, results: shown };
  const isChecked = shown.some(({ type, data }) => type === 'TEXT' && NOT_EXECUTED.test(data));
  return { kind: isChecked ? 'not-executed' : 'finished', paragraph, results: shown };
}

/** The failure is the last text; what went well before it stands in front. */
function failureOf(results: Results, message: string | undefined): string {
  const text = results.findLast(({ type }) => type === 'TEXT')?.data ?? message?.replace(/^%\w+ /, '');
  return text ?? 'Zeppelin does not say why.';
}

export function upOutcome(paragraph: RunParagraph, seen: Paragraph, wasUp: boolean): Outcome {
  return { kind: 'up', paragraph, link: jobLinkOf(seen), wasUp };
}
