/** What the target's connectors and formats declare, decoded from the generated data when a WITH is first met. */
import { TARGETS, type Target } from '../../target.ts';
import { CONNECTORS } from './connectors.generated.ts';

export type Role = 'source' | 'sink';

/** Letters of the generated data; `E` is an enum in any case, `X` in this case only, `C` a count that is not negative. */
export type OptionType = 'S' | 'I' | 'L' | 'B' | 'F' | 'D' | 'M' | 'N' | 'P' | 'E' | 'X' | 'C' | 'A';

export interface KnownOption {
  readonly key: string;
  readonly type: OptionType;
  readonly required: boolean;
  /** What an enum allows. */
  readonly values: readonly string[];
  /** Older names of it that Flink still takes. */
  readonly deprecated: readonly string[];
  /** Other names of it that are as good. */
  readonly fallbacks: readonly string[];
}

/** One connector in one role, or one format. */
export interface Factory {
  readonly options: ReadonlyMap<string, KnownOption>;
  /** Keys that begin so are taken unread, */
  readonly prefixes: readonly string[];
  /** of which these are documented. */
  readonly documented: ReadonlyMap<string, KnownOption>;
}

interface Growing {
  readonly options: Map<string, KnownOption>;
  readonly prefixes: string[];
  readonly documented: Map<string, KnownOption>;
  exists: boolean;
}

export interface Knowledge {
  connector(name: string, role: Role): Factory | undefined;
  format(name: string): Factory | undefined;
  readonly connectors: readonly string[];
  readonly formats: readonly string[];
}

const decoded = new Map<Target, Knowledge>();

/** What is known of one target. */
export function knowledgeOf(target: Target): Knowledge {
  let knowledge = decoded.get(target);
  if (!knowledge) decoded.set(target, (knowledge = decode(1 << TARGETS.indexOf(target))));
  return knowledge;
}

function decode(bit: number): Knowledge {
  const factories = new Map<string, Growing>();
  let current: Growing[] = [];
  let kind = '';
  for (const line of CONNECTORS.trim().split('\n')) {
    const [first, second, third, ...more] = line.split(' ');
    if (first[0] === '@') {
      kind = first[1];
      const owner = kind === 'f' ? 'f' : 't';
      current = third
        .split(',')
        .flatMap((name) => [...second].map((role) => growing(factories, `${owner}${role} ${name}`)));
    } else if (first === '+') {
      if (includes(second, bit)) for (const factory of current) factory.exists = true;
    } else if (includes(third, bit)) {
      for (const factory of current) add(factory, kind, first, second, more);
    }
  }
  return knowledgeIn(factories);
}

function includes(mask: string, bit: number): boolean {
  return (Number.parseInt(mask, 32) & bit) !== 0;
}

function growing(factories: Map<string, Growing>, id: string): Growing {
  let factory = factories.get(id);
  if (!factory) {
    factory = { options: new Map(), prefixes: [], documented: new Map(), exists: false };
    factories.set(id, factory);
  }
  return factory;
}

function add(factory: Growing, kind: string, key: string, letter: string, more: readonly string[]): void {
  if (key[0] === '~') {
    factory.prefixes.push(key.slice(1));
    return;
  }
  const [values = [], deprecated = [], fallbacks = []] = more.map((list) => (list === '-' ? [] : list.split('|')));
  const option = { key, type: letter[0] as OptionType, required: letter[1] === '!', values, deprecated, fallbacks };
  (kind === 'd' ? factory.documented : factory.options).set(key, option);
}

function knowledgeIn(factories: ReadonlyMap<string, Growing>): Knowledge {
  const everywhere = factories.get('tr *');
  for (const [id, factory] of factories) {
    // Datagen checks its keys in a way of its own.
    if (!id.startsWith('t') || id.endsWith(' datagen')) continue;
    for (const [key, option] of everywhere?.options ?? [])
      if (!factory.options.has(key)) factory.options.set(key, option);
  }
  const existing = (id: string) => (factories.get(id)?.exists ? factories.get(id) : undefined);
  const names = (start: string) => [
    ...new Set(
      [...factories]
        .filter(([id, { exists }]) => exists && id[0] === start && !id.endsWith('*'))
        .map(([id]) => id.slice(3)),
    ),
  ];
  return {
    connector: (name, role) => existing(`t${role === 'source' ? 'r' : 'w'} ${name}`),
    format: (name) => existing(`fr ${name}`),
    connectors: names('t'),
    formats: names('f'),
  };
}
