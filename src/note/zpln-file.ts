import type { Finding } from '../findings/finding.ts';
import { unreadableNote } from './format-messages.ts';
import { JsonText } from './json-text.ts';
import type { JsonNode } from './json-tree.ts';
import { member, readJson, spanOf } from './json-tree.ts';
import { USUAL_GROUP } from './note.ts';

/** A paragraph as a `.zpln` file has it. */
export interface ZplnParagraph {
  readonly title?: string;
  readonly isDisabled: boolean;
  readonly text: JsonText;
}

/** What a `.zpln` file says that bears on how its paragraphs are judged. */
export interface ZplnFile {
  readonly paragraphs: readonly ZplnParagraph[];
  /** Whether its paragraphs run in other interpreters than Flink's where they name none. */
  readonly isForeign: boolean;
}

/** Reads a file with the places of its texts, or tells why it cannot be read. */
export function readZplnFile(file: string): { readonly note?: ZplnFile; readonly problem?: Finding } {
  const { root, problem } = readJson(file);
  if (!root) return problem ? { problem: unreadableNote(problem.span, problem) } : {};
  const wrong = notANote(root);
  if (wrong) return { problem: wrong };
  const paragraphs = (member(root, 'paragraphs')?.children ?? []).map((node): ZplnParagraph => {
    const title: unknown = member(node, 'title')?.value;
    return {
      ...(typeof title === 'string' && title !== '' && { title }),
      isDisabled: member(member(node, 'config'), 'enabled')?.value === false,
      text: textOf(file, node),
    };
  });
  const group: unknown = member(root, 'defaultInterpreterGroup')?.value;
  return { note: { paragraphs, isForeign: typeof group === 'string' && group !== '' && group !== USUAL_GROUP } };
}

function textOf(file: string, paragraph: JsonNode): JsonText {
  const node = member(paragraph, 'text');
  if (node?.type !== 'string') return new JsonText('', '', paragraph.offset);
  const { start, end } = spanOf(node);
  return new JsonText(node.value, file.slice(start + 1, end - 1), start + 1);
}

/** Why JSON is no note. */
function notANote(root: JsonNode): Finding | undefined {
  const found = (node: JsonNode, problem: string) =>
    unreadableNote({ start: node.offset, end: node.offset + Math.min(node.length, 1) }, { problem });
  if (root.type !== 'object') return found(root, 'it is no object');
  const list = member(root, 'paragraphs');
  if (!list) return found(root, 'it has no "paragraphs"');
  if (list.type !== 'array') return found(list, '"paragraphs" is no list');
  for (const [index, node] of (list.children ?? []).entries()) {
    if (node.type !== 'object') return found(node, `paragraph ${index + 1} is no object`);
    const text = member(node, 'text');
    if (text && text.type !== 'string' && text.type !== 'null') {
      return found(text, `what paragraph ${index + 1} has as "text" is none`);
    }
  }
  return undefined;
}
