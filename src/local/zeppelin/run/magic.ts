/** What the first line of a paragraph says, and the rest. */
export interface Magic {
  /** `flink.ssql`; nothing for the note's own interpreter. */
  readonly interpreter: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly script: string;
}

/** A first line that Zeppelin does not take. */
export class BadMagic extends Error {
  constructor(problem: string) {
    super(`Problems by parsing paragraph. ${problem}`);
  }
}

const NAME = /^\s*%(\w+(?:\.\w+)*)/;

/**
 * Reads a paragraph's text as the server does, which takes less than the check of notes forgives and finds fault with
 * less than it reports.
 */
export function readMagic(text: string): Magic {
  const [opening, interpreter] = NAME.exec(text) ?? [];
  if (opening === undefined) return { interpreter: '', properties: {}, script: text.trim() };
  if (text[opening.length] !== '(') return { interpreter, properties: {}, script: text.slice(opening.length).trim() };
  const { properties, end } = readProperties(text, opening.length + 1);
  return { interpreter, properties, script: text.slice(end).trim() };
}

function readProperties(text: string, start: number): { properties: Record<string, string>; end: number } {
  const properties: Record<string, string> = {};
  let key: string | undefined;
  let piece = '';
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') {
      at++;
      if (at === text.length) throw new BadMagic('Unfinished escape sequence');
      piece += { n: '\n', t: '\t' }[text[at]] ?? text[at];
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) piece += sign;
    else if (sign === '=') {
      if (key !== undefined) throw new Error('Invalid paragraph properties format');
      key = piece.trim();
      piece = '';
    } else if (sign === ',') {
      // A word without a value is taken at the end only.
      if (key === undefined || key === '') throw new BadMagic('Local property key is empty');
      properties[key] = piece.trim();
      key = undefined;
      piece = '';
    } else if (sign === ')') {
      const word = piece.trim();
      if (key !== undefined) properties[key] = word;
      else if (word !== '') properties[word] = word;
      return { properties, end: at + 1 };
    } else piece += sign;
  }
  throw new BadMagic('Not finished interpreter configuration');
}
