import { DescribeStreamSummaryCommand, ListStreamsCommand, ListTagsForStreamCommand } from '@aws-sdk/client-kinesis';
import type { Aws } from '../../../src/aws/index.ts';
import { undefinedIfMissing } from '../../../src/aws/index.ts';
import type { Cloud } from '../../../src/local/index.ts';

/** All that there is in an embedded cloud: what it remembers, to the letter, and what Kinesis tells. */
export async function everything({ world }: Cloud, aws: Aws): Promise<unknown> {
  // Who may call is no matter of what is made.
  const { identities: _, ...state } = world.state;
  return withoutEmpty(JSON.parse(JSON.stringify({ ...state, streams: await streams(aws) })));
}

/** The same but for what is otherwise with everything that is made anew: its times, and names that nobody chose. */
export async function essence(cloud: Cloud, aws: Aws): Promise<unknown> {
  const all = await everything(cloud, aws);
  return JSON.parse(JSON.stringify(all, (key, value) => (CHOSEN_BY_NOBODY.has(key) ? undefined : value)));
}

const CHOSEN_BY_NOBODY = new Set([
  ...['created', 'updated', 'updatedFrom', 'madeAt', 'modified', 'started'],
  ...['id', 'vpcIds', 'file', 'token', 'next'],
  // What was done to a notebook until it was as it is.
  ...['operations', 'past', 'version', 'ran'],
]);

async function streams({ kinesis }: Aws): Promise<unknown[]> {
  const { StreamNames = [] } = await kinesis.send(new ListStreamsCommand({}));
  const found = await Promise.all(
    StreamNames.sort().map(async (StreamName) => {
      const call = kinesis.send(new DescribeStreamSummaryCommand({ StreamName }));
      const description = await undefinedIfMissing(call);
      // The emulator lists for a moment what is gone.
      if (!description) return [];
      const { StreamDescriptionSummary: found } = description;
      const { Tags } = await kinesis.send(new ListTagsForStreamCommand({ StreamName }));
      const { StreamStatus, StreamModeDetails, OpenShardCount, KeyId } = found ?? {};
      return [{ StreamName, StreamStatus, StreamModeDetails, OpenShardCount, KeyId, Tags }];
    }),
  );
  return found.flat();
}

/** A region that was looked at is remembered, though nothing is in it. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withoutEmpty(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => JSON.stringify(one) !== '{}'));
}
