import type { Name } from '../../syntax/ast.ts';
import { keywordOf, vocabularyOf } from '../../syntax/keywords.ts';
import { TARGETS } from '../../target.ts';

/** A name in full: Flink keeps everything as catalog, database and name, and all three differ by case. */
export interface Path {
  readonly catalog: string;
  readonly database: string;
  readonly name: string;
}

/** What tells apart two names in one place. */
export function keyOf({ catalog, database, name }: Path): string {
  return `${catalog}\0${database}\0${name}`;
}

/** The place that a name lies in. */
export function placeOf({ catalog, database }: Omit<Path, 'name'>): string {
  return `${catalog}\0${database}`;
}

/** A name of one to three parts in full, or `undefined` for what Flink takes for no name at all. */
export function pathOf({ parts, star }: Name, current: Omit<Path, 'name'>): Path | undefined {
  const names = parts.map((part) => part.name);
  if (star) return undefined;
  // Written out: spreading an object costs more than all the rest.
  if (names.length === 1) return { catalog: current.catalog, database: current.database, name: names[0] };
  if (names.length === 2) return { catalog: current.catalog, database: names[0], name: names[1] };
  if (names.length === 3) return { catalog: names[0], database: names[1], name: names[2] };
  return undefined;
}

/** A name as people write it. */
export function textOf({ parts }: Name): string {
  return parts.map((part) => part.name).join('.');
}

/** A name as it is written in SQL: between back-ticks where some Flink wants them. */
export function identifierText(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isReserved(name);
  return isPlain ? name : `\`${name.replaceAll('`', '``')}\``;
}

function isReserved(word: string): boolean {
  const kind = keywordOf(word, 0, word.length);
  return kind > 0 && TARGETS.some((target) => vocabularyOf(target).reserved[kind] === 1);
}
