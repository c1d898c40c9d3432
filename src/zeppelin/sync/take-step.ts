import { DEFAULT_CONFIG } from '../../note/settings.ts';
import { configOf } from '../../note/zeppelin.ts';
import { addParagraph, deleteParagraph, moveParagraph, setConfig, updateParagraph } from '../paragraphs.ts';
import type { Zeppelin } from '../session.ts';
import type { PushStep } from './push-step.ts';
import type { Order } from './stamp.ts';
import { stamped, stampFor } from './stamp.ts';

/** What a step leaves behind. */
export interface Mark {
  /** The number of the push. */
  readonly push: number;
  readonly order: Order | undefined;
}

/** Does one step of a push; answers with the id of what it has added. */
export async function take(
  zeppelin: Zeppelin,
  note: string,
  step: PushStep,
  { push, order }: Mark,
): Promise<string | undefined> {
  const { paragraph } = step;
  const { text, title = '' } = paragraph;
  switch (step.kind) {
    case 'delete':
      await deleteParagraph(zeppelin, note, step.id);
      return undefined;
    case 'move':
      await moveParagraph(zeppelin, note, step.id, step.index);
      return undefined;
    case 'add': {
      const config = { ...configOf(paragraph), ...stamped(stampFor(paragraph, push)) };
      return addParagraph(zeppelin, note, { text, title, index: step.index, config });
    }
    case 'write': {
      const { id, changes } = step;
      if (changes.includes('text') || changes.includes('title'))
        await updateParagraph(zeppelin, note, id, { text, title });
      const isSetUp = changes.includes('settings') || changes.includes('title');
      const wanted = configOf({ ...paragraph, settings: step.settings });
      const settings = isSetUp ? { ...DEFAULT_CONFIG, results: {}, ...wanted } : {};
      // Last, so that a push which is broken off before it finds its own text and goes on.
      await setConfig(zeppelin, note, id, { ...settings, ...stamped(stampFor(paragraph, push, order)) });
      return undefined;
    }
  }
}
