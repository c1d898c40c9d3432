/** A string literal of a program, or a concatenation of nothing but literals. */
export interface ProgramString {
  readonly text: string;
  /** The source just in front of it, for telling which call or variable it belongs to. */
  readonly before: string;
}

export type Language = 'java' | 'scala' | 'python';

interface Literal {
  readonly text: string;
  readonly end: number;
}

/** All strings that are constant where they stand; those with a variable part are no SQL anybody could check. */
export function programStrings(source: string, language: Language): ProgramString[] {
  const found: ProgramString[] = [];
  let at = 0;
  while (at < source.length) {
    const past = pastComment(source, at, language);
    if (past !== undefined) {
      at = past;
      continue;
    }
    const literal = literalAt(source, at, language);
    if (literal === undefined) {
      at += source[at] === "'" && language !== 'python' ? charLength(source, at) : 1;
      continue;
    }
    const { text, end, isConstant } = concatenation(source, literal, language);
    const before = source.slice(Math.max(0, at - 120), at);
    if (isConstant && !/\+\s*$/.test(before) && !/\b[sf]$/.test(before)) found.push({ text, before });
    at = end;
  }
  return found;
}

function concatenation(source: string, first: Literal, language: Language): Literal & { isConstant: boolean } {
  let { text, end } = first;
  for (;;) {
    const next = pastBlank(source, end, language);
    if (source.startsWith('.stripMargin', next)) {
      text = text.replace(/^[ \t]*\|/gm, '');
      end = next + '.stripMargin'.length;
      continue;
    }
    const isPython = language === 'python';
    const isJoined = source[next] === '+' || (isPython && literalAt(source, next, language) !== undefined);
    if (!isJoined) return { text, end, isConstant: source[next] !== '%' && !source.startsWith('.format', next) };
    const operand = pastBlank(source, source[next] === '+' ? next + 1 : next, language);
    const literal = literalAt(source, operand, language);
    if (literal === undefined) return { text, end, isConstant: false };
    text += literal.text;
    end = literal.end;
  }
}

function pastComment(source: string, at: number, language: Language): number | undefined {
  const isLine = language === 'python' ? source[at] === '#' : source.startsWith('//', at);
  if (isLine) {
    const end = source.indexOf('\n', at);
    return end < 0 ? source.length : end;
  }
  if (language === 'python' || !source.startsWith('/*', at)) return undefined;
  const end = source.indexOf('*/', at + 2);
  return end < 0 ? source.length : end + 2;
}

function pastBlank(source: string, from: number, language: Language): number {
  let at = from;
  for (;;) {
    const past = pastComment(source, at, language);
    if (past !== undefined) at = past;
    else if (at < source.length && /\s/.test(source[at])) at++;
    else return at;
  }
}

function literalAt(source: string, at: number, language: Language): Literal | undefined {
  const quotes = language === 'python' ? ['"""', "'''", '"', "'"] : ['"""', '"'];
  const quote = quotes.find((candidate) => source.startsWith(candidate, at));
  if (quote === undefined) return undefined;
  const end = closing(source, at + quote.length, quote, language === 'scala' && quote.length === 3);
  const body = source.slice(at + quote.length, end);
  const next = Math.min(source.length, end + quote.length);
  if (language === 'scala' && quote.length === 3) return { text: body, end: next };
  const isTextBlock = language === 'java' && quote.length === 3;
  return { text: unescaped(isTextBlock ? withoutIndent(body) : body), end: next };
}

function closing(source: string, from: number, quote: string, isRaw: boolean): number {
  let at = from;
  while (at < source.length && !source.startsWith(quote, at)) {
    if (quote.length === 1 && source[at] === '\n') return at;
    at += source[at] === '\\' && !isRaw ? 2 : 1;
  }
  return at;
}

function withoutIndent(body: string): string {
  const lines = body.replace(/^[ \t]*\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(indent)).join('\n');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' };

function unescaped(body: string): string {
  return body.replace(/\\(u+([0-9a-fA-F]{4})|[\s\S])/g, (_, char: string, hex: string | undefined) =>
    hex === undefined ? (escapes[char] ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function charLength(source: string, at: number): number {
  return /^'(\\.[^']*|[^'\\])'/.exec(source.slice(at, at + 12))?.[0].length ?? 1;
}
