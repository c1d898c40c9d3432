// How long a check takes from an empty process, as a multiple of `node -e 0` in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { statements } from './texts.js';

const ROUNDS = Number(process.argv[2] ?? 30);
const root = fileURLToPath(new URL('..', import.meta.url));
const hangar = join(root, 'dist/hangar.js');
const folder = mkdtempSync(join(tmpdir(), 'hangar-bench-'));
const thousand = join(folder, 'thousand.sql');
writeFileSync(thousand, statements(1000));

const commands = {
  'node -e 0': ['-e', '0'],
  'small file': [hangar, 'check', join(root, 'notes/flinkagg.sql')],
  '1,000 statements': [hangar, 'check', thousand],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));

// In turn, so that whatever else the machine does weighs on all alike. The first round warms the file cache.
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
    if (round > 0) times[name].push(performance.now() - started);
  }
}
rmSync(folder, { recursive: true });

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const least = (all) => Math.min(...all);
const base = times['node -e 0'];
for (const [name, all] of Object.entries(times)) {
  const ratio = `${(median(all) / median(base)).toFixed(2)}x (least: ${(least(all) / least(base)).toFixed(2)}x)`;
  console.log(`${name.padEnd(18)} ${median(all).toFixed(0).padStart(5)} ms  ${ratio}`);
}
