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

/** How the keys of tags are told apart: those of roles are the same in any letters, those of policies are not. */
export type Letters = (key: string) => string;

export const ANY_LETTERS: Letters = (key) => key.toLowerCase();
export const OWN_LETTERS: Letters = (key) => key;

/** Tags with others put over them. */
export function withTags(
  tags: readonly TagRecord[],
  added: readonly TagRecord[],
  letters: Letters,
): readonly TagRecord[] {
  const keys = added.map(({ Key }) => letters(Key));
  if (new Set(keys).size < keys.length)
    throw new ServiceError(
      'InvalidInputException',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  const all = [...tags.filter(({ Key }) => !keys.includes(letters(Key))), ...added];
  if (all.length > TAG_LIMIT) throw limitExceeded(`Cannot exceed quota for TagsPerResource: ${TAG_LIMIT}`);
  return all.map(({ Key, Value }) => ({ Key, Value }));
}

export function withoutTags(
  tags: readonly TagRecord[],
  keys: readonly string[],
  letters: Letters,
): readonly TagRecord[] {
  const gone = keys.map(letters);
  return tags.filter(({ Key }) => !gone.includes(letters(Key)));
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
