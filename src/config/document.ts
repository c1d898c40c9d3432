import type { Document, Node as YamlNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Finding } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';
import { brokenYaml, duplicateKey, tabAsIndentation } from './document-messages.ts';

/** A part of the file: where it stands and what it holds. */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** As it is written, without quotes. */
  readonly source: string;
  /** Whether what stands here could not be read, which is told already. */
  readonly isBroken?: true;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** Keys that were there with a value that was refused: they are neither known nor missing. */
  readonly refused?: readonly string[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Node[];
}

/** Parts in each other deeper than this are nothing that a hangar.yaml has. */
const DEEPEST = 40;

const MOST_BY_ALIAS = 1000;

/** Reads YAML. Where it is broken, what could be read of it is left out: nothing is said of it that may be wrong. */
export function readDocument(text: string): { root?: Node; findings: Finding[] } {
  const lone = /\p{Surrogate}/u.exec(text);
  if (lone) {
    const span = { start: lone.index, end: lone.index + 1 };
    return { findings: [brokenYaml(span, { problem: 'A byte that is not UTF-8 stands here' })] };
  }
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { findings: [tooDeep({ start: deep, end: deep + 1 })] };
  const parsed = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const [first, second] = Array.isArray(parsed) ? (parsed as readonly Document.Parsed[]) : [];
  if (!first) return { findings: [] };
  const findings = first.errors.slice(0, 1).map(({ message, pos }) => syntaxFinding(text, message, pos));
  if (findings.length > 0) return { findings };
  if (second) {
    const start = Math.min(second.range[0], text.length);
    findings.push(brokenYaml({ start, end: start }, { problem: 'A second document begins here' }));
  }
  if (!first.contents) return { findings };
  const root = new Converter(first, findings).node(first.contents, 0, { start: 0, end: 0 });
  return { root, findings };
}

/** The reader of YAML calls itself for each part in a part, and must not be led to the end of the stack. */
const MOST_BRACKETS = 100;
const MOST_IN_LINE = 300;

/** Where more brackets are open, or more parts begin in a line, than the reader may be given. */
function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let inLine = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}\r\n]|[-?:](?=\s|$)|^[ \t]+/gm)) {
    if (sign === '\n' || sign === '\r') inLine = 0;
    else if (sign === '[' || sign === '{') brackets++;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    else inLine += sign.length;
    if (brackets > MOST_BRACKETS || inLine > MOST_IN_LINE) return index;
  }
  return undefined;
}

class Converter {
  readonly #document: Document.Parsed;
  readonly #findings: Finding[];
  /** How many parts aliases may still stand for: each could double what the one before it has. */
  #left = MOST_BY_ALIAS;
  /** How many aliases are being followed. */
  #aliases = 0;

  constructor(document: Document.Parsed, findings: Finding[]) {
    this.#document = document;
    this.#findings = findings;
  }

  /** `place` is for what has none of its own: what an alias stands for, and nothing. */
  node(node: unknown, depth: number, place: Span): Node {
    if (depth > DEEPEST) {
      this.#findings.push(tooDeep(place));
      return { ...nothingAt(place), isBroken: true };
    }
    if (this.#aliases > 0 && this.#left-- <= 0) {
      if (this.#left === -1) this.#findings.push(brokenYaml(place, { problem: 'Aliases stand for too much' }));
      return { ...nothingAt(place), isBroken: true };
    }
    if (isAlias(node)) {
      const target: unknown = node.resolve(this.#document);
      const span = spanOf(node, place);
      if (!target) {
        this.#findings.push(brokenYaml(span, { problem: `Nothing was named "&${node.source}" before` }));
        return { ...nothingAt(span), isBroken: true };
      }
      this.#aliases++;
      const meant = this.node(target, depth + 1, span);
      this.#aliases--;
      return meant;
    }
    const span = spanOf(node, place);
    if (isMap(node)) return { kind: 'map', span, entries: this.#entries(node.items, depth, span) };
    if (isSeq(node)) {
      return { kind: 'list', span, items: node.items.map((item) => this.node(item, depth + 1, span)) };
    }
    if (!isScalar(node)) return nothingAt(span);
    return { kind: 'scalar', span, value: plain(node.value), source: node.source ?? String(node.value) };
  }

  #entries(pairs: readonly { key: unknown; value: unknown }[], depth: number, place: Span): Entry[] {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      const keySpan = spanOf(pair.key, place);
      if (!isScalar(pair.key)) {
        this.#findings.push(brokenYaml(keySpan, { problem: 'What stands in front of ":" is no name' }));
        continue;
      }
      const key = pair.key.source ?? String(pair.key.value);
      const value = this.node(pair.value, depth + 1, { start: keySpan.end, end: keySpan.end });
      const before = entries.get(key);
      if (before) {
        const related = [{ message: 'It stands here already.', span: before.keySpan }];
        this.#findings.push(duplicateKey(keySpan, { key }, { related }));
      } else {
        entries.set(key, { key, keySpan, value });
      }
    }
    return [...entries.values()];
  }
}

function nothingAt(span: Span): ScalarNode {
  return { kind: 'scalar', span, value: null, source: '' };
}

function plain(value: unknown): ScalarNode['value'] {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function spanOf(node: unknown, otherwise: Span): Span {
  const range = (node as Partial<YamlNode> | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : otherwise;
}

function tooDeep(span: Span): Finding {
  return brokenYaml(span, { problem: `Parts stand in each other deeper than ${DEEPEST} levels` });
}

function syntaxFinding(text: string, message: string, [from, to]: readonly [number, number]): Finding {
  const start = Math.min(from, text.length);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const [blanks] = /^[ \t]*/.exec(text.slice(line)) ?? [''];
  if (blanks.includes('\t')) {
    const span = { start: line + blanks.indexOf('\t'), end: line + blanks.length };
    const edits = [{ span: { start: line, end: line + blanks.length }, text: blanks.replaceAll('\t', '  ') }];
    return tabAsIndentation(span, {}, { fix: { title: 'Write two spaces for each tab', safe: false, edits } });
  }
  const end = Math.min(Math.max(to, start), text.length);
  const span = { start, end: lineEndBefore(text, start, end) };
  // Of two mistakes for which the reader has one sentence this is the other one.
  const isOfNextLine = /^Nested mappings/.test(message) && !/^[^\r\n]*:(?:\s|$)/.test(text.slice(start));
  const problem = isOfNextLine ? 'The next line is indented as if it belonged to this value' : inOurWords(message);
  return brokenYaml(span, { problem });
}

/** A finding marks what stands in one line. */
function lineEndBefore(text: string, start: number, end: number): number {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return lineEnd < 0 ? end : start + lineEnd;
}

/** What the reader of YAML says, for somebody who writes a hangar.yaml. */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/and end with a ([\]}])/, 'A "$1" is missing that closes what was opened before'],
  [/Missing closing ['"]quote/, 'A quote that was opened is never closed'],
  [/Nested mappings are not allowed/, 'A second ":" stands in the line; a text that has one needs quotes'],
  [/Implicit (?:map )?keys (?:of flow sequence pairs )?need/, 'A ":" is missing behind the key'],
  [/Missing , (?:or : )?between/, 'A "," is missing'],
  [/Block collections are not allowed/, 'Between brackets a "," is missing, or a line break is too much'],
  [/Missing space after :/, 'A blank is missing behind ":"'],
  [/Comments must be separated/, 'A blank is missing in front of "#"'],
  [/Plain value cannot start with (?:reserved character )?(\S+)/, 'A text that begins with $1 needs quotes'],
  [/Invalid escape sequence (.+)/s, 'Between double quotes $1 means nothing; between single ones it is as it stands'],
  [/Unexpected (?:flow-seq-end|flow-map-end|\]|\})/, 'A bracket is closed that was never opened'],
  [/Unexpected .*/s, 'This cannot stand here'],
  [/column|indent/, 'The line begins at a column where nothing of the lines above begins'],
];

function inOurWords(message: string): string {
  for (const [pattern, problem] of PROBLEMS) {
    const match = pattern.exec(message);
    if (match) return problem.replace('$1', () => match[1]);
  }
  return message.replace(/[.:]?$/, '').replaceAll('\n', ' ');
}
