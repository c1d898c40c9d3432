// Chooses from the sets in the cache what is committed as test/corpus/options.jsonl: short scripts of the tune half.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { grouped } from '../grouped.ts';
import { readHalf } from '../halves.ts';
import { placesFrom } from '../places.ts';
import { writeOptionCorpus } from './corpus.ts';
import type { OptionScript } from './labels.ts';

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const directory = values.from ?? join(placesFrom([]).out, 'options');
const longest = 1000;
const most = { none: 110, perClass: 4 };

const byId = (one: OptionScript, other: OptionScript): number => (one.id < other.id ? -1 : 1);
const short = ({ script }: OptionScript): boolean => script.length <= longest;

const none = readHalf<OptionScript>(directory, 'none', 'tune').filter(short).sort(byId);
const mistakes = readHalf<OptionScript>(directory, 'mistakes', 'tune').filter(short).sort(byId);
const chosen = grouped(mistakes, (mistake) => mistake.class ?? '').flatMap(([, group]) =>
  group.slice(0, most.perClass),
);
writeOptionCorpus([...none.slice(0, most.none), ...chosen]);
