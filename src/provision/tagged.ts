import { AwsError, findTagged, translate } from '../aws/index.ts';
import { resourceOfArn } from './arn.ts';
import { ownershipOf, ownerTags } from './ownership.ts';
import type { Observation } from './plan.ts';
import type { Kind, Site } from './resource.ts';

/** The kinds that are to be found by their tags. What IAM has is not, or only in another region. */
export const FOUND_BY_TAG: readonly Kind[] = ['stream', 'glue-database', 'log-group', 'bucket', 'application'];

export interface Named {
  readonly kind: Kind;
  readonly name: string;
}

/**
 * What carries the project's tags, as AWS's index of tags has it: that lags behind, so that some of it may be gone.
 * `undefined` where the index is not to be had.
 */
export async function taggedByOwner(here: readonly Observation[], site: Site): Promise<Named[] | undefined> {
  try {
    const arns = await findTagged(site.aws, ownerTags(site.owner), site.signal);
    const found = arns.flatMap((arn) => resourceOfArn(arn) ?? []);
    // Some that play AWS keep an empty index. It cannot be empty where something of ours is to be seen.
    return found.length === 0 && here.some((one) => isInIndex(one, site)) ? undefined : found;
  } catch (error) {
    const said = translate(error, { doing: 'find', resource: "what carries the project's tags" });
    if (!(said instanceof AwsError)) throw said;
    site.report(`What left hangar.yaml is looked for by name, of which something may be missed. ${said.message}`);
    return undefined;
  }
}

function isInIndex({ kind, seen }: Observation, { owner }: Site): boolean {
  const ownership = seen && ownershipOf(seen, owner).kind;
  return FOUND_BY_TAG.includes(kind) && (ownership === 'made' || ownership === 'adopted');
}
