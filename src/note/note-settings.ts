import type { JsonObject } from './json.ts';
import { isObject } from './json.ts';
import type { Note } from './note.ts';
import { USUAL_GROUP } from './note.ts';

const COMMENT = /(?:^|(?<=[\r\n]))[ \t]*--[ \t]*hangar:[ \t]*note(?![\w-])[ \t]*([^\r\n]*)(?:\r\n|\r|\n|$)/;

/** What is set for a whole note, which stands in front of its paragraphs: `-- hangar: note {"params": {"region": "x"}}`. */
export function noteSettingsIn(head: string): Pick<Note, 'params' | 'interpreterGroup' | 'preamble'> {
  const match = COMMENT.exec(head);
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

function objectIn(json: string): JsonObject {
  try {
    const read: unknown = JSON.parse(json);
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}
