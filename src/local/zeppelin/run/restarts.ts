import type { Note } from '../notes/note.ts';
import { interpreterOf } from './interpreters.ts';

/** The groups whose processes the paragraphs of a note have used. */
export function groupsUsedBy({ paragraphs, defaultInterpreterGroup }: Note): ReadonlySet<string> {
  const groups = paragraphs
    .filter(({ started }) => started !== undefined)
    .map(({ text = '' }) => interpreterOf(/^\s*%([\w.]+)/.exec(text)?.[1] ?? '', defaultInterpreterGroup)?.group);
  return new Set(groups.filter((group) => group !== undefined));
}
