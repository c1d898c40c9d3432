import type { LogStream, Operations } from '../../../../aws-models/data/logs.generated.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { Call, SomeHandlers } from '../service.ts';
import { alreadyExists, findGroup, findStream, groupArn, invalidParameter } from './find.ts';
import type { GroupRecord, StreamRecord } from './state.ts';

type Names = 'CreateLogStream' | 'DeleteLogStream' | 'DescribeLogStreams';

export function streamOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    CreateLogStream({ logGroupName, logStreamName: name }, call) {
      const { streams } = findGroup(state, call, logGroupName);
      if (Object.hasOwn(streams, name)) throw alreadyExists('The specified log stream already exists');
      streams[name] = { name, created: call.now, lastIngestion: undefined, events: [], count: 0 };
      return undefined;
    },

    DeleteLogStream({ logGroupName, logStreamName }, call) {
      const group = findGroup(state, call, logGroupName);
      delete group.streams[findStream(group, logStreamName).name];
      return undefined;
    },

    DescribeLogStreams(input, call) {
      const { logStreamNamePrefix: prefix = '', orderBy, descending = false, nextToken, limit = 50 } = input;
      if (orderBy === 'LastEventTime' && prefix !== '')
        throw invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.');
      const group = findGroup(state, call, input.logGroupName ?? input.logGroupIdentifier);
      const sorted = sortedValues(group.streams).filter(({ name }) => name.startsWith(prefix));
      if (orderBy === 'LastEventTime') sorted.sort((a, b) => lastTime(a) - lastTime(b));
      if (descending) sorted.reverse();
      // Tokens number the streams here, since their order need not be that of their names.
      const numbered = sorted.map((stream, i) => ({ stream, key: String(i).padStart(8, '0') }));
      const { items, next } = pageOf(numbered, ({ key }) => key, { after: nextToken, limit });
      return { logStreams: items.map(({ stream }) => described(stream, group, call)), nextToken: next };
    },
  };
}

function lastTime({ events }: StreamRecord): number {
  return events.at(-1)?.timestamp ?? 0;
}

function described(
  { name, created, events, lastIngestion, count }: StreamRecord,
  group: GroupRecord,
  call: Call,
): LogStream {
  return {
    logStreamName: name,
    creationTime: created,
    firstEventTimestamp: events.at(0)?.timestamp,
    lastEventTimestamp: events.at(-1)?.timestamp,
    lastIngestionTime: lastIngestion,
    uploadSequenceToken: String(count).padStart(56, '0'),
    arn: `${groupArn(group, call)}:log-stream:${name}`,
    storedBytes: 0,
  };
}
