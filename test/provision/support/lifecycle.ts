import { expect } from 'vitest';
import type { Site } from '../../../src/provision/index.ts';
import type { Found, Kind, ResourceType } from '../../../src/provision/resource.ts';

/** What a life of a resource is lived with. */
export interface Life<Wanted, Actual> {
  readonly first: Wanted;
  /** What it is made into, and what differs then. */
  readonly second?: Wanted;
  readonly paths?: readonly string[];
  /** What is read of it when it is as the second one wants it, where more is to be known than that nothing differs. */
  readonly check?: (actual: Actual) => void;
}

const TAGS = { 'hangar:project': 'rides', 'hangar:stage': 'default' };

/** Where it is lived. */
export interface Surroundings extends Site {
  /** The kinds whose tags are not kept when they are made. */
  readonly untagged: readonly Kind[];
}

/** Makes a resource, changes it, gives it tags and takes them away, and removes it; looks after every step. */
export async function live<Wanted extends { readonly name: string }, Actual extends Found>(
  type: ResourceType<Wanted, Actual>,
  { first, second, paths = [], check }: Life<Wanted, Actual>,
  site: Surroundings,
): Promise<void> {
  const { name } = first;
  expect(await type.read(name, site)).toBe(undefined);
  await type.create(first, TAGS, site);
  await bring(type, first, site);
  const made = await look(type, name, site);
  const isUntagged = site.untagged.includes(type.kind);
  expect(made.tags).toEqual(isUntagged ? {} : type.tag && TAGS);
  if (isUntagged) await type.tag?.(made, TAGS, site);
  if (type.list) expect((await type.list(site)).includes(name)).toBe(true);
  if (second) {
    expect(type.diff(second, made).map(({ path }) => path)).toEqual(paths);
    await bring(type, second, site);
  }
  check?.(await look(type, name, site));
  if (type.tag) {
    await type.tag(await look(type, name, site), { team: 'a b', 'hangar:stage': 'prod' }, site);
    const tagged = await look(type, name, site);
    expect(tagged.tags).toEqual({ ...TAGS, team: 'a b', 'hangar:stage': 'prod' });
    await type.untag?.(tagged, ['team', 'hangar:project', 'never there'], site);
    expect((await look(type, name, site)).tags).toEqual({ 'hangar:stage': 'prod' });
  }
  const last = await look(type, name, site);
  await type.remove(last, site);
  expect(await type.read(name, site)).toBe(undefined);
  // Somebody else may have been quicker.
  await type.remove(last, site);
}

/** Changes it until nothing differs, as an apply does: once, unless the services contradict each other. */
async function bring<Wanted extends { readonly name: string }, Actual extends Found>(
  type: ResourceType<Wanted, Actual>,
  wanted: Wanted,
  site: Site,
): Promise<void> {
  const actual = await look(type, wanted.name, site);
  await type.update(wanted, actual, type.diff(wanted, actual), site);
  expect(type.diff(wanted, await look(type, wanted.name, site))).toEqual([]);
}

async function look<Wanted extends { readonly name: string }, Actual extends Found>(
  type: ResourceType<Wanted, Actual>,
  name: string,
  site: Site,
): Promise<Actual> {
  const found = await type.read(name, site);
  if (!found) throw new Error(`There is no ${type.kind} "${name}".`);
  return found;
}
