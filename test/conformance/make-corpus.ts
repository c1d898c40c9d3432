// Chooses from the sets in the cache what is committed under test/corpus: our own texts only, see README.md.
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { placesFrom } from './places.ts';
import type { Mutant, Statement } from './records.ts';
import { halfOf, readLines } from './records.ts';

const longest = 400;
const most = { generated: 1500, mutants: 1500 };

const { out } = placesFrom(process.argv.slice(2));
const base = readLines<Statement>(join(out, 'base.jsonl'));
const mutants = readLines<Mutant>(join(out, 'own-mutants.jsonl'));

/** The half that is held back for the closing figures stays out of the tests, but for the examples, which are in the tree. */
const isOurs = ({ id, set, text }: Statement): boolean =>
  set === 'generated' && halfOf(id) === 'tune' && text.length <= longest;

writeCorpus(
  'examples',
  base.filter(({ set }) => set === 'examples'),
);
writeCorpus('generated', base.filter(isOurs).slice().sort(byId).slice(0, most.generated));
writeCorpus(
  'mutants',
  mutants
    .filter(({ text }) => text.length <= longest)
    .sort(byId)
    .slice(0, most.mutants),
);

/** As good as chance, and the same on every machine. */
function byId(one: Statement, other: Statement): number {
  return one.id < other.id ? -1 : 1;
}
