import type { Grammar, Place } from './grammar.ts';

/**
 * Reads the productions of a JavaCC grammar and drops the Java in it. Look-ahead goes as well: what it forbids is
 * generated all the same and the real parser refuses it, which makes a label as good as any.
 */
export function readParserJj(source: string): Grammar {
  const text = withoutComments(source.slice(source.indexOf('PARSER_END')));
  const rules = new Map<string, Place>();
  for (const match of text.matchAll(/\nJAVACODE[^({]*?(\w+)\s*\(/g)) rules.set(match[1], new BodyReader('').read());
  for (const match of text.matchAll(/\n ?(?!JAVACODE)[A-Za-z_][\w<>., [\]]*?\s+(\w+)\s*\([^)]*\)\s*:\s*(?=\{)/g)) {
    const declarations = pastBracket(text, match.index + match[0].length);
    const open = text.indexOf('{', declarations);
    rules.set(match[1], new BodyReader(text.slice(open + 1, pastBracket(text, open) - 1)).read());
  }
  return { rules, spelling: spellings(text) };
}

function spellings(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, spelling] of text.matchAll(/<\s*(\w+)\s*:\s*"((?:[^"\\]|\\.)+)"\s*>/g)) {
    found.set(name, spelling.replace(/\\(.)/g, '$1'));
  }
  return found;
}

/** Strings and characters stay, for they may hold what looks like a comment. */
function withoutComments(text: string): string {
  const piece = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(piece, (match) => (match.startsWith('/') ? ' ' : match));
}

const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** The offset behind the bracket that closes the one at `open`. */
function pastBracket(text: string, open: number): number {
  const closer = closers[text[open]];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const quoted = /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)')/.exec(text.slice(at, at + 200));
    if (quoted !== null) at += quoted[0].length - 1;
    else if (text[at] === text[open]) depth++;
    else if (text[at] === closer && --depth === 0) return at + 1;
  }
  return text.length;
}

let ids = 0;

class BodyReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): Place {
    return this.choice();
  }

  private choice(): Place {
    const id = ids++;
    const items: Place[] = [];
    for (;;) {
      const item = this.sequence();
      if (item !== undefined) items.push(item);
      if (this.peek() !== '|') break;
      this.at++;
    }
    return items.length === 1 ? items[0] : { kind: 'choice', id, last: ids - 1, items };
  }

  /** Nothing for an alternative that look-ahead shuts off for good. */
  private sequence(): Place | undefined {
    const id = ids++;
    const items: Place[] = [];
    let isShut = false;
    for (;;) {
      const next = this.peek();
      if (next === '' || next === '|' || next === ')' || next === ']') break;
      if (this.text.startsWith('LOOKAHEAD', this.at)) isShut = this.lookahead() || isShut;
      else if (next === '{') this.at = pastBracket(this.text, this.at);
      else items.push(this.unit());
    }
    return isShut ? undefined : { kind: 'sequence', id, last: ids - 1, items };
  }

  private lookahead(): boolean {
    const open = this.text.indexOf('(', this.at);
    const end = pastBracket(this.text, open);
    const condition = this.text.slice(open + 1, end - 1).trim();
    this.at = end;
    return condition.replace(/\s/g, '') === '{false}';
  }

  private unit(): Place {
    const id = ids++;
    const next = this.peek();
    if (next === '[') {
      this.at++;
      return this.closed(']', (item) => ({ kind: 'optional', id, last: ids - 1, item }));
    }
    if (next === '(') {
      this.at++;
      return this.closed(')', (item) => this.repeated(id, item));
    }
    return this.symbol(id);
  }

  private closed(closer: string, wrap: (item: Place) => Place): Place {
    const item = this.choice();
    if (this.peek() !== closer) throw new Error(`"${closer}" is missing: ${this.text.slice(this.at, this.at + 80)}`);
    this.at++;
    return wrap(item);
  }

  private repeated(id: number, item: Place): Place {
    const kinds = { '+': 'some', '*': 'any', '?': 'optional' } as const;
    const sign = this.peek();
    if (sign !== '+' && sign !== '*' && sign !== '?') return item;
    this.at++;
    return { kind: kinds[sign], id, last: ids - 1, item };
  }

  /** A token or a rule, with or without the variable that takes its value. */
  private symbol(id: number): Place {
    const assigned = /^[\w.[\]]+\s*=(?!=)\s*/.exec(this.text.slice(this.at));
    if (assigned !== null) this.at += assigned[0].length;
    const token = /^<\s*(\w+)\s*>/.exec(this.text.slice(this.at));
    if (token !== null) {
      this.at += token[0].length;
      return { kind: 'token', id, last: id, name: token[1] };
    }
    const rule = /^(\w+)\s*(?=\()/.exec(this.text.slice(this.at));
    if (rule === null) throw new Error(`Neither token nor rule: ${this.text.slice(this.at, this.at + 80)}`);
    const open = this.at + rule[0].length;
    this.at = pastBracket(this.text, open);
    return { kind: 'rule', id, last: id, name: rule[1], args: this.text.slice(open + 1, this.at - 1) };
  }

  private peek(): string {
    while (this.at < this.text.length && /\s/.test(this.text[this.at])) this.at++;
    return this.text[this.at] ?? '';
  }
}
