import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  ListTagsForResourceCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from 'vitest';
import { refusal, testCloud } from './support/cloud.ts';

const { logs } = await testCloud();
const logGroupName = '/aws/kinesis-analytics/flink-analytics';
const stream = { logGroupName, logStreamName: 'kinesis-analytics-log-stream' };
const ARN = `arn:aws:logs:eu-west-1:000000000000:log-group:${logGroupName}`;

test('a group', async () => {
  await logs.send(new CreateLogGroupCommand({ logGroupName, tags: { a: '1' } }));
  expect(await refusal(logs.send(new CreateLogGroupCommand({ logGroupName })))).toBe(
    'ResourceAlreadyExistsException: The specified log group already exists',
  );
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 14 }));
  expect(await refusal(logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 15 })))).toMatch(
    /^InvalidParameterException: 1 validation error detected: Value '15' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: \[1, 3, /,
  );
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/' }));
  expect(logGroups).toMatchObject([{ logGroupName, retentionInDays: 14, arn: `${ARN}:*`, logGroupArn: ARN }]);
  await logs.send(new TagResourceCommand({ resourceArn: ARN, tags: { b: '2' } }));
  expect((await logs.send(new ListTagsForResourceCommand({ resourceArn: ARN }))).tags).toEqual({ a: '1', b: '2' });
});

test('a stream and its events', async () => {
  expect(await refusal(logs.send(new PutLogEventsCommand({ ...stream, logEvents: [] })))).toMatch(
    /^InvalidParameterException: 1 validation error detected: Value '\[\]' at 'logEvents'/,
  );
  const now = Date.now();
  const logEvents = ['one', 'ERROR two', 'three'].map((message, i) => ({ timestamp: now + i, message }));
  expect(await refusal(logs.send(new PutLogEventsCommand({ ...stream, logEvents })))).toBe(
    'ResourceNotFoundException: The specified log stream does not exist.',
  );
  await logs.send(new CreateLogStreamCommand(stream));
  await logs.send(new PutLogEventsCommand({ ...stream, logEvents }));
  expect(await refusal(logs.send(new PutLogEventsCommand({ ...stream, logEvents: [...logEvents].reverse() })))).toBe(
    'InvalidParameterException: Log events in a single PutLogEvents request must be in chronological order.',
  );
  const { logStreams } = await logs.send(new DescribeLogStreamsCommand({ logGroupName, orderBy: 'LastEventTime' }));
  expect(logStreams).toMatchObject([{ logStreamName: stream.logStreamName, lastEventTimestamp: now + 2 }]);
  const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName, filterPattern: 'ERROR -three' }));
  expect(events?.map(({ message }) => message)).toEqual(['ERROR two']);
});

test('following a stream by its token', async () => {
  const read = async (nextToken?: string) =>
    logs.send(new GetLogEventsCommand({ ...stream, startFromHead: true, limit: 2, ...(nextToken && { nextToken }) }));
  const first = await read();
  const second = await read(first.nextForwardToken);
  const third = await read(second.nextForwardToken);
  expect([first, second, third].map(({ events }) => events?.map(({ message }) => message))).toEqual([
    ['one', 'ERROR two'],
    ['three'],
    [],
  ]);
  // At the end the token stays the same.
  expect(third.nextForwardToken).toBe(second.nextForwardToken);
  const back = await Promise.all([second, third].map(({ nextBackwardToken }) => read(nextBackwardToken)));
  expect(back.map(({ events }) => events?.map(({ message }) => message))).toEqual([
    ['one', 'ERROR two'],
    ['ERROR two', 'three'],
  ]);
});

test('a group that is gone', async () => {
  await logs.send(new DeleteLogGroupCommand({ logGroupName }));
  expect(await refusal(logs.send(new DescribeLogStreamsCommand({ logGroupName })))).toBe(
    'ResourceNotFoundException: The specified log group does not exist.',
  );
});
