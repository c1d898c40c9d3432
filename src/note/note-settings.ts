import { isObject } from './json.ts';
import type { Note } from './note.ts';
import { USUAL_GROUP } from './note.ts';
import { objectIn } from './settings-comment.ts';

/** The comment and the line that it has to itself; what it sets is JSON. */
export const NOTE_COMMENT = /(?:^|(?<=[\r\n]))[ \t]*--[ \t]*hangar:[ \t]*note(?![\w-])[ \t]*([^\r\n]*)(?:\r\n|\r|\n|$)/;

/** What is set for a whole note, which stands in front of its paragraphs: `-- hangar: note {"params": {"region": "x"}}`. */
export function noteSettingsIn(head: string): Pick<Note, 'params' | 'interpreterGroup' | 'preamble'> {
  const match = NOTE_COMMENT.exec(head);
  if (!match) return { preamble: head };
  const { params, interpreterGroup } = objectIn(match[1]);
  return {
    ...(isObject(params) && { params }),
    ...(typeof interpreterGroup === 'string' && { interpreterGroup }),
    preamble: head.slice(0, match.index) + head.slice(match.index + match[0].length),
  };
}

/** The line that says it, or nothing where all is as usual. */
export function noteSettingsLine({ params, interpreterGroup }: Note): string | undefined {
  const settings: Record<string, unknown> = {
    ...(interpreterGroup !== undefined && interpreterGroup !== USUAL_GROUP && { interpreterGroup }),
    ...(params && Object.keys(params).length > 0 && { params }),
  };
  return Object.keys(settings).length === 0 ? undefined : `-- hangar: note ${JSON.stringify(settings)}`;
}
