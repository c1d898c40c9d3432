import type { Node, ParseError } from 'jsonc-parser';
import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span.ts';

/** A part of a text of JSON, with its place. */
export type JsonNode = Node;

/** Why a text is no JSON, as an end of a sentence. */
export interface JsonProblem {
  readonly span: Span;
  readonly problem: string;
}

/** Parts in each other deeper than this are nothing that Zeppelin writes, and the reader calls itself for each. */
const DEEPEST = 200;

/** Reads a text of JSON, byte order mark or not, with the places of its parts. */
export function readJson(text: string): { readonly root?: JsonNode; readonly problem?: JsonProblem } {
  const bare = text.replace(/^\uFEFF/, ' ');
  const deep = tooDeepAt(bare);
  if (deep !== undefined) {
    return { problem: { span: { start: deep, end: deep + 1 }, problem: `parts stand deeper than ${DEEPEST} levels` } };
  }
  const errors: ParseError[] = [];
  const root = parseTree(bare, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) {
    const start = Math.min(error.offset, text.length);
    const end = Math.min(start + Math.min(error.length, 40), text.length);
    return {
      problem: {
        span: { start, end },
        problem: PROBLEMS[printParseErrorCode(error.error)] ?? 'what stands here cannot be read',
      },
    };
  }
  return root ? { root } : { problem: { span: { start: 0, end: 0 }, problem: 'it is empty' } };
}

/** The value of a key of an object; of one that is there twice, the last counts. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.type === 'object'
    ? node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1]
    : undefined;
}

/** What a part of a text covers. */
export function spanOf({ offset, length }: JsonNode): Span {
  return { start: offset, end: offset + length };
}

function tooDeepAt(text: string): number | undefined {
  if ((text.match(/[[{]/g)?.length ?? 0) <= DEEPEST) return undefined;
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const sign = text[scanner.getTokenOffset()];
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

const PROBLEMS: Readonly<Record<string, string | undefined>> = {
  InvalidSymbol: 'a word stands here that JSON does not have',
  InvalidNumberFormat: 'a number stands here that JSON does not have',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a ":" is missing',
  CommaExpected: 'a "," is missing',
  CloseBraceExpected: 'a "}" is missing',
  CloseBracketExpected: 'a "]" is missing',
  EndOfFileExpected: 'more follows behind its end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a text is never closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'four digits must follow "\\u"',
  InvalidEscapeCharacter: 'a character stands behind "\\" that JSON does not have there',
  InvalidCharacter: 'a character stands in a text that must be written with "\\"',
};
