/** The keys that a connector and its formats know together, gathered once for all tables that are made alike. */
import type { Factory, KnownOption } from './knowledge.ts';
import type { TableOption } from './table.ts';

/** A format that a table names, and where its own options stand. */
export interface FormatUse {
  /** `format`, `value.format` or `key.format`. */
  readonly key: string;
  readonly name: string;
  readonly option: TableOption;
  /** `json.`, `value.json.`, `key.json.` */
  readonly prefix: string;
  /** `undefined` where no jar of it was at hand: then its options are not checked. */
  readonly factory: Factory | undefined;
}

export interface Keys {
  /** By the full name, with the prefix of the format. */
  readonly known: ReadonlyMap<string, KnownOption>;
  readonly required: readonly string[];
  /** What is known under another name. */
  readonly otherNames: ReadonlyMap<string, KnownOption>;
}

const gathered = new WeakMap<Factory, Map<string, Keys>>();

export function keysOf(factory: Factory, formats: readonly FormatUse[]): Keys {
  const id = formats.map(({ prefix, factory: known }) => (known ? prefix : '')).join(' ');
  let some = gathered.get(factory);
  if (!some) gathered.set(factory, (some = new Map()));
  let keys = some.get(id);
  if (!keys) some.set(id, (keys = gather(factory, formats)));
  return keys;
}

function gather(factory: Factory, formats: readonly FormatUse[]): Keys {
  const known = new Map([...factory.documented, ...factory.options]);
  for (const format of formats)
    for (const [key, option] of format.factory?.options ?? [])
      known.set(`${format.prefix}${key}`, below(format.prefix, option));
  const options = [...known.values()];
  const required = options.filter((option) => option.required).map(({ key }) => key);
  const otherNames = options.flatMap((option) =>
    [...option.deprecated, ...option.fallbacks].map((name) => [name, option] as const),
  );
  return { known, required, otherNames: new Map(otherNames) };
}

function below(prefix: string, { key, deprecated, fallbacks, ...option }: KnownOption): KnownOption {
  const full = (name: string) => `${prefix}${name}`;
  return { ...option, key: full(key), deprecated: deprecated.map(full), fallbacks: fallbacks.map(full) };
}
