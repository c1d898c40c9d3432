// How fast a long text is checked once the code is warm, and whether the cost of a byte stays the same.
import { check } from '../dist/index.js';
import { scriptOf } from './texts.js';

const SIZES = { '10 kB': 1e4, '100 kB': 1e5, '1 MB': 1e6, '5 MB': 5e6, '20 MB': 2e7 };

for (let i = 0; i < 20; i++) check(scriptOf(1e5));

for (const [name, size] of Object.entries(SIZES)) {
  const text = scriptOf(size);
  const rounds = Math.max(3, Math.min(200, Math.round(2e7 / size)));
  const times = [];
  let found = 0;
  for (let i = 0; i < rounds; i++) {
    const started = performance.now();
    found = check(text).diagnostics.length;
    times.push(performance.now() - started);
  }
  const time = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
  const speed = text.length / 1e6 / (time / 1000);
  const cost = (time * 1e6) / text.length;
  console.log(
    `${name.padEnd(7)} ${time.toFixed(1).padStart(8)} ms ${speed.toFixed(1).padStart(7)} MB/s ${cost.toFixed(0).padStart(5)} ns a byte, ${found} findings`,
  );
}
