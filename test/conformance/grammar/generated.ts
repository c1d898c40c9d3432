import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unlabelled } from '../records.ts';
import { idOf } from '../records.ts';
import type { Generator, Goal } from './generate.ts';
import { generate } from './generate.ts';
import type { Grammar, Place } from './grammar.ts';
import { print, walk } from './grammar.ts';
import { distancesTo, heightsOf } from './heights.ts';
import { seeded } from './random.ts';
import { readParserJj } from './read-parser-jj.ts';

/** The releases whose merged grammar is published: each target's own, or its line's first. */
const published = ['1.15.4', '1.18.0', '1.19.0', '1.20.0', '2.2.0'];

const freeTexts = 1100;

/** Texts from the published grammars: each decision of the oldest, what is new in each later one, and texts at random. */
export function generated(directory: string): Unlabelled[] {
  const texts = new Set<string>();
  let known = new Set<string>();
  published.forEach((version, index) => {
    const file = join(directory, version, 'javacc', 'Parser.jj');
    if (!existsSync(file)) throw new Error(`${file} is not there; README.md says how to get it.`);
    const grammar = readParserJj(readFileSync(file, 'utf8'));
    for (const text of textsOf(grammar, known, 1 + index)) texts.add(text);
    known = new Set([...known, ...[...grammar.rules].map(([name, place]) => `${name} ${print(place)}`)]);
  });
  return [...texts].map((text) => ({ id: idOf(text), set: 'generated', text }));
}

function textsOf(grammar: Grammar, known: ReadonlySet<string>, seed: number): string[] {
  const generator: Generator = { grammar, heights: heightsOf(grammar), random: seeded(seed) };
  const texts: string[] = [];
  for (const [name, place] of grammar.rules) {
    if (known.has(`${name} ${print(place)}`)) continue;
    for (const goal of goalsOf(name, place, grammar)) {
      texts.push(generate(generator, goal));
      if (!name.startsWith('NonReservedKeyWord')) texts.push(generate(generator, goal));
    }
  }
  const free = known.size === 0 ? freeTexts : freeTexts / 2;
  for (let count = 0; count < free; count++) texts.push(generate(generator));
  return texts;
}

function goalsOf(rule: string, body: Place, grammar: Grammar): Goal[] {
  const distances = distancesTo(rule, grammar);
  if (!distances.has('SqlStmt')) return [];
  const goals: Goal[] = [{ rule, place: -1, branch: 0, distances }];
  for (const place of walk(body)) {
    const branches = place.kind === 'choice' ? place.items.length : 'item' in place ? 2 : 0;
    for (let branch = 0; branch < branches; branch++) goals.push({ rule, place: place.id, branch, distances });
  }
  return goals;
}
