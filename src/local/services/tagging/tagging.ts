import type {
  GetResourcesInput,
  Operations,
  TagFilter,
} from '../../../../aws-models/data/resourcegroupstaggingapi.generated.ts';
import { parseArn } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import { pageOf } from '../page.ts';
import type { Call, Demand, Handlers } from '../service.ts';
import type { Tagged } from './tagged.ts';
import { taggedResources } from './tagged.ts';

/** Finds streams with their tags, which the cloud does not keep itself. */
export type FindStreams = (call: Call) => Promise<readonly Tagged[]>;

const MOST = 100;

/** Resource Groups Tagging: what there is, by its tags. Unlike AWS's, it knows at once what is made or gone. */
export function tagging(world: World, streams: FindStreams): Handlers<Operations> {
  return {
    async GetResources(input, call) {
      check(input);
      const all = [...taggedResources(world, call), ...(await streams(call))].filter((one) => isMeant(one, input));
      const arnOf = ({ ResourceARN }: Tagged) => ResourceARN;
      const sorted = all.sort((a, b) => (arnOf(a) < arnOf(b) ? -1 : 1));
      // An empty token is none: the last page has it, and programs send it back.
      const { PaginationToken, ResourcesPerPage: limit = MOST } = input;
      const { items, next } = pageOf(sorted, arnOf, { after: PaginationToken || undefined, limit });
      return { ResourceTagMappingList: items, PaginationToken: next ?? '' };
    },
  };
}

function check({ ResourcesPerPage = MOST, ResourceARNList, TagFilters, ResourceTypeFilters }: GetResourcesInput): void {
  if (ResourcesPerPage < 1 || ResourcesPerPage > MOST)
    throw new ServiceError('InvalidParameterException', `ResourcesPerPage must be between 1 and ${MOST}`);
  if (ResourceARNList && (TagFilters || ResourceTypeFilters))
    throw new ServiceError('InvalidParameterException', 'ResourceARNList excludes TagFilters and ResourceTypeFilters');
}

function isMeant(
  { ResourceARN, Tags }: Tagged,
  { TagFilters = [], ResourceTypeFilters = [], ResourceARNList }: GetResourcesInput,
): boolean {
  if (Tags.length === 0) return false;
  if (ResourceARNList) return ResourceARNList.includes(ResourceARN);
  const types = typesOf(ResourceARN);
  const hasType = ResourceTypeFilters.length === 0 || ResourceTypeFilters.some((type) => types.includes(type));
  return hasType && TagFilters.every((filter) => hasTag(Tags, filter));
}

function hasTag(tags: Tagged['Tags'], { Key: key, Values: values = [] }: TagFilter): boolean {
  return tags.some(({ Key, Value }) => Key === key && (values.length === 0 || values.includes(Value)));
}

/** `kinesis` and `kinesis:stream`. */
function typesOf(arn: string): string[] {
  const { service = '', resource = '' } = parseArn(arn) ?? {};
  return [service, `${service}:${service === 's3' ? 'bucket' : resource.split(/[/:]/)[0]}`];
}

export function taggingDemands(operation: string): readonly Demand[] {
  return [{ action: `tag:${operation}`, resources: ['*'] }];
}
