import {
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DeleteRetentionPolicyCommand,
  DescribeLogGroupsCommand,
  ListTagsForResourceCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { undefinedIfMissing } from '../../aws/index.ts';
import { logGroupArn } from '../arn.ts';
import type { Found, ResourceType } from '../resource.ts';
import { change } from '../resource.ts';

export interface LogGroup {
  readonly name: string;
  /** `undefined` leaves it as it is. */
  readonly retentionDays: number | undefined;
}

interface ActualGroup extends Found {
  readonly name: string;
  readonly arn: string;
  readonly retentionDays: number | undefined;
}

/** The CloudWatch log group of the notebook. */
export const logGroup: ResourceType<LogGroup, ActualGroup> = {
  kind: 'log-group',
  keepsData: true,

  async read(name, { aws, place }) {
    const groups = await aws.logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
    const found = groups.logGroups?.find(({ logGroupName }) => logGroupName === name);
    if (!found) return undefined;
    const arn = logGroupArn(place, name);
    const tags = await undefinedIfMissing(aws.logs.send(new ListTagsForResourceCommand({ resourceArn: arn })));
    // Somebody removed it between the two questions.
    if (!tags) return undefined;
    return { name, arn, retentionDays: found.retentionInDays, tags: tags.tags ?? {}, holds: 'its logs' };
  },

  diff: ({ retentionDays }, actual) =>
    retentionDays === undefined ? [] : change('retentionDays', actual.retentionDays, retentionDays),

  async create({ name }, tags, { aws }) {
    await aws.logs.send(new CreateLogGroupCommand({ logGroupName: name, tags: { ...tags } }));
  },

  async update({ name, retentionDays }, _actual, changes, { aws }) {
    if (changes.length === 0) return;
    if (retentionDays === undefined) await aws.logs.send(new DeleteRetentionPolicyCommand({ logGroupName: name }));
    else await aws.logs.send(new PutRetentionPolicyCommand({ logGroupName: name, retentionInDays: retentionDays }));
  },

  async remove({ name }, { aws }) {
    await undefinedIfMissing(aws.logs.send(new DeleteLogGroupCommand({ logGroupName: name })));
  },

  async tag({ arn }, tags, { aws }) {
    await aws.logs.send(new TagResourceCommand({ resourceArn: arn, tags: { ...tags } }));
  },

  async untag({ arn }, keys, { aws }) {
    await aws.logs.send(new UntagResourceCommand({ resourceArn: arn, tagKeys: [...keys] }));
  },

  async list({ aws }) {
    const names: string[] = [];
    for (let next: string | undefined; ; ) {
      // Other groups than these are made for other notebooks by name, and found when they are named.
      const logGroupNamePrefix = '/aws/kinesis-analytics/';
      const page = await aws.logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix, nextToken: next }));
      names.push(...(page.logGroups ?? []).flatMap(({ logGroupName }) => logGroupName ?? []));
      next = page.nextToken;
      if (next === undefined) return names;
    }
  },
};
