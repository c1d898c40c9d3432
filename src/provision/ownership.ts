import type { Owner, Seen, Tags } from './resource.ts';

const PROJECT = 'hangar:project';
const STAGE = 'hangar:stage';
const ADOPTED = 'hangar:adopted';
/** Names the further tags that hangar wrote, so that they can be told from those of others. */
const WRITTEN = 'hangar:tags';

/** Whose a thing is: `ours` was made, `adopted` was there before. */
export type Ownership =
  | { readonly kind: 'made' | 'adopted' | 'untagged' | 'follows' }
  | { readonly kind: 'foreign'; readonly project: string; readonly stage: string };

/** The tags of what hangar makes. */
export function ownerTags({ project, stage }: Owner): Tags {
  return { [PROJECT]: project, [STAGE]: stage };
}

/** Stands between keys: all services take it in a value, and hardly anybody has it in a key. */
const BETWEEN = ' + ';
const LONGEST_VALUE = 256;

/** Further tags, and one that names them. Those that it has no room for stay when they leave the file. */
export function furtherTags(further: Tags): Tags {
  const names = Object.keys(further)
    .sort()
    .reduce((all, key) => {
      const more = all === '' ? key : `${all}${BETWEEN}${key}`;
      return more.length > LONGEST_VALUE || key.includes(BETWEEN) ? all : more;
    }, '');
  return names === '' ? further : { ...further, [WRITTEN]: names };
}

/** The tags of what hangar takes over. */
export function adoptionTags(owner: Owner): Tags {
  return { ...ownerTags(owner), [ADOPTED]: 'true' };
}

/** What is taken away from what was adopted, when it is let go. */
export const OWNER_KEYS: readonly string[] = [PROJECT, STAGE, ADOPTED, WRITTEN];

/** Reads from its tags whose a thing is. */
export function ownershipOf({ tags }: Pick<Seen, 'tags'>, { project, stage }: Owner): Ownership {
  if (!tags) return { kind: 'follows' };
  const owner = { project: tags[PROJECT], stage: tags[STAGE] ?? '' };
  if (owner.project === undefined) return { kind: 'untagged' };
  if (owner.project !== project || owner.stage !== stage)
    return { kind: 'foreign', project: owner.project, stage: owner.stage };
  return { kind: tags[ADOPTED] === undefined ? 'made' : 'adopted' };
}

/** The tags that are wanted and missing, or otherwise. */
export function missingTags(wanted: Tags | undefined, found: Tags | undefined): Tags {
  return Object.fromEntries(Object.entries(wanted ?? {}).filter(([key, value]) => found?.[key] !== value));
}

/** The keys of the tags that hangar wrote and nobody wants any more. */
export function staleTags(wanted: Tags | undefined, found: Tags | undefined): string[] {
  const written = found?.[WRITTEN];
  if (written === undefined) return [];
  return [...written.split(BETWEEN), WRITTEN].filter(
    (key) => found?.[key] !== undefined && wanted?.[key] === undefined,
  );
}
