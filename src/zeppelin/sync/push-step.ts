import type { NoteParagraph } from '../../note/note.ts';
import type { ParagraphSettings } from '../../note/settings.ts';
import type { RemoteParagraph } from './sides.ts';

/** One thing to do with a note. `local` is the index of a paragraph in the file. */
export type PushStep =
  | { readonly kind: 'delete'; readonly id: string; readonly paragraph: NoteParagraph }
  | { readonly kind: 'add'; readonly local: number; readonly index: number; readonly paragraph: NoteParagraph }
  | { readonly kind: 'move'; readonly id: string; readonly index: number; readonly paragraph: NoteParagraph }
  | {
      readonly kind: 'write';
      readonly id: string;
      readonly local: number;
      /** As the file has it. */
      readonly paragraph: NoteParagraph;
      /** Those that it is to have, what was set in the browser included. */
      readonly settings: ParagraphSettings;
      readonly before: RemoteParagraph;
      /** What is other than it was; nothing where it is only noted what was pushed. */
      readonly changes: readonly ('text' | 'title' | 'settings')[];
    };
