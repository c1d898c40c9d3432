import { ServiceError } from '../../protocol/service-error.ts';
import type { IamState, PolicyRecord, RoleRecord, TagRecord } from './state.ts';

/** The role of a name; throws what IAM says where there is none. */
export function findRole({ roles }: IamState, name: string): RoleRecord {
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

export function findPolicy({ policies }: IamState, arn: string): PolicyRecord {
  const policy = Object.hasOwn(policies, arn) ? policies[arn] : undefined;
  if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

export function noSuchEntity(message: string): ServiceError {
  return new ServiceError('NoSuchEntityException', message);
}

export function limitExceeded(message: string): ServiceError {
  return new ServiceError('LimitExceededException', message);
}

const TAG_LIMIT = 50;

/** Tags with others put over them; keys are the same in any letters. */
export function withTags(tags: readonly TagRecord[], added: readonly TagRecord[]): readonly TagRecord[] {
  const keys = added.map(({ Key }) => Key.toLowerCase());
  if (new Set(keys).size < keys.length)
    throw new ServiceError(
      'InvalidInputException',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  const all = [...tags.filter(({ Key }) => !keys.includes(Key.toLowerCase())), ...added];
  if (all.length > TAG_LIMIT) throw limitExceeded(`Cannot exceed quota for TagsPerResource: ${TAG_LIMIT}`);
  return all.map(({ Key, Value }) => ({ Key, Value }));
}

export function withoutTags(tags: readonly TagRecord[], keys: readonly string[]): readonly TagRecord[] {
  const gone = keys.map((key) => key.toLowerCase());
  return tags.filter(({ Key }) => !gone.includes(Key.toLowerCase()));
}

/** A page as IAM tells of it. */
export function markedPage<T>(
  sorted: readonly T[],
  keyOf: (item: T) => string,
  { Marker, MaxItems = 100 }: { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined },
): { items: readonly T[]; IsTruncated: boolean; Marker?: string } {
  const rest = Marker === undefined ? sorted : sorted.filter((item) => keyOf(item) > Marker);
  const items = rest.slice(0, MaxItems);
  const truncated = rest.length > items.length;
  return { items, IsTruncated: truncated, ...(truncated && { Marker: keyOf(items.at(-1)!) }) };
}
