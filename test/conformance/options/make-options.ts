// Makes scripts with tables and options, without mistakes and with one, asks the five Flinks and writes both sets.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Target } from '../../../src/sql/target.ts';
import { seeded } from '../grammar/random.ts';
import { writeHalves } from '../halves.ts';
import { placesFrom } from '../places.ts';
import { idOf, targets } from '../records.ts';
import type { Answer, OptionLabels, OptionScript } from './labels.ts';
import { labelOf, latentLabel, planned } from './labels.ts';
import type { Mark } from './marked.ts';
import type { Mistaken } from './mistakes/subject.ts';
import { Subject } from './mistakes/subject.ts';
import { makers } from './mistakes.ts';
import type { Made } from './scripts.ts';
import { makeScript } from './scripts.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '51' },
    none: { type: 'string', default: '2000' },
    'per-class': { type: 'string', default: '55' },
  },
});
const out = values.out ?? join(placesFrom([]).out, 'options');
const seed = Number(values.seed);

/** Most scripts are to pass everywhere; some use what only newer releases know. kinesis is not to be had on 2.2. */
const audiences: readonly (readonly [readonly Target[], number])[] = [
  [['1.15', '1.18', '1.19', '1.20'], 6],
  [targets, 2.5],
  [['1.15'], 0.5],
  [['1.18', '1.19', '1.20'], 1],
  [['1.20'], 0.5],
  [['2.2'], 0.5],
];

interface Base {
  readonly id: string;
  readonly made: Made;
  readonly labels: OptionLabels;
}

const bases = await makeBases(Number(values.none));
writeHalves(out, 'none', bases.map(noneRecord));
process.stderr.write(`${bases.length} scripts without mistakes in ${out}\n`);
const mistakes = await makeMistakes(Number(values['per-class']));
writeHalves(out, 'mistakes', mistakes);
process.stderr.write(`${mistakes.length} scripts with one mistake in ${out}\n`);

function noneRecord({ id, made, labels }: Base): OptionScript {
  return { id, set: 'options-none', script: made.text, labels };
}

/** Scripts that each Flink they were made for accepts wholly. */
async function makeBases(count: number): Promise<Base[]> {
  const random = seeded(seed);
  const weights = audiences.map(([, weight]) => weight);
  const candidates = new Map<string, { made: Made; among: readonly Target[] }>();
  while (candidates.size < count) {
    const [among] = audiences[random.weighted(weights)];
    const made = makeScript(random, among);
    candidates.set(idOf(made.text), { made, among });
  }
  const answers = await planned(
    [...candidates].map(([id, { made }]) => ({ id, script: made.text })),
    false,
  );
  return [...candidates].flatMap(([id, { made, among }]) => {
    const labels = labelsOf(id, answers);
    return among.every((target) => labels[target] === 'ok') ? [{ id, made, labels }] : [];
  });
}

/** Where the class path decided, nothing is known. */
function labelsOf(id: string, answers: Map<Target, Map<string, Answer>>): OptionLabels {
  const labels: OptionLabels = {};
  for (const [target, byId] of answers) {
    const label = labelOf(byId.get(id) as Answer);
    if (label === 'ok' || !label.isEnvironment) labels[target] = label;
  }
  return labels;
}

async function makeMistakes(perClass: number): Promise<OptionScript[]> {
  const random = seeded(seed + 1);
  const found = new Map<string, { base: Base; name: string; mistaken: Mistaken }>();
  for (const [name, make] of Object.entries(makers)) {
    for (let made = 0, tries = 0; made < perClass && tries < perClass * 60; tries++) {
      const base = random.pick(bases);
      const mistaken = make(new Subject(base.made, random));
      if (mistaken === undefined || mistaken.text === base.made.text) continue;
      const id = idOf(mistaken.text);
      if (found.has(id)) continue;
      found.set(id, { base, name, mistaken });
      made++;
    }
  }
  const questions = [...found].map(([id, { mistaken }]) => ({ id, script: mistaken.text }));
  const answers = await planned(questions, false);
  const labels = new Map(
    [...found].map(([id, { base, mistaken }]) => {
      const isSink = base.made.tables.find(({ name }) => name === mistaken.table)?.use === 'write';
      const each = targets.filter((target) => base.labels[target] === 'ok');
      const given = each.map((target) => [
        target,
        labelOf(answers.get(target)?.get(id) as Answer, mistaken.table, isSink),
      ]);
      return [id, Object.fromEntries(given) as OptionLabels] as const;
    }),
  );
  await addLatent(found, labels);
  return [...found].map(([id, { base, name, mistaken }]) => ({
    id,
    set: 'options-mistake' as const,
    base: base.id,
    class: name,
    script: mistaken.text,
    at: mistaken.at,
    ...(mistaken.table && { table: mistaken.table }),
    labels: labels.get(id) as OptionLabels,
  }));
}

/** Of scripts that pass as they stand: whether their table would be refused if it were read, or written. */
async function addLatent(
  found: Map<string, { base: Base; mistaken: Mistaken }>,
  labels: Map<string, OptionLabels>,
): Promise<void> {
  const questions = new Map<string, string>();
  const pairs = [...found].flatMap(([id, { base, mistaken }]) => {
    const pair = makings(base.made, mistaken);
    if (pair === undefined || !Object.values(labels.get(id) as OptionLabels).includes('ok')) return [];
    for (const text of pair) questions.set(idOf(text), text);
    return [{ labels: labels.get(id) as OptionLabels, pair, table: mistaken.table as string }];
  });
  const answers = await planned(
    [...questions].map(([id, script]) => ({ id, script })),
    true,
  );
  for (const { labels: given, pair, table } of pairs) {
    for (const target of targets.filter((candidate) => given[candidate] === 'ok')) {
      const [before, now] = pair.map((text) => answers.get(target)?.get(idOf(text)) as Answer);
      given[target] = latentLabel(now, before, table);
    }
  }
}

/** The statement that makes the wrong table, before and after the mistake; nothing where the mistake is elsewhere. */
function makings(made: Made, { text, table }: Mistaken): [string, string] | undefined {
  const isMaking = ({ kind, data }: Mark): boolean => {
    const { kind: what, table: name } = data as { kind?: string; table?: string };
    return kind === 'statement' && what === 'create' && name === table;
  };
  const statement = table === undefined ? undefined : made.marks.find(isMaking);
  if (statement === undefined) return undefined;
  const { start, end } = statement;
  const until = end + text.length - made.text.length;
  if (text.slice(0, start) !== made.text.slice(0, start) || text.slice(until) !== made.text.slice(end))
    return undefined;
  const alone = (statementText: string): string =>
    statementText.replace(/^(CREATE (?:TEMPORARY )?TABLE (?:IF NOT EXISTS )?)\w+\./, '$1');
  return [alone(made.text.slice(start, end)), alone(text.slice(start, until))];
}
