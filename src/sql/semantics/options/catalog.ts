/** The options of CREATE CATALOG, which Flink checks at once. */
import type { Finding } from '../../../findings/finding.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Span } from '../../../text/span.ts';
import { replacing } from './fixes.ts';
import { blankOptionKey, missingOption, unknownOption } from './messages.ts';
import type { TableOption } from './table.ts';

/** The only kind that needs no jar; others bring their own options. */
const IN_MEMORY = 'generic_in_memory';
const OPTIONS = ['type', 'default-database', 'property-version'];

/** What is wrong with them; what is missing is told at `place`. */
export function catalogFindings(options: readonly TableOption[], place: Span): Finding[] {
  const type = options.find(({ key }) => key === 'type');
  if (type && type.value !== IN_MEMORY) return [];
  const wrong = options.filter(({ key }) => !OPTIONS.includes(key));
  const free = OPTIONS.slice(0, 2).filter((key) => options.every((option) => option.key !== key));
  if (type) return wrong.map((option) => unknown(option, free));
  const meant = wrong.find(({ key }) => key === '') ?? wrong.find(({ key }) => nearest(key, ['type']) !== undefined);
  if (meant) return [unknown(meant, ['type'])];
  return [missingOption(place, { keys: ['type'], reason: 'Flink finds the kind of a catalog by' })];
}

function unknown({ key, keySpan, value }: TableOption, free: readonly string[]): Finding {
  const known = key === '' ? free[0] : nearest(key, free);
  const fix = known === undefined ? undefined : replacing(keySpan, known, key !== '' || known === 'type');
  if (key === '') return blankOptionKey(keySpan, { value, known }, { fix });
  return unknownOption(keySpan, { key, owner: `a catalog "${IN_MEMORY}"`, known }, { fix });
}
