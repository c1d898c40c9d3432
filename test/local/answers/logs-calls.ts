import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  DeleteRetentionPolicyCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  ListTagsForResourceCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Calls } from './calls.ts';

const logGroupName = '/aws/kinesis-analytics/rides';
const logStreamName = 'log';
const resourceArn = `arn:aws:logs:eu-west-1:000000000000:log-group:${logGroupName}`;
const missingGroup = 'arn:aws:logs:eu-west-1:000000000000:log-group:none';
const now = Date.now();
const logEvents = ['one', 'two ERROR'].map((message, i) => ({ message, timestamp: now + i }));

/** A log group, its streams and what is logged. */
export const LOGS: Calls = [
  ['DescribeLogGroups: none', new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName })],
  ['CreateLogGroup', new CreateLogGroupCommand({ logGroupName, tags: { team: 'a b' } })],
  ['CreateLogGroup: taken', new CreateLogGroupCommand({ logGroupName })],
  ['CreateLogGroup: bad name', new CreateLogGroupCommand({ logGroupName: 'a:b' })],
  ['DescribeLogGroups', new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName })],
  ['PutRetentionPolicy', new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 7 })],
  ['PutRetentionPolicy: none', new PutRetentionPolicyCommand({ logGroupName: 'none', retentionInDays: 7 })],
  ['DescribeLogGroups: with retention', new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName })],
  ['PutRetentionPolicy: odd', new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 8 })],
  ['DeleteRetentionPolicy', new DeleteRetentionPolicyCommand({ logGroupName })],
  ['ListTagsForResource', new ListTagsForResourceCommand({ resourceArn })],
  ['ListTagsForResource: none', new ListTagsForResourceCommand({ resourceArn: missingGroup })],
  ['TagResource', new TagResourceCommand({ resourceArn, tags: { cost: '' } })],
  ['TagResource: none', new TagResourceCommand({ resourceArn: missingGroup, tags: { cost: '' } })],
  ['UntagResource', new UntagResourceCommand({ resourceArn, tagKeys: ['team', 'never'] })],
  ['CreateLogStream: no group', new CreateLogStreamCommand({ logGroupName: 'none', logStreamName })],
  ['CreateLogStream', new CreateLogStreamCommand({ logGroupName, logStreamName })],
  ['CreateLogStream: taken', new CreateLogStreamCommand({ logGroupName, logStreamName })],
  ['DescribeLogStreams', new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: logStreamName })],
  ['DescribeLogStreams: no group', new DescribeLogStreamsCommand({ logGroupName: 'none' })],
  [
    'DescribeLogStreams: prefix by time',
    new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: 'l', orderBy: 'LastEventTime' }),
  ],
  ['PutLogEvents', new PutLogEventsCommand({ logGroupName, logStreamName, logEvents })],
  ['PutLogEvents: no stream', new PutLogEventsCommand({ logGroupName, logStreamName: 'none', logEvents })],
  ['GetLogEvents', new GetLogEventsCommand({ logGroupName, logStreamName, startFromHead: true })],
  ['GetLogEvents: no stream', new GetLogEventsCommand({ logGroupName, logStreamName: 'none' })],
  ['FilterLogEvents', new FilterLogEventsCommand({ logGroupName, filterPattern: 'ERROR' })],
  ['FilterLogEvents: no group', new FilterLogEventsCommand({ logGroupName: 'none' })],
  ['CreateLogStream: bad name', new CreateLogStreamCommand({ logGroupName, logStreamName: 'a:b' })],
  ['DeleteLogStream', new DeleteLogStreamCommand({ logGroupName, logStreamName })],
  ['DeleteLogStream: gone', new DeleteLogStreamCommand({ logGroupName, logStreamName })],
  ['DeleteLogGroup', new DeleteLogGroupCommand({ logGroupName })],
  ['DeleteLogGroup: gone', new DeleteLogGroupCommand({ logGroupName })],
];
