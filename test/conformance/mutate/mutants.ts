import type { Random } from '../grammar/random.ts';
import { seeded } from '../grammar/random.ts';
import type { Mutant, Statement } from '../records.ts';
import { halfOf, idOf } from '../records.ts';
import { tokensOf } from '../tokens.ts';
import { applied } from './edit.ts';
import { mistakes } from './mistakes.ts';

export type UnlabelledMutant = Omit<Mutant, 'labels'>;

export interface Counts {
  /** Mutants of each class. */
  readonly perClass: number;
  /** Share of each set among the bases; sets that are absent give none. */
  readonly shares: Readonly<Record<string, number>>;
}

/** Bases that every Flink accepts, so that a refusal of the mutant is the mistake's doing and nothing else's. */
export function basesIn(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    ({ text, labels }) =>
      30 <= text.length && text.length <= 1500 && Object.values(labels).every((label) => label === 'ok'),
  );
}

/** Mutants of single statements, as many of each class. */
export function statementMutants(bases: readonly Statement[], counts: Counts, seed: number): UnlabelledMutant[] {
  const random = seeded(seed);
  const draw = drawer(bases, counts.shares, random);
  const found = new Map<string, UnlabelledMutant>();
  for (const name of Object.keys(mistakes)) {
    for (let made = 0, tries = 0; made < counts.perClass && tries < counts.perClass * 20; tries++) {
      const base = draw();
      const mutant = mutantOf(base.text, base, name, random);
      if (mutant === undefined || found.has(mutant.id)) continue;
      found.set(mutant.id, mutant);
      made++;
    }
  }
  return [...found.values()];
}

/** Scripts of two to four statements, one of which has the mistake; all from one half, for they go to it together. */
export function scriptMutants(bases: readonly Statement[], counts: Counts, seed: number): UnlabelledMutant[] {
  const random = seeded(seed);
  const halves = [bases.filter(({ id }) => halfOf(id) === 'tune'), bases.filter(({ id }) => halfOf(id) === 'held')];
  const draws = halves.filter((half) => 0 < half.length).map((half) => drawer(half, counts.shares, random));
  const found = new Map<string, UnlabelledMutant>();
  for (const name of Object.keys(mistakes)) {
    for (let made = 0, tries = 0; made < counts.perClass && tries < counts.perClass * 20; tries++) {
      const draw = random.pick(draws);
      const parts = Array.from({ length: 2 + random.below(3) }, draw);
      const script = `${parts.map(({ text }) => text).join(random.pick([';\n', ';\n\n', '; ']))};\n`;
      const mutant = mutantOf(script, parts[0], name, random);
      if (mutant === undefined || found.has(mutant.id)) continue;
      found.set(mutant.id, mutant);
      made++;
    }
  }
  return [...found.values()];
}

function drawer(bases: readonly Statement[], shares: Counts['shares'], random: Random): () => Statement {
  const bySet = Object.entries(shares)
    .map(([set, share]) => ({ share, of: bases.filter((base) => base.set === set) }))
    .filter(({ of }) => 0 < of.length);
  const weights = bySet.map(({ share }) => share);
  return () => random.pick(bySet[random.weighted(weights)].of);
}

function mutantOf(text: string, base: Statement, name: string, random: Random): UnlabelledMutant | undefined {
  const tokens = tokensOf(text);
  if (tokens.length < 5) return undefined;
  const edit = mistakes[name]({ text, tokens, random });
  if (edit === undefined) return undefined;
  const mutated = applied(text, edit);
  if (mutated === text) return undefined;
  return { id: idOf(mutated), set: base.set, base: base.id, class: name, text: mutated, at: edit.mark };
}
