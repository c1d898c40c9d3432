/** A token for counting distances and for making edits: cut as Flink's lexer cuts, but knowing nothing of grammar. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'name' | 'sign' | 'broken';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const trivia = String.raw`(?:\s+|--[^\n\r]*|\/\/[^\n\r]*|\/\*(?!\+)[\s\S]*?\*\/)`;
const shapes: readonly [Token['kind'], string][] = [
  ['string', String.raw`(?:[xXnNeE]|[uU]&|_[\w.:-]+)?'(?:[^']|'')*'`],
  ['name', String.raw`(?:[uU]&"[^"\n]*")|\x60(?:[^\x60\n]|\x60\x60)+\x60`],
  ['word', String.raw`[\p{L}_$][\p{L}\p{Nd}_$]*`],
  ['number', String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`],
  ['sign', String.raw`\/\*\+|\*\/|<=|>=|<>|!=|\|\||=>|\.\.|[^\s'\x60]`],
  ['broken', String.raw`['\x60]`],
];
const pattern = new RegExp(`${trivia}|${shapes.map(([, shape]) => `(${shape})`).join('|')}`, 'gu');

/** The tokens of a text, without white space and comments. A quote that is never closed is a token of its own. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    if (0 <= group) {
      const [kind] = shapes[group];
      tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return tokens;
}

/** Which token an offset belongs to: the one that holds it or the next one; the number of tokens at the end. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  const index = tokens.findIndex((token) => offset < token.end);
  return index < 0 ? tokens.length : index;
}
