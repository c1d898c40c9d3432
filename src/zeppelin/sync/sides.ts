import type { JsonObject } from '../../note/json.ts';
import type { NoteParagraph } from '../../note/note.ts';
import { withoutEmptyEnd } from '../../note/note.ts';
import { paragraphOf } from '../../note/zeppelin.ts';
import type { Note, ParagraphState } from '../shapes.ts';
import type { Order, Stamp } from './stamp.ts';
import { stampOf } from './stamp.ts';

/** A paragraph as Zeppelin has it. */
export interface RemoteParagraph extends NoteParagraph {
  readonly id: string;
  readonly state: ParagraphState;
  /** What the last push that wrote it has left. */
  readonly stamp?: Stamp;
}

/** A note as Zeppelin has it, in the terms of a file. */
export interface RemoteNote {
  readonly id: string;
  readonly path: string;
  readonly paragraphs: readonly RemoteParagraph[];
  /** How many pushes there were, as far as paragraphs tell. */
  readonly pushes: number;
  /** The paragraphs after the last push that tells. */
  readonly order: Order;
}

/** The same, as if nobody had ever pushed it: so it is to who has no file of it. */
export function unpushed(remote: RemoteNote): RemoteNote {
  const paragraphs = remote.paragraphs.map(({ stamp: _, ...one }): RemoteParagraph => one);
  return { ...remote, paragraphs, pushes: 0, order: [] };
}

/** What Zeppelin answered, read. The empty paragraphs at the end, into which its editor invites, are left out. */
export function remoteNote(note: Note): RemoteNote {
  const all = note.paragraphs.map((one): RemoteParagraph => {
    const stamp = stampOf(one.config);
    const paragraph = paragraphOf(one as unknown as JsonObject);
    return { ...paragraph, id: one.id, state: one.status, ...(stamp && { stamp }) };
  });
  const kept = withoutEmptyEnd({ preamble: '', paragraphs: all }).paragraphs.length;
  const paragraphs = all.slice(0, kept);
  const stamps = paragraphs.flatMap(({ stamp }) => stamp ?? []).sort((a, b) => b.push - a.push);
  return {
    id: note.id,
    path: note.path ?? `/${note.name}`,
    paragraphs,
    pushes: stamps[0]?.push ?? 0,
    order: stamps.find(({ order }) => order)?.order ?? [],
  };
}
