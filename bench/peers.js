// hangar and node-sql-parser's FlinkSQL over statements that real Flink has judged: how many of those that it accepts
// are refused (false refusals), and how many of those that it refuses are accepted (misses).
//
//     node peers.js [--target 1.15] [FILE.jsonl ...]
//
// A line is {"text", "set", "labels": {"1.15": "ok" | {...}, ...}}, or, as in test/corpus/, has "verdict" where the
// Flinks agree, else "verdicts" in their order.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import nodeSqlParser from 'node-sql-parser';
import { check, TARGETS } from '../dist/index.js';

const corpus = new URL('../test/corpus/', import.meta.url);
const { values, positionals } = parseArgs({
  options: { target: { type: 'string', default: '1.15' } },
  allowPositionals: true,
});
const { target } = values;
// Not all that is there: options.jsonl holds scripts that Flink planned, and its labels are no verdicts of a parser.
const committed = ['examples', 'generated', 'mutants'].map((name) => new URL(`${name}.jsonl`, corpus));
const files = positionals.length > 0 ? positionals : committed;

const parser = new nodeSqlParser.Parser();
const judges = {
  hangar: (text) => check(text, { target }).diagnostics.every(({ phase }) => phase !== 'syntax'),
  'node-sql-parser': (text) => {
    try {
      parser.astify(text, { database: 'FlinkSQL' });
      return true;
    } catch {
      return false;
    }
  },
};

const emptyRow = () => ({
  accepted: 0,
  refused: 0,
  verdicts: Object.fromEntries(Object.keys(judges).map((name) => [name, { falseRefusals: 0, misses: 0 }])),
});

const sets = new Map();
for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, set, ...given } = JSON.parse(line);
    const label = labelOf(given);
    if (label === undefined) continue;
    for (const key of [set ?? 'all', 'together']) {
      const row = sets.get(key) ?? emptyRow();
      sets.set(key, row);
      if (label === 'ok') row.accepted++;
      else row.refused++;
      for (const [name, accepts] of Object.entries(judges)) {
        const verdict = row.verdicts[name];
        const isAccepted = accepts(text);
        if (label === 'ok' && !isAccepted) verdict.falseRefusals++;
        if (label !== 'ok' && isAccepted) verdict.misses++;
      }
    }
  }
}

function labelOf({ labels, verdict, verdicts }) {
  return labels ? labels[target] : (verdict ?? verdicts?.[TARGETS.indexOf(target)]);
}

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const table = {};
for (const [set, { accepted, refused, verdicts }] of sets) {
  table[set] = { accepted, refused };
  for (const [name, { falseRefusals, misses }] of Object.entries(verdicts)) {
    table[set][`${name}: false refusals`] = percent(falseRefusals, accepted);
    table[set][`${name}: misses`] = percent(misses, refused);
  }
}
console.log(`Flink ${target}`);
console.table(table);
