import { AwsError, isDenied, translate } from '../aws/index.ts';
import { inTurn } from './at-once.ts';
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
import type { Named } from './tagged.ts';
import { FOUND_BY_TAG, taggedByOwner } from './tagged.ts';

/** A resource that was looked at. */
export interface Observed {
  readonly resource: Resource;
  readonly observation: Observation;
}

/** Looks at everything that is wanted, and finds what hangar made and nobody wants any more. Changes nothing. */
export async function observe(wanted: readonly Resource[], site: Site): Promise<Observed[]> {
  const here = await inTurn(wanted, (resource) => observed(resource, true, site));
  const left = await leftovers(here, site);
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

async function leftovers(here: readonly Observed[], site: Site): Promise<Observed[]> {
  const observations = here.map(({ observation }) => observation);
  const tagged = await taggedByOwner(observations, site);
  const found: Observed[] = [];
  for (const type of TYPES) {
    const { kind } = type;
    const ofKind = (all: readonly Named[]) => all.flatMap((one) => (one.kind === kind ? one.name : []));
    const known = new Set(ofKind(observations));
    const all = tagged && FOUND_BY_TAG.includes(kind) ? ofKind(tagged) : await listed(type, site);
    const looked = await inTurn(
      all.filter((name) => !known.has(name)),
      (name) => mayBeLooked(type, name, site),
    );
    found.push(...looked.flatMap((one) => (one && isOurs(one, site) ? [one] : [])));
  }
  return found;
}

async function listed(type: AnyType, site: Site): Promise<string[]> {
  try {
    const names = (await type.list?.(site)) ?? [];
    if (names.length <= MOST) return names;
    site.report(
      `What left hangar.yaml is not looked for among the ${names.length} of kind "${KIND_WORDS[type.kind]}".`,
    );
  } catch (error) {
    const said = translate(error, { doing: 'list', resource: `what is of kind "${KIND_WORDS[type.kind]}"` });
    if (!isAccess(said)) throw said;
    site.report(`What left hangar.yaml is not looked for: ${(said as Error).message}`);
  }
  return [];
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
