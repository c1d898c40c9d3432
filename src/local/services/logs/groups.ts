import type { LogGroup, Operations } from '../../../../aws-models/data/logs.generated.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { alreadyExists, findGroup, groupArn, groupsOf, invalidParameter } from './find.ts';
import type { GroupRecord } from './state.ts';

type Names =
  | 'CreateLogGroup'
  | 'DeleteLogGroup'
  | 'DescribeLogGroups'
  | 'PutRetentionPolicy'
  | 'DeleteRetentionPolicy'
  | 'ListTagsForResource'
  | 'TagResource'
  | 'UntagResource';

const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export function groupOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    CreateLogGroup(input, call) {
      const groups = groupsOf(state, call);
      const name = input.logGroupName;
      if (Object.hasOwn(groups, name)) throw alreadyExists('The specified log group already exists');
      groups[name] = {
        name,
        created: call.now,
        retentionInDays: undefined,
        kmsKeyId: input.kmsKeyId,
        class: input.logGroupClass ?? 'STANDARD',
        tags: input.tags ?? {},
        streams: {},
      };
      return undefined;
    },

    DeleteLogGroup({ logGroupName }, call) {
      delete groupsOf(state, call)[findGroup(state, call, logGroupName).name];
      return undefined;
    },

    DescribeLogGroups({ logGroupNamePrefix = '', logGroupNamePattern = '', nextToken, limit = 50 }, call) {
      const pattern = logGroupNamePattern.toLowerCase();
      const found = sortedValues(groupsOf(state, call)).filter(
        ({ name }) => name.startsWith(logGroupNamePrefix) && name.toLowerCase().includes(pattern),
      );
      const { items, next } = pageOf(found, ({ name }) => name, { after: nextToken, limit });
      return { logGroups: items.map((group) => described(group, call)), nextToken: next };
    },

    PutRetentionPolicy({ logGroupName, retentionInDays }, call) {
      const group = findGroup(state, call, logGroupName);
      if (!RETENTIONS.includes(retentionInDays))
        throw invalidParameter(
          `1 validation error detected: Value '${retentionInDays}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [${RETENTIONS.join(', ')}]`,
        );
      group.retentionInDays = retentionInDays;
      return undefined;
    },

    DeleteRetentionPolicy({ logGroupName }, call) {
      findGroup(state, call, logGroupName).retentionInDays = undefined;
      return undefined;
    },

    ListTagsForResource: ({ resourceArn }, call) => ({ tags: findGroup(state, call, resourceArn).tags }),

    TagResource({ resourceArn, tags }, call) {
      const group = findGroup(state, call, resourceArn);
      group.tags = { ...group.tags, ...tags };
      return undefined;
    },

    UntagResource({ resourceArn, tagKeys }, call) {
      const group = findGroup(state, call, resourceArn);
      group.tags = Object.fromEntries(Object.entries(group.tags).filter(([key]) => !tagKeys.includes(key)));
      return undefined;
    },
  };
}

function described(group: GroupRecord, call: Call): LogGroup {
  const arn = groupArn(group, call);
  const events = Object.values(group.streams).flatMap((stream) => stream.events);
  return {
    logGroupName: group.name,
    creationTime: group.created,
    retentionInDays: group.retentionInDays,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    logGroupArn: arn,
    storedBytes: events.reduce((bytes, { message }) => bytes + message.length, 0),
    kmsKeyId: group.kmsKeyId,
    logGroupClass: group.class,
  };
}
