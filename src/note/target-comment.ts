import type { Finding } from '../findings/finding.ts';
import type { Target } from '../sql/target.ts';
import { isTarget, TARGETS } from '../sql/target.ts';
import { nearest } from '../text/nearest.ts';
import { unknownTarget } from './messages.ts';

/** What a comment `-- hangar: target X` says; the first one counts for the whole text. */
export function targetComment(text: string): { target?: Target; finding?: Finding } {
  if (!text.includes('hangar:')) return {};
  const match = /^[ \t\uFEFF]*--[ \t]*hangar:[ \t]*target[ \t]+(\S+)/m.exec(text);
  if (!match) return {};
  const [comment, target] = match;
  if (isTarget(target)) return { target };
  const end = match.index + comment.length;
  const meant = nearest(target, TARGETS);
  return { finding: unknownTarget({ start: end - target.length, end }, { target, meant, known: TARGETS }) };
}
