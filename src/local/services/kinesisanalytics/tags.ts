import type { Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { parseArn } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { findApplication } from './applications.ts';
import { invalidArgument } from './errors.ts';
import type { ApplicationRecord } from './state.ts';

const TAG_LIMIT = 50;

/** Tags with others put over them. */
export function withTags(tags: ApplicationRecord['tags'], added: ApplicationRecord['tags']): ApplicationRecord['tags'] {
  const keys = added.map(({ Key }) => Key);
  if (new Set(keys).size < keys.length) throw invalidArgument('Duplicate tag keys found.');
  const all = [...tags.filter(({ Key }) => !keys.includes(Key)), ...added];
  if (all.length > TAG_LIMIT)
    throw new ServiceError('TooManyTagsException', `An application can have at most ${TAG_LIMIT} tags.`);
  return all;
}

type Names = 'TagResource' | 'UntagResource' | 'ListTagsForResource';

export function tagOperations(world: World): SomeHandlers<Operations, Names> {
  return {
    TagResource({ ResourceARN, Tags }, call) {
      const application = find(ResourceARN, call);
      application.tags = withTags(application.tags, Tags);
      return {};
    },

    UntagResource({ ResourceARN, TagKeys }, call) {
      const application = find(ResourceARN, call);
      application.tags = application.tags.filter(({ Key }) => !TagKeys.includes(Key));
      return {};
    },

    ListTagsForResource: ({ ResourceARN }, call) => ({ Tags: find(ResourceARN, call).tags }),
  };

  function find(text: string, call: Call): ApplicationRecord {
    const arn = parseArn(text);
    const name = /^application\/(.+)$/.exec(arn?.resource ?? '')?.[1];
    if (arn?.service !== 'kinesisanalytics' || name === undefined)
      throw invalidArgument(`Invalid ResourceARN: ${text}`);
    return findApplication(world, { ...call, region: arn.region }, name);
  }
}
