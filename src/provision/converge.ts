import { AwsError, codeOf, isConflict, sleep } from '../aws/index.ts';
import { start } from './lifecycle.ts';
import { adoptionTags, missingTags, OWNER_KEYS, ownershipOf, staleTags } from './ownership.ts';
import type { Step } from './plan.ts';
import type { Resource, Site } from './resource.ts';
import { canonical, named } from './resource.ts';

/** Carries out a step. It looks once more at what is there, so that it may be repeated and resumed. */
export async function carryOut(step: Step, resource: Resource, site: Site): Promise<void> {
  site.signal.throwIfAborted();
  switch (step.action) {
    case 'create':
      return converge(resource, site, { adopt: false });
    case 'update': {
      const isLetGo = step.diff.length === 0;
      return isLetGo ? resource.untag(OWNER_KEYS, site) : converge(resource, site, { adopt: isAdoption(step) });
    }
    case 'replace':
      await removed(resource, site);
      return converge(resource, site, { adopt: false });
    case 'remove':
      return removed(resource, site);
    case 'start':
      return start(resource.name, site);
    case 'refuse':
    case 'none':
  }
}

function isAdoption({ diff }: Step): boolean {
  return diff.some(({ path }) => path === 'tags.hangar:adopted');
}

/** How long a new role or policy may be unknown to the rest of AWS. */
const PROPAGATION = 150_000;
const MOST_CONFLICTS = 8;
const MOST_REPEATS = 3;

/** Looks and acts until it is as it should be, so that lost answers, other runs and slow copies do no harm. */
async function converge(resource: Resource, site: Site, { adopt }: { adopt: boolean }): Promise<void> {
  const deadline = Date.now() + PROPAGATION;
  const tried = new Map<string, number>();
  for (let conflicts = 0; ; ) {
    site.signal.throwIfAborted();
    const left = await difference(resource, site, adopt);
    if (!left) return;
    const repeats = (tried.get(left.key) ?? 0) + 1;
    tried.set(left.key, repeats);
    if (repeats > MOST_REPEATS + conflicts && Date.now() > deadline - PROPAGATION + PATIENCE_FOR_COPIES)
      throw new AwsError(
        'NotAsWanted',
        `AWS took what was asked for, but ${named(resource.kind, resource.name)} still differs: ${left.what}.`,
      );
    if (repeats > 1) await sleep(Math.min(200 * 2 ** (repeats - 2), 4000), site.signal);
    try {
      await left.act();
    } catch (error) {
      const isEarly = resource.isEarly && isPropagation(error) && Date.now() < deadline;
      if (!isEarly && (!isConflict(error) || ++conflicts > MOST_CONFLICTS)) throw error;
      if (isEarly) site.report('Waiting until the role is known everywhere.');
    }
  }
}

/** For what was just made and is not yet seen. */
const PATIENCE_FOR_COPIES = 20_000;

interface Difference {
  readonly key: string;
  readonly what: string;
  act(): Promise<void>;
}

async function difference(resource: Resource, site: Site, adopt: boolean): Promise<Difference | undefined> {
  const seen = await resource.read(site);
  if (!seen) return { key: 'missing', what: 'it is not there', act: () => resource.create(site) };
  const owner = ownershipOf(seen, site.owner);
  const isOurs = owner.kind === 'made' || owner.kind === 'adopted' || owner.kind === 'follows';
  if (!isOurs && !adopt) {
    if (owner.kind === 'untagged' && seen.changes.length === 0) return undefined;
    throw new AwsError(
      'NotOurs',
      `${capital(named(resource.kind, resource.name))} is there now, and hangar did not make it.`,
      'Look at it with "hangar plan".',
    );
  }
  if (owner.kind === 'foreign')
    throw new AwsError('NotOurs', `${capital(named(resource.kind, resource.name))} belongs to another project.`);
  // Before others are written: they are known by the tag that names them, which is written with them.
  const stale = staleTags(resource.tags, seen.tags);
  if (stale.length > 0)
    return { key: `stale ${canonical(stale)}`, what: 'its tags', act: () => resource.untag(stale, site) };
  const tags = missingTags(adopt ? { ...resource.tags, ...adoptionTags(site.owner) } : resource.tags, seen.tags);
  if (Object.keys(tags).length > 0)
    return { key: `tags ${canonical(tags)}`, what: 'its tags', act: () => resource.tag(tags, site) };
  if (seen.changes.length === 0) return undefined;
  const what = seen.changes.map(({ path }) => path).join(', ');
  return { key: canonical(seen.changes), what, act: () => resource.update(site) };
}

/** Whether the service does not yet know a role, or what it may do. */
function isPropagation(error: unknown): boolean {
  if (!/^InvalidArgument|^MalformedPolicyDocument|^InvalidParameter/.test(codeOf(error))) return false;
  return error instanceof Error && /\brole\b|assume|not authorized|privileges|principal/i.test(error.message);
}

/** How often to look before it is believed that something belongs to somebody else by now. */
const LOOKS = 2;

async function removed(resource: Resource, site: Site): Promise<void> {
  for (let conflicts = 0; ; conflicts++) {
    site.signal.throwIfAborted();
    const seen = await resource.read(site);
    if (!seen) return;
    const owner = ownershipOf(seen, site.owner).kind;
    if (owner !== 'made' && conflicts < LOOKS) {
      // What somebody else is removing may be there without its tags for a moment.
      await sleep(200, site.signal);
      continue;
    }
    if (owner !== 'made')
      throw new AwsError('NotOurs', `${capital(named(resource.kind, resource.name))} is not hangar's any more.`);
    try {
      await resource.remove(site);
      if (conflicts > MOST_CONFLICTS) throw new AwsError('NotRemoved', 'It is still there.');
    } catch (error) {
      if (!isConflict(error) || conflicts >= MOST_CONFLICTS) throw error;
    }
    if (conflicts > 0) await sleep(Math.min(200 * 2 ** conflicts, 4000), site.signal);
  }
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
