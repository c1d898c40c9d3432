import type { Aws } from '../aws/index.ts';

/** In the order in which they are made: each needs only those before it. */
export const KINDS = [
  'stream',
  'glue-database',
  'log-group',
  'log-stream',
  'bucket',
  'jar',
  'policy',
  'role',
  'application',
] as const;

export type Kind = (typeof KINDS)[number];

/** What people call them. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  stream: 'Kinesis stream',
  'glue-database': 'Glue database',
  'log-group': 'log group',
  'log-stream': 'log stream',
  bucket: 'S3 bucket',
  jar: 'jar',
  policy: 'IAM policy',
  role: 'IAM role',
  application: 'notebook',
};

/** A thing, with its article. */
export function named(kind: Kind, name: string): string {
  return `the ${KIND_WORDS[kind]} "${name}"`;
}

export type Tags = Readonly<Record<string, string>>;

/** One thing that is otherwise than it should be. */
export interface Change {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Why it cannot be changed. */
  readonly refusal?: string;
  /** Whether it can be had only by making the thing anew. */
  readonly replaces?: true;
  /** Whether a notebook that runs has to be stopped for it. */
  readonly stops?: true;
}

/** Where things are. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/** Who makes things, which their tags say. */
export interface Owner {
  readonly project: string;
  readonly stage: string;
}

/** What changing things needs. */
export interface Site {
  readonly aws: Aws;
  readonly place: Place;
  readonly owner: Owner;
  readonly signal: AbortSignal;
  /** Is told what is waited for. */
  readonly report: (message: string) => void;
}

/** What everything that was found has. */
export interface Found {
  /** `undefined` for what carries none and follows what it belongs to. */
  readonly tags: Tags | undefined;
  /** What is lost with it, in words: `3 tables`. */
  readonly holds?: string | undefined;
  /** Of what runs. */
  readonly status?: string | undefined;
}

/** A kind of resource: how it is read, compared and changed. Reading changes nothing, comparing asks nothing. */
export interface ResourceType<Wanted extends { readonly name: string }, Actual extends Found> {
  readonly kind: Kind;
  /** Whether it is kept unless somebody names it, because what is in it cannot be made anew. */
  readonly keepsData?: true;
  read(name: string, site: Site): Promise<Actual | undefined>;
  diff(wanted: Wanted, actual: Actual): Change[];
  /** Makes it with its tags in one call, so that it is never there without them; what is missing then is a change. */
  create(wanted: Wanted, tags: Tags, site: Site): Promise<void>;
  /** What it has beside what is wanted, which stays and is only mentioned. A sentence. */
  beside?(wanted: Wanted, actual: Actual): string | undefined;
  update(wanted: Wanted, actual: Actual, changes: readonly Change[], site: Site): Promise<void>;
  /** Comes back when it is gone. */
  remove(actual: Actual, site: Site): Promise<void>;
  tag?(actual: Actual, tags: Tags, site: Site): Promise<void>;
  untag?(actual: Actual, keys: readonly string[], site: Site): Promise<void>;
  /** Whether what was found by its name is of this kind at all. */
  is?(actual: Actual): boolean;
  /** Names of what may belong to somebody. */
  list?(site: Site): Promise<string[]>;
}

/** What is there of a resource, and how it differs. */
export interface Seen {
  readonly tags: Tags | undefined;
  readonly changes: readonly Change[];
  readonly holds: string | undefined;
  readonly status: string | undefined;
  /** What it has beside what is wanted, in a sentence. */
  readonly beside?: string | undefined;
}

/** A resource that is wanted, or was. */
export interface Resource {
  readonly kind: Kind;
  readonly name: string;
  readonly keepsData: boolean;
  /** Whether it is to be there already and is only used. */
  readonly existing: boolean;
  /** Whether it may be refused for a while because of a role that was made a moment ago. */
  readonly isEarly: boolean;
  /** The tags that it is to have where hangar made it; `undefined` where it carries none. */
  readonly tags: Tags | undefined;
  /** What it is to be like, as data. */
  readonly wanted: object;
  read(site: Site): Promise<Seen | undefined>;
  create(site: Site): Promise<void>;
  /** Makes it as it should be. Looks once more at what is there. */
  update(site: Site): Promise<void>;
  remove(site: Site): Promise<void>;
  tag(tags: Tags, site: Site): Promise<void>;
  untag(keys: readonly string[], site: Site): Promise<void>;
}

/** A resource with what is wanted of it. */
export function resource<Wanted extends { readonly name: string }, Actual extends Found>(
  type: ResourceType<Wanted, Actual>,
  wanted: Wanted,
  { tags, existing = false, isEarly = false }: { tags: Tags; existing?: boolean; isEarly?: boolean },
): Resource {
  const { kind, keepsData = false } = type;
  const { name } = wanted;
  const owned = type.tag ? tags : undefined;
  const there = async (site: Site, act: (actual: Actual) => Promise<void>) => {
    const actual = await type.read(name, site);
    if (actual) await act(actual);
  };
  return {
    kind,
    name,
    keepsData,
    existing,
    isEarly,
    tags: owned,
    wanted,
    async read(site) {
      const actual = await type.read(name, site);
      if (!actual) return undefined;
      const { tags: found, holds, status } = actual;
      const changes = existing ? [] : type.diff(wanted, actual);
      return { tags: found, changes, holds, status, beside: type.beside?.(wanted, actual) };
    },
    create: (site) => type.create(wanted, tags, site),
    update: (site) => there(site, (actual) => type.update(wanted, actual, type.diff(wanted, actual), site)),
    remove: (site) => there(site, (actual) => type.remove(actual, site)),
    tag: (given, site) => there(site, async (actual) => type.tag?.(actual, given, site)),
    untag: (keys, site) => there(site, async (actual) => type.untag?.(actual, keys, site)),
  };
}

/** A resource of which only the name is known, to be looked at and removed. */
export function leftover<Wanted extends { readonly name: string }, Actual extends Found>(
  type: ResourceType<Wanted, Actual>,
  name: string,
): Resource {
  const bare: ResourceType<{ name: string }, Actual> = {
    ...type,
    async read(name, site) {
      const actual = await type.read(name, site);
      return actual && (type.is?.(actual) ?? true) ? actual : undefined;
    },
    diff: () => [],
    beside: () => undefined,
    create: () => Promise.reject(new Error(`${named(type.kind, name)} is not wanted any more.`)),
    update: () => Promise.resolve(),
  };
  return resource(bare, { name }, { tags: {} });
}

/** The difference of one value, if there is one. */
export function change(path: string, from: unknown, to: unknown, more: Partial<Change> = {}): Change[] {
  return canonical(from) === canonical(to) ? [] : [{ path, from, to, ...more }];
}

/** The same text for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'undefined';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** As most services write tags. */
export function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** As a table, whatever a service answers. */
export function tagTable(list: readonly { Key?: string | undefined; Value?: string | undefined }[] | undefined): Tags {
  return Object.fromEntries((list ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}
