import { TARGETS, type Target } from '../target.ts';
import { CONTEXT_VARIABLES, FIRST_KEYWORD, FUNCTION_NAMES, KNOWN, RESERVED, WORDS } from './keywords.generated.ts';
import { P } from './kinds.ts';

/** What the words of one target mean, by the kind of their token. */
export interface Vocabulary {
  readonly target: Target;
  /** Position of the target among all: later is newer. */
  readonly version: number;
  /** 1 where the kind can stand bare as a name. */
  readonly names: Uint8Array;
  /** 1 where the word is a keyword of this target at all. */
  readonly known: Uint8Array;
  /** 1 where the word is reserved: it can be a name only between back-ticks. */
  readonly reserved: Uint8Array;
  /** 1 where a reserved word may be called as a function. */
  readonly functions: Uint8Array;
  /** 1 where a reserved word stands for a value (`CURRENT_DATE`). */
  readonly variables: Uint8Array;
}

const KINDS = FIRST_KEYWORD + WORDS.length;
const made = new Map<Target, Vocabulary>();

/** The vocabulary of a target; made once. */
export function vocabularyOf(target: Target): Vocabulary {
  let vocabulary = made.get(target);
  if (!vocabulary) made.set(target, (vocabulary = makeVocabulary(target)));
  return vocabulary;
}

function makeVocabulary(target: Target): Vocabulary {
  const version = TARGETS.indexOf(target);
  const [known, reserved, functions, variables] = [KNOWN, RESERVED, FUNCTION_NAMES, CONTEXT_VARIABLES].map((masks) =>
    flags(masks, version),
  );
  const names = known.map((isKnown, kind) => (isKnown === 1 && reserved[kind] === 0 ? 1 : 0));
  names[P.IDENTIFIER] = names[P.QUOTED_IDENTIFIER] = names[P.UNICODE_IDENTIFIER] = 1;
  return { target, version, names, known, reserved, functions, variables };
}

function flags(masks: string, version: number): Uint8Array {
  const result = new Uint8Array(KINDS);
  for (let index = 0; index < masks.length; index++) {
    result[FIRST_KEYWORD + index] = (Number.parseInt(masks[index], 32) >> version) & 1;
  }
  return result;
}

/** The keyword of a kind, in capitals. */
export function wordOf(kind: number): string {
  return WORDS[kind - FIRST_KEYWORD];
}

const SLOTS = 4096;
const table = buildTable();

/** The hash by which words are found; letters count as capitals. */
export function addToHash(hash: number, upperCode: number): number {
  return (Math.imul(hash, 31) + upperCode) | 0;
}

/** The kind of the keyword written at `start` to `end`, whatever its case, or 0. `hash` is that of its capitals. */
export function keywordAt(text: string, start: number, end: number, hash: number): number {
  for (let slot = hash & (SLOTS - 1); table[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const word = WORDS[table[slot] - FIRST_KEYWORD];
    if (word.length === end - start && isWord(text, start, word)) return table[slot];
  }
  return 0;
}

function isWord(text: string, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = text.charCodeAt(start + index);
    const upper = code >= 97 && code <= 122 ? code - 32 : code;
    if (upper !== word.charCodeAt(index)) return false;
  }
  return true;
}

function buildTable(): Uint16Array {
  const slots = new Uint16Array(SLOTS);
  WORDS.forEach((word, index) => {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
    let slot = hash & (SLOTS - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = FIRST_KEYWORD + index;
  });
  return slots;
}

/** The kind of the keyword of any target that is written there, or 0. */
export function keywordOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = addToHash(hash, code >= 97 && code <= 122 ? code - 32 : code);
  }
  return keywordAt(text, start, end, hash);
}
