import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Unlabelled } from './records.ts';
import { idOf } from './records.ts';
import { splitScript } from './split-script.ts';

const directory = fileURLToPath(new URL('../corpus/examples/', import.meta.url));

/** Our own statements, good and bad: `test/corpus/examples`, one file a subject. */
export function collectExamples(): Unlabelled[] {
  const found = new Map<string, Unlabelled>();
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    for (const text of examplesIn(readFileSync(join(directory, file), 'utf8'))) {
      found.set(idOf(text), { id: idOf(text), set: 'examples', text });
    }
  }
  return [...found.values()];
}

/**
 * A statement ends at a `;` at a line's end, with or without quotes that are closed: the examples of unclosed quotes
 * would swallow the rest otherwise. What no line begins anew is a statement of several lines.
 */
function examplesIn(script: string): string[] {
  const texts: string[] = [];
  let open: string[] = [];
  for (const line of script.split('\n')) {
    open.push(line);
    const text = open.join('\n').trim();
    if (!/;$/.test(line) || isInBlock(text)) continue;
    texts.push(...withoutEnd(text));
    open = [];
  }
  return texts;
}

function isInBlock(text: string): boolean {
  return /STATEMENT SET BEGIN\b/.test(text) && !/\bEND;$/.test(text) && !/BEGIN END|SELECT 1 END/.test(text);
}

/** The script's own rule takes the final `;` off, and the comment in front; a text that it would tear stays whole. */
function withoutEnd(text: string): string[] {
  const pieces = splitScript(text);
  return pieces.length === 1 ? [pieces[0].text] : [text.replace(/;$/, '')];
}
