import type { Ownership } from './ownership.ts';
import { adoptionTags, missingTags, ownershipOf, staleTags } from './ownership.ts';
import type { Change, Kind, Owner, Seen, Tags } from './resource.ts';
import { named } from './resource.ts';

export type Action = 'create' | 'update' | 'replace' | 'remove' | 'start' | 'refuse' | 'none';

/** One thing to do, or to leave. */
export interface Step {
  readonly action: Action;
  readonly resource: { readonly kind: Kind; readonly name: string };
  readonly reason: string;
  readonly diff: readonly Change[];
  /** What runs now and is stopped by it. */
  readonly stops?: string;
}

/** A resource as it is wanted, and as it is. */
export interface Observation {
  readonly kind: Kind;
  readonly name: string;
  readonly keepsData: boolean;
  readonly existing: boolean;
  /** Whether the file still has it. */
  readonly isWanted: boolean;
  readonly tags: Tags | undefined;
  readonly seen: Seen | undefined;
}

export interface PlanOptions {
  readonly owner: Owner;
  /** Whether the notebook is to run in the end. */
  readonly start: boolean;
  /** Names of what is to be taken over. */
  readonly adopt: readonly string[];
}

/** Decides what is to be done. Asks nothing and changes nothing. */
export function planUp(observations: readonly Observation[], options: PlanOptions): Step[] {
  const wanted = observations.filter(({ isWanted }) => isWanted).map((one) => wantedStep(one, options));
  const left = observations
    .filter(({ isWanted, seen }) => !isWanted && seen && isOurs(seen, options.owner))
    .map((one) => leftStep(one, options.owner))
    .reverse();
  const starting = options.start ? startStep(observations, wanted) : [];
  return [...wanted, ...starting, ...left];
}

function wantedStep(observation: Observation, { owner, adopt }: PlanOptions): Step {
  const { kind, name, existing, tags, seen } = observation;
  const step = (action: Action, reason: string, more: Partial<Step> = {}): Step => ({
    action,
    resource: { kind, name },
    reason,
    diff: [],
    ...more,
  });
  if (!seen)
    return existing
      ? step('refuse', 'hangar.yaml says that it is there already, and it is not.')
      : step('create', 'It is not there.');
  if (existing) return step('none', 'It was there before and is used as it is.');
  const ownership = ownershipOf(seen, owner);
  const { changes } = seen;
  if (ownership.kind === 'foreign') return step('refuse', belongsTo(ownership), { diff: changes });
  const isAdopted = ownership.kind === 'untagged' && adopt.includes(name);
  if (ownership.kind === 'untagged' && !isAdopted)
    return changes.length === 0
      ? step('none', 'It was there before, without hangar, and is as it should be: it is used and never changed.')
      : step(
          'refuse',
          `It was there before, without hangar, and differs. Take it over with --adopt ${name}, or change hangar.yaml.`,
          { diff: changes },
        );
  const refusal = changes.find((one) => one.refusal !== undefined)?.refusal;
  if (refusal !== undefined) return step('refuse', refusal, { diff: changes });
  const diff = [...changes, ...tagChanges(isAdopted ? { ...tags, ...adoptionTags(owner) } : tags, seen.tags)];
  const say = (reason: string) => [reason, ...(seen.beside === undefined ? [] : [seen.beside])].join(' ');
  if (diff.length === 0) return step('none', say('It is as it should be.'));
  const stops = seen.status !== 'READY' && changes.some((one) => one.stops) ? { stops: stopped(name) } : {};
  if (changes.some(({ replaces }) => replaces))
    return step('replace', 'It can be had so only by making it anew.', { diff });
  return step('update', say(isAdopted ? 'It is taken over.' : 'It differs.'), { diff, ...stops });
}

function isOurs(seen: Seen, owner: Owner): boolean {
  return ['made', 'adopted'].includes(ownershipOf(seen, owner).kind);
}

/** What left the file. */
function leftStep({ kind, name, keepsData, seen }: Observation, owner: Owner): Step {
  const base = { resource: { kind, name }, diff: [] };
  const holds = seen?.holds;
  const ownership = seen && ownershipOf(seen, owner);
  if (ownership?.kind === 'adopted')
    return {
      ...base,
      action: 'none',
      reason: `It left hangar.yaml; it was there before hangar and stays. Let go of it with "hangar down ${name}".`,
    };
  if (keepsData || (kind === 'glue-database' && holds !== undefined))
    return {
      ...base,
      action: 'none',
      reason: `It left hangar.yaml and is kept for ${holds ?? 'what may be in it'}. Remove it with "hangar down ${name}".`,
    };
  if (kind === 'application')
    return {
      ...base,
      action: 'none',
      reason: `It left hangar.yaml and is kept for its notes. Remove it with "hangar down ${name}".`,
    };
  return { ...base, action: 'remove', reason: 'It left hangar.yaml.' };
}

function startStep(observations: readonly Observation[], steps: readonly Step[]): Step[] {
  const notebook = observations.find(({ kind, isWanted }) => kind === 'application' && isWanted);
  if (!notebook) return [];
  const { kind, name, seen } = notebook;
  const own = steps.find(({ resource }) => resource.kind === 'application' && resource.name === name);
  if (own?.action === 'refuse') return [];
  const isStopped = own?.stops !== undefined;
  if (seen?.status === 'RUNNING' && !isStopped) return [];
  const reason = isStopped
    ? 'It is started again.'
    : seen?.status === 'STARTING'
      ? 'It is starting.'
      : 'It does not run.';
  return [{ action: 'start', resource: { kind, name }, reason, diff: [] }];
}

export interface DownOptions {
  readonly owner: Owner;
  /** Names of what is to be removed even if something is in it. */
  readonly named: readonly string[];
  readonly all: boolean;
}

/** Decides what is to be removed, the last that was made first. */
export function planDown(observations: readonly Observation[], options: DownOptions): Step[] {
  const only = options.named.length > 0 && !options.all;
  const isAsked = ({ name, seen }: Observation) => seen !== undefined && (!only || options.named.includes(name));
  const goes = (kind: Kind, name: string) =>
    observations.some(
      (one) =>
        one.kind === kind && one.name === name && isAsked(one) && downStep(one, options, goes).action === 'remove',
    );
  return [...observations]
    .reverse()
    .filter(isAsked)
    .map((one) => downStep(one, options, goes));
}

/** Whether something is removed by the same plan. */
type Goes = (kind: Kind, name: string) => boolean;

function downStep(
  { kind, name, keepsData, existing, seen }: Observation,
  { owner, named: names, all }: DownOptions,
  goes: Goes,
): Step {
  const base = { resource: { kind, name }, diff: [] };
  const none = (reason: string): Step => ({ ...base, action: 'none', reason });
  if (!seen) return none('It is not there.');
  if (existing) return none('It was there before and stays.');
  const ownership = ownershipOf(seen, owner);
  switch (ownership.kind) {
    case 'follows':
      return none(followed(kind, name, goes));
    case 'foreign':
      return none(`${belongsTo(ownership)} It stays.`);
    case 'untagged':
      return none('It was not made by hangar and stays.');
    case 'adopted':
      return { ...base, action: 'update', reason: 'It was there before hangar and stays; its tags are taken away.' };
    case 'made': {
      const isAsked = all || names.includes(name);
      const keeps = keepsData || (kind === 'glue-database' && seen.holds !== undefined);
      if (keeps && !isAsked)
        return none(`It is kept for ${seen.holds ?? 'what may be in it'}. Name it, or say --all, to remove it.`);
      const reason = seen.holds === undefined ? 'hangar made it.' : `hangar made it; lost with it: ${seen.holds}.`;
      const runs = kind === 'application' && seen.status !== 'READY';
      return { ...base, action: 'remove', reason, ...(runs && { stops: stopped(name) }) };
    }
  }
}

/** What becomes of what carries no tags. */
function followed(kind: Kind, name: string, goes: Goes): string {
  const [holder, end] =
    kind === 'log-stream' ? (['log-group', name.lastIndexOf(':')] as const) : (['bucket', name.indexOf('/')] as const);
  const where = `${named(holder, name.slice(0, end))} that it is in`;
  return goes(holder, name.slice(0, end))
    ? `It goes with ${where}.`
    : `It stays with ${where}: it carries no tags that say whose it is.`;
}

/** Whether anything is to be done. */
export function isEmpty(steps: readonly Step[]): boolean {
  return steps.every(({ action }) => action === 'none');
}

function tagChanges(wanted: Tags | undefined, found: Tags | undefined): Change[] {
  if (!found) return [];
  const missing = Object.entries(missingTags(wanted, found));
  const stale = staleTags(wanted, found).map((key) => [key, undefined] as const);
  return [...missing, ...stale].map(([key, value]) => ({ path: `tags.${key}`, from: found[key], to: value }));
}

function stopped(name: string): string {
  return `${named('application', name)}, which runs, and every paragraph that runs in it`;
}

function belongsTo({ project, stage }: Extract<Ownership, { kind: 'foreign' }>): string {
  return `It belongs to stage "${stage}" of the project "${project}".`;
}
