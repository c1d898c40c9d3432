import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import type { Aws } from './clients.ts';

/** The ARNs of everything in the region that carries all of these tags. */
export async function findTagged(
  { tagging }: Aws,
  tags: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string[]> {
  const TagFilters = Object.entries(tags).map(([Key, value]) => ({ Key, Values: [value] }));
  const arns: string[] = [];
  for (let PaginationToken: string | undefined; ; ) {
    signal.throwIfAborted();
    const page = await tagging.send(new GetResourcesCommand({ TagFilters, ResourcesPerPage: 100, PaginationToken }));
    arns.push(...(page.ResourceTagMappingList ?? []).flatMap(({ ResourceARN }) => ResourceARN ?? []));
    // The last page has an empty one.
    PaginationToken = page.PaginationToken;
    if (!PaginationToken) return arns;
  }
}
