import type { Random } from '../grammar/random.ts';
import type { Token } from '../tokens.ts';
import type { Edit } from './edit.ts';
import { deletion, replacement } from './edit.ts';
import { isKeyword, isReserved, temptingNames } from './keywords.ts';

export interface Subject {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly random: Random;
}

/** Makes one mistake of a class in a text; nothing where the text has no place for it. */
export type Mistake = (subject: Subject) => Edit | undefined;

/** The classes of mistakes, each as likely as the next in the sets. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  'delete-token': ({ text, tokens, random }) => deletion(text, tokens, random.below(tokens.length)),
  'double-token': doubled,
  'swap-tokens': swapped,
  'misspell-keyword': misspelt,
  'drop-closer': (subject) => deleted(subject, (token) => /^[)\]>]$/.test(token.text)),
  'drop-separator': (subject) => deleted(subject, (token) => /^[,;=]$/.test(token.text)),
  'stray-punctuation': stray,
  'wrong-quotes': wronglyQuoted,
  'reserved-as-name': reservedAsName,
};

function chosen({ tokens, random }: Subject, fits: (token: Token, index: number) => boolean): number | undefined {
  const indexes = tokens.flatMap((token, index) => (fits(token, index) ? [index] : []));
  return indexes.length === 0 ? undefined : random.pick(indexes);
}

function deleted(subject: Subject, fits: (token: Token) => boolean): Edit | undefined {
  const index = chosen(subject, fits);
  return index === undefined ? undefined : deletion(subject.text, subject.tokens, index);
}

function doubled({ tokens, random }: Subject): Edit {
  const token = random.pick(tokens);
  const insert = /^[\w'`]/.test(token.text) ? ` ${token.text}` : token.text;
  return { from: token.end, to: token.end, insert, mark: token.end + insert.length - token.text.length };
}

function swapped({ text, tokens, random }: Subject): Edit | undefined {
  const index = random.below(tokens.length - 1);
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (first.text === second.text) return undefined;
  const between = text.slice(first.end, second.start);
  return { from: first.start, to: second.end, insert: second.text + between + first.text, mark: first.start };
}

function misspelt(subject: Subject): Edit | undefined {
  const index = chosen(subject, (token) => token.kind === 'word' && 3 < token.text.length && isKeyword(token.text));
  if (index === undefined) return undefined;
  const token = subject.tokens[index];
  const insert = oneEditFrom(token.text, subject.random);
  return isKeyword(insert) || insert === token.text ? undefined : replacement(token, insert);
}

function oneEditFrom(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 1);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word[at] + word.slice(at);
    case 2:
      return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
    default:
      return word.slice(0, at) + random.pick([...'aeiorst']) + word.slice(at + 1);
  }
}

function stray({ text, tokens, random }: Subject): Edit {
  const token = random.pick(tokens);
  const sign = random.pick([
    ',',
    ',',
    '.',
    ')',
    '(',
    ';',
    '=',
    ':',
    '-',
    '+',
    '*',
    ']',
    '[',
    '{',
    '}',
    '!',
    '#',
    '@',
    '&',
    '|',
    '?',
    '%',
    '>',
    '<',
    '\\',
    '"',
  ]);
  const from = random.chance(0.5) ? token.start : token.end;
  const insert = from === token.start && /\w/.test(text[from]) ? `${sign} ` : sign;
  return { from, to: from, insert, mark: from };
}

function wronglyQuoted(subject: Subject): Edit | undefined {
  const index = chosen(subject, (token) => /^['`]/.test(token.text) && 2 < token.text.length);
  if (index === undefined) return undefined;
  const token = subject.tokens[index];
  const content = token.text.slice(1, -1);
  const quote = token.text[0];
  const other = quote === "'" ? ['"', '"', '`', '’'] : ["'", "'", '"'];
  const closed = subject.random.pick(other);
  const forms = [closed + content + closed, closed + content + closed, content, quote + content, content + quote];
  return replacement(token, subject.random.pick(forms));
}

function reservedAsName(subject: Subject): Edit | undefined {
  const index = chosen(subject, (token) => token.kind === 'name' || (token.kind === 'word' && !isKeyword(token.text)));
  if (index === undefined) return undefined;
  const token = subject.tokens[index];
  const bare = token.text.replaceAll('`', '');
  const isReservedQuoted = token.kind === 'name' && isReserved(bare);
  return replacement(token, isReservedQuoted ? bare : subject.random.pick(temptingNames));
}
