import type { WireAnswer } from '../../protocol/protocol.ts';
import type { Note, Paragraph } from '../notes/note.ts';
import type { Notebook } from '../notes/notebook.ts';
import type { Runner } from '../run/runner.ts';
import { noSuchNote, noSuchParagraph } from './failure.ts';

/** What the calls work on. */
export interface Parts {
  readonly notebook: Notebook;
  readonly runner: Runner;
  now(): number;
}

/** A call of the interface: the parts of its path that vary, in their order, and what came with it. */
export interface Call extends Parts {
  readonly names: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
}

export type Handler = (call: Call) => WireAnswer | Promise<WireAnswer>;

/** The note that a call's path names first. */
export function noteOf({ notebook, names: [id] }: Call): Note {
  const note = notebook.get(id);
  if (!note) throw noSuchNote(id);
  return note;
}

/** The paragraph that it names second, with its note. */
export function paragraphOf(call: Call): { readonly note: Note; readonly paragraph: Paragraph } {
  const note = noteOf(call);
  const [, id] = call.names;
  const paragraph = note.paragraphs.find((one) => one.id === id);
  if (!paragraph) throw noSuchParagraph(id);
  return { note, paragraph };
}
