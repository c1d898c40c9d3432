import { arnOf } from '../../arn.ts';
import type { World } from '../../world.ts';
import { applicationsOf } from '../kinesisanalytics/applications.ts';
import type { Call } from '../service.ts';

/** A thing with its tags, as the Tagging API tells of it. */
export interface Tagged {
  readonly ResourceARN: string;
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
}

/** Everything in a region that may have tags, but for streams. What IAM has counts as of us-east-1, and roles not at all. */
export function taggedResources(world: World, call: Call): Tagged[] {
  const { state } = world;
  const { region, partition, account } = call;
  const at = (service: string, resource: string) => arnOf({ partition, service, region, account, resource });
  const applications = Object.values(applicationsOf(world, call));
  const databases = Object.entries(state.glue.regions[region] ?? {});
  const groups = Object.values(state.logs.regions[region] ?? {});
  const buckets = Object.values(state.s3.buckets).filter((bucket) => bucket.region === region);
  const policies = region === 'us-east-1' ? Object.values(state.iam.policies) : [];
  return [
    ...[...applications, ...policies].map(({ arn, tags }) => ({ ResourceARN: arn, Tags: whole(tags) })),
    ...databases.map(([name, { tags }]) => ({ ResourceARN: at('glue', `database/${name}`), Tags: listed(tags) })),
    ...groups.map(({ name, tags }) => ({ ResourceARN: at('logs', `log-group:${name}`), Tags: listed(tags) })),
    ...buckets.map(({ name, tags }) => ({ ResourceARN: `arn:${partition}:s3:::${name}`, Tags: tags })),
  ];
}

/** A tag without a value has an empty one. */
function whole(tags: readonly { readonly Key: string; readonly Value?: string | undefined }[]): Tagged['Tags'] {
  return tags.map(({ Key, Value = '' }) => ({ Key, Value }));
}

function listed(tags: Readonly<Record<string, string>>): Tagged['Tags'] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
