// Collects all texts, asks the five Flinks for their labels and writes `base*.jsonl`: see README.md.
import { join } from 'node:path';
import { labelled } from './ask-flink.ts';
import { collectExamples } from './collect-examples.ts';
import { generated } from './grammar/generated.ts';
import { writeHalves } from './halves.ts';
import { harvest } from './harvest/harvest.ts';
import { placesFrom } from './places.ts';
import type { Statement, Unlabelled } from './records.ts';

const places = placesFrom(process.argv.slice(2));
const texts = new Map<string, Unlabelled>();
for (const record of [...collectExamples(), ...harvest(places.mirror), ...generated(places.grammars)]) {
  if (!texts.has(record.id)) texts.set(record.id, record);
}
const statements = (await labelled([...texts.values()])).filter(isWanted);
writeHalves(places.out, 'base', statements);
process.stderr.write(`${statements.length} statements in ${join(places.out, 'base.jsonl')}\n`);

/** Of what was generated, all that some Flink accepts, and about half as much that none does: their own ids choose. */
function isWanted({ id, set, labels }: Statement): boolean {
  return set !== 'generated' || Object.values(labels).includes('ok') || Number.parseInt(id.slice(-2), 16) < 110;
}
