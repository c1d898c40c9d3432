// Damages the statements of `base.jsonl`, asks the five Flinks and writes `mutants*.jsonl` and `pairs*.jsonl`.
import { join } from 'node:path';
import { labelled } from './ask-flink.ts';
import { writeHalves } from './halves.ts';
import { basesIn, scriptMutants, statementMutants } from './mutate/mutants.ts';
import { pairCandidates } from './mutate/pairs.ts';
import { placesFrom } from './places.ts';
import type { Labels, Pair, Statement } from './records.ts';
import { halfOf, idOf, readLines, writeLines } from './records.ts';

/** Texts that people write weigh more than texts that a grammar made. */
const shares = { docs: 22, samples: 22, notes: 6, examples: 22, 'flink-tests': 18, generated: 7, 'calcite-tests': 3 };

const { out } = placesFrom(process.argv.slice(2));
const bases = basesIn(readLines<Statement>(join(out, 'base.jsonl')));
const single = await labelled(statementMutants(bases, { perClass: 850, shares }, 11));
const scripts = await labelled(scriptMutants(bases, { perClass: 90, shares }, 12));
writeHalves(out, 'mutants', [...single, ...scripts]);

// For the repository: nothing but our own texts, and nothing of the half that is held back.
const own = bases.filter(({ id, set }) => set === 'examples' || (set === 'generated' && halfOf(id) === 'tune'));
const ownShares = { examples: 70, generated: 30 };
writeLines(join(out, 'own-mutants.jsonl'), [
  ...(await labelled(statementMutants(own, { perClass: 180, shares: ownShares }, 21))),
  ...(await labelled(scriptMutants(own, { perClass: 25, shares: ownShares }, 22))),
]);

const candidates = pairCandidates(
  bases.filter(({ set }) => set !== 'generated'),
  1800,
  13,
);
const alone = candidates.flatMap((candidate) =>
  candidate.alone.map((text) => ({ id: idOf(text), set: candidate.pair.set, text })),
);
const refused = new Set((await labelled(alone)).filter(({ labels }) => isRefused(labels)).map(({ id }) => id));
const kept = candidates.filter((candidate) => candidate.alone.every((text) => refused.has(idOf(text))));
const pairs: Pair[] = (await labelled(kept.slice(0, 800).map((candidate) => candidate.pair))).filter(({ labels }) =>
  isRefused(labels),
);
writeHalves(out, 'pairs', pairs);
process.stderr.write(`${single.length} + ${scripts.length} mutants, ${pairs.length} pairs in ${out}\n`);

function isRefused(labels: Labels): boolean {
  return Object.values(labels).every((label) => label !== 'ok');
}
