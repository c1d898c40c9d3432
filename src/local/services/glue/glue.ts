import type { Operations } from '../../../../aws-models/data/glue.generated.ts';
import { parseArn } from '../../arn.ts';
import type { World } from '../../world.ts';
import type { Call, Handlers } from '../service.ts';
import { databaseOperations } from './databases.ts';
import { findDatabase, invalidInput } from './find.ts';
import { functionOperations } from './functions.ts';
import { partitionOperations } from './partitions.ts';
import type { DatabaseRecord } from './state.ts';
import { tableOperations } from './tables.ts';

/** The data catalog. Of what there is only databases have tags. */
export function glue(world: World): Handlers<Operations> {
  return {
    ...databaseOperations(world),
    ...tableOperations(world),
    ...partitionOperations(world),
    ...functionOperations(world),

    GetTags: ({ ResourceArn }, call) => ({ Tags: tagged(ResourceArn, call).tags }),

    TagResource({ ResourceArn, TagsToAdd }, call) {
      const database = tagged(ResourceArn, call);
      const tags = { ...database.tags, ...TagsToAdd };
      if (Object.keys(tags).length > 50) throw invalidInput('A resource can have at most 50 tags.');
      database.tags = tags;
      return {};
    },

    UntagResource({ ResourceArn, TagsToRemove }, call) {
      const database = tagged(ResourceArn, call);
      database.tags = Object.fromEntries(Object.entries(database.tags).filter(([key]) => !TagsToRemove.includes(key)));
      return {};
    },
  };

  function tagged(text: string, call: Call): DatabaseRecord {
    const arn = parseArn(text);
    const name = /^database\/([^/]+)$/.exec(arn?.resource ?? '')?.[1];
    if (!arn || name === undefined) throw invalidInput(`Resource type is not supported: ${text}`);
    return findDatabase(world.state, { ...call, region: arn.region }, name);
  }
}
