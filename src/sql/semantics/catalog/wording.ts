import type { Related } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';

/** What the definitions of this part have in common. */
export const name = { phase: 'name', severity: 'error' } as const;

/** A table to read in an example. */
export function made(table: string, columns = 'a INT'): string {
  return `CREATE TABLE ${table} (${columns}) WITH ('connector' = 'datagen');`;
}

/** A table to write in an example. */
export function sink(table: string, columns = 'a INT'): string {
  return `CREATE TABLE ${table} (${columns}) WITH ('connector' = 'blackhole');`;
}

/** Where the first one is. */
export function declaredAt(span: Span): readonly Related[] {
  return [{ message: 'It is declared here.', span }];
}

/** Says what was most likely meant. */
export function meant(known: string | undefined): { readonly help?: string } {
  return known === undefined ? {} : { help: `Did you mean "${known}"?` };
}
