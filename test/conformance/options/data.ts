import { readFileSync } from 'node:fs';
import { releases } from '../../../flink/releases.ts';
import type { Target } from '../../../src/sql/target.ts';
import { targets } from '../records.ts';

/** What a factory of the real Flink declares of one option. */
export interface Declared {
  readonly key: string;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly isRequired: boolean;
}

export type Role = 'source' | 'sink';

interface Factory {
  readonly identifier: string;
  readonly roles: readonly string[];
  readonly requiredOptions: readonly Omit<Declared, 'isRequired'>[];
  readonly optionalOptions: readonly Omit<Declared, 'isRequired'>[];
}

interface Dump {
  readonly connectors: { readonly tables: readonly Factory[]; readonly formats: readonly Factory[] };
}

const dumps = Object.fromEntries(
  targets.map((target) => {
    const file = new URL(`../../../flink/data/${releases[target]}/connectors.json`, import.meta.url);
    return [target, JSON.parse(readFileSync(file, 'utf8')) as Dump];
  }),
) as Record<Target, Dump>;

function declaredIn(
  factories: readonly Factory[],
  identifier: string,
  role: string,
): Map<string, Declared> | undefined {
  const found = factories.filter((factory) => factory.identifier === identifier && factory.roles.includes(role));
  if (found.length === 0) return undefined;
  const options = found.flatMap((factory) => [
    ...factory.requiredOptions.map((option) => ({ ...option, isRequired: true })),
    ...factory.optionalOptions.map((option) => ({ ...option, isRequired: false })),
  ]);
  return new Map(options.map((option) => [option.key, option]));
}

/** What all of the targets that have the connector declare for the role; nothing where none has it. */
export function connectorOptions(identifier: string, role: Role, among: readonly Target[]): Map<string, Declared> {
  return common(among.map((target) => declaredIn(dumps[target].connectors.tables, identifier, role)));
}

/** The same of a format, for a connector that takes it record by record. */
export function formatOptions(identifier: string, role: Role, among: readonly Target[]): Map<string, Declared> {
  const direction = role === 'source' ? 'decoding' : 'encoding';
  return common(among.map((target) => declaredIn(perRecord(dumps[target]), identifier, direction)));
}

/** Factories for whole files know other options, under the same name. */
function perRecord({ connectors }: Dump): Factory[] {
  return connectors.formats.filter(({ roles }) => !roles.includes('bulk'));
}

function common(maps: readonly (Map<string, Declared> | undefined)[]): Map<string, Declared> {
  const [first, ...others] = maps.filter((map) => map !== undefined);
  if (first === undefined) return new Map();
  return new Map([...first].filter(([key]) => others.every((other) => other.has(key))));
}
