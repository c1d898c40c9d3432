import type { InputLogEvents, Operations } from '../../../../aws-models/data/logs.generated.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { SomeHandlers } from '../service.ts';
import { findGroup, findStream, invalidParameter } from './find.ts';
import { filterPattern } from './pattern.ts';
import type { EventRecord, StreamRecord } from './state.ts';

type Names = 'PutLogEvents' | 'GetLogEvents' | 'FilterLogEvents';

const DAY = 86_400_000;
/** The oldest events of a stream go when there are more, since all of them are written to the disk each time. */
const KEPT = 10_000;

export function eventOperations({ state }: World): SomeHandlers<Operations, Names> {
  return {
    PutLogEvents({ logGroupName, logStreamName, logEvents }, call) {
      const stream = findStream(findGroup(state, call, logGroupName), logStreamName);
      if (logEvents.some(({ timestamp }, i) => i > 0 && timestamp < logEvents[i - 1].timestamp))
        throw invalidParameter('Log events in a single PutLogEvents request must be in chronological order.');
      const tooOld = logEvents.findLastIndex(({ timestamp }) => timestamp < call.now - 14 * DAY);
      const tooNew = logEvents.findIndex(({ timestamp }) => timestamp > call.now + DAY / 12);
      append(stream, logEvents.slice(tooOld + 1, tooNew < 0 ? undefined : tooNew), call.now);
      const rejected = {
        ...(tooOld >= 0 && { tooOldLogEventEndIndex: tooOld + 1 }),
        ...(tooNew >= 0 && { tooNewLogEventStartIndex: tooNew }),
      };
      return {
        nextSequenceToken: String(stream.count).padStart(56, '0'),
        ...(Object.keys(rejected).length > 0 && { rejectedLogEventsInfo: rejected }),
      };
    },

    GetLogEvents(input, call) {
      const group = findGroup(state, call, input.logGroupName ?? input.logGroupIdentifier);
      const all = within(findStream(group, input.logStreamName).events, input);
      const { nextToken, limit = 10_000, startFromHead = false } = input;
      const [from, to] = slice(all, nextToken ?? (startFromHead ? token('f', -1) : undefined), limit);
      const events = all.slice(from, to);
      return {
        events: events.map(({ timestamp, message, ingested }) => ({ timestamp, message, ingestionTime: ingested })),
        nextForwardToken: token('f', events.at(-1)?.id ?? all[from - 1]?.id ?? -1),
        nextBackwardToken: token('b', events.at(0)?.id ?? all[from]?.id ?? AT_END),
      };
    },

    FilterLogEvents(input, call) {
      const group = findGroup(state, call, input.logGroupName ?? input.logGroupIdentifier);
      const fits = filterPattern(input.filterPattern ?? '');
      const { logStreamNames: named, logStreamNamePrefix: prefix = '', nextToken, limit = 10_000 } = input;
      const found = sortedValues(group.streams)
        .filter(({ name }) => (named === undefined || named.includes(name)) && name.startsWith(prefix))
        .flatMap(({ name, events }) => within(events, input).map((event) => ({ name, event, key: keyOf(event, name) })))
        .filter(({ event }) => fits(event.message))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      const { items, next } = pageOf(found, ({ key }) => key, { after: nextToken, limit });
      return {
        events: items.map(({ name, key, event: { timestamp, message, ingested } }) => ({
          logStreamName: name,
          timestamp,
          message,
          ingestionTime: ingested,
          eventId: key,
        })),
        // Streams that were searched have not been told since 2020; the list is still there.
        searchedLogStreams: [],
        nextToken: next,
      };
    },
  };
}

function append(stream: StreamRecord, added: InputLogEvents, now: number): void {
  const numbered = added.map(({ timestamp, message }) => ({ id: stream.count++, timestamp, message, ingested: now }));
  stream.events = [...stream.events, ...numbered].sort((a, b) => a.timestamp - b.timestamp).slice(-KEPT);
  stream.lastIngestion = now;
}

/** Names no event. */
const AT_END = -1;

interface Times {
  readonly startTime?: number | undefined;
  readonly endTime?: number | undefined;
}

function within(events: readonly EventRecord[], { startTime, endTime }: Times): readonly EventRecord[] {
  return events.filter(
    ({ timestamp }) =>
      (startTime === undefined || timestamp >= startTime) && (endTime === undefined || timestamp < endTime),
  );
}

/** Where a page is: after the event that a forward token names, before that of a backward one, else at the end. */
function slice(all: readonly EventRecord[], given: string | undefined, limit: number): [from: number, to: number] {
  if (given === undefined) return [Math.max(0, all.length - limit), all.length];
  const match = /^([fb])\/(-?\d+)$/.exec(given);
  if (!match) throw invalidParameter('The specified nextToken is invalid.');
  const id = Number(match[2]);
  const at = all.findIndex((event) => event.id === id);
  if (match[1] === 'f') return [at + 1, Math.min(all.length, at + 1 + limit)];
  const end = at < 0 ? all.length : at;
  return [Math.max(0, end - limit), end];
}

function token(direction: 'f' | 'b', id: number): string {
  return `${direction}/${id}`;
}

function keyOf({ timestamp, id }: EventRecord, stream: string): string {
  return `${String(timestamp).padStart(14, '0')}-${stream}-${String(id).padStart(10, '0')}`;
}
