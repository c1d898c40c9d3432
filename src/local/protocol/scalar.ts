import type { Shape } from '../model/model.ts';

/** A value that was sent as text. What cannot be read stays text, so that it is refused with its words. */
export function fromText(text: string, { type }: Shape): unknown {
  switch (type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'timestamp': {
      const time = Date.parse(text);
      return Number.isNaN(time) ? text : time / 1000;
    }
    default:
      return text;
  }
}
