// Flink SQL of any length, made from the project's own scripts with other names and numbers in every copy.
import { readFileSync } from 'node:fs';

const SOURCES = ['sql/ride-alerts.sql', 'sql/stations.sql', 'notes/flinkagg.sql'];

const scripts = SOURCES.map((path) =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').replace(/^%flink.*\n/, ''),
);

/** A script of at least so many characters; no two copies of a statement in it are equal. */
export function scriptOf(characters) {
  const pieces = [];
  let length = 0;
  for (let copy = 0; length < characters; copy++) {
    const piece = scripts[copy % scripts.length]
      .replace(
        /\b(rides|arrivals|stations|moving|wildrydes|wildrydes_summary|ranked|best_fares|falling_health|flown|named_arrivals)\b/g,
        `$1_${copy}`,
      )
      .replace(/\b(distance|fare|health|city)\b/g, `$1_${copy % 97}`);
    pieces.push(piece, '\n');
    length += piece.length + 1;
  }
  return pieces.join('');
}

/** A script of so many statements, of about 250 characters each. */
export function statements(count) {
  return Array.from({ length: count }, (_, i) => STATEMENT.replaceAll('$', i)).join('\n');
}

const STATEMENT = `INSERT INTO summary_$ (unicorn, window_start, distance)
SELECT unicorn, TUMBLE_START(happened, INTERVAL '1' MINUTE) AS window_start, SUM(distance_$) AS distance
FROM rides_$ WHERE health BETWEEN 1 AND 100
GROUP BY unicorn, TUMBLE(happened, INTERVAL '1' MINUTE);
`;
