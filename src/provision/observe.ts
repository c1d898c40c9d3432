import { AwsError, isDenied, translate } from '../aws/index.ts';
import { ownershipOf } from './ownership.ts';
import type { Observation } from './plan.ts';
import type { Resource, ResourceType, Site } from './resource.ts';
import { KIND_WORDS, leftover, named } from './resource.ts';
import { application } from './resources/application.ts';
import { bucket } from './resources/bucket.ts';
import { glueDatabase } from './resources/glue-database.ts';
import { logGroup } from './resources/log-group.ts';
import { managedPolicy } from './resources/managed-policy.ts';
import { role } from './resources/role.ts';
import { stream } from './resources/stream.ts';

/** A resource that was looked at. */
export interface Observed {
  readonly resource: Resource;
  readonly observation: Observation;
}

/** Looks at everything that is wanted, and finds what hangar made and nobody wants any more. Changes nothing. */
export async function observe(wanted: readonly Resource[], site: Site): Promise<Observed[]> {
  const here = await inTurn(wanted, (resource) => observed(resource, true, site));
  const left = await leftovers(wanted, site);
  return [...here, ...left];
}

async function observed(resource: Resource, isWanted: boolean, site: Site): Promise<Observed> {
  const { kind, name, keepsData, existing, tags } = resource;
  site.signal.throwIfAborted();
  const seen = await resource.read(site).catch((error: unknown) => {
    throw translate(error, { doing: 'look at', resource: named(kind, name) });
  });
  return { resource, observation: { kind, name, keepsData, existing, isWanted, tags, seen } };
}

// biome-ignore lint/suspicious/noExplicitAny: Types of resources that have nothing else in common.
type AnyType = ResourceType<any, any>;

/** Those that carry tags, in the order in which they are made. */
const TYPES: readonly AnyType[] = [stream, glueDatabase, logGroup, bucket, managedPolicy, role, application];

/** More than so many of a kind are not looked at one by one: to ask for the tags of each takes a call. */
const MOST = 200;

async function leftovers(wanted: readonly Resource[], site: Site): Promise<Observed[]> {
  const found: Observed[] = [];
  for (const type of TYPES) {
    const known = new Set(wanted.filter(({ kind }) => kind === type.kind).map(({ name }) => name));
    const names = (await listed(type, site)).filter((name) => !known.has(name));
    if (names.length > MOST) {
      site.report(
        `There are ${names.length} of kind "${KIND_WORDS[type.kind]}", too many to look for what left hangar.yaml.`,
      );
      continue;
    }
    const all = await inTurn(names, (name) => mayBeLooked(type, name, site));
    found.push(...all.flatMap((one) => (one && isOurs(one, site) ? [one] : [])));
  }
  return found;
}

async function listed(type: AnyType, site: Site): Promise<string[]> {
  try {
    return (await type.list?.(site)) ?? [];
  } catch (error) {
    const said = translate(error, { doing: 'list', resource: `what is of kind "${KIND_WORDS[type.kind]}"` });
    if (!isAccess(said)) throw said;
    site.report(`What left hangar.yaml is not looked for: ${(said as Error).message}`);
    return [];
  }
}

/** What somebody else keeps to himself is not ours. */
async function mayBeLooked(type: AnyType, name: string, site: Site): Promise<Observed | undefined> {
  try {
    return await observed(leftover(type, name), false, site);
  } catch (error) {
    if (isAccess(error)) return undefined;
    throw error;
  }
}

function isAccess(error: unknown): boolean {
  return isDenied(error) || (error instanceof AwsError && isDenied(error.cause));
}

function isOurs({ observation: { seen } }: Observed, { owner }: Site): boolean {
  const kind = seen && ownershipOf(seen, owner).kind;
  return kind === 'made' || kind === 'adopted';
}

/** So many questions at a time: faster than one by one, and not so many that AWS refuses them. */
const AT_ONCE = 4;

async function inTurn<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await ask(items[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
