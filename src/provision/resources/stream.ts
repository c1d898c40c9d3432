import type { StreamDescriptionSummary } from '@aws-sdk/client-kinesis';
import {
  AddTagsToStreamCommand,
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  ListStreamsCommand,
  ListTagsForStreamCommand,
  RemoveTagsFromStreamCommand,
  StartStreamEncryptionCommand,
  StopStreamEncryptionCommand,
  UpdateShardCountCommand,
  UpdateStreamModeCommand,
} from '@aws-sdk/client-kinesis';
import { isConflict, undefinedIfMissing, until } from '../../aws/index.ts';
import type { Found, ResourceType, Site } from '../resource.ts';
import { change, named, tagTable } from '../resource.ts';

export interface Stream {
  readonly name: string;
  readonly mode: 'provisioned' | 'on-demand';
  /** `undefined` on demand. */
  readonly shards: number | undefined;
  readonly kmsKey: string | undefined;
}

interface ActualStream extends Found {
  readonly name: string;
  readonly arn: string;
  readonly mode: Stream['mode'];
  readonly shards: number;
  readonly kmsKey: string | undefined;
}

/** A Kinesis stream. */
export const stream: ResourceType<Stream, ActualStream> = {
  kind: 'stream',
  keepsData: true,

  async read(name, site) {
    const found = await describe(name, site);
    if (!found || found.StreamStatus === 'DELETING') return undefined;
    const tags = await undefinedIfMissing(
      site.aws.kinesis.send(new ListTagsForStreamCommand({ StreamName: name, Limit: 50 })),
    );
    // Somebody removed it between the two questions.
    if (!tags) return undefined;
    return {
      name,
      arn: found.StreamARN ?? '',
      mode: found.StreamModeDetails?.StreamMode === 'ON_DEMAND' ? 'on-demand' : 'provisioned',
      shards: found.OpenShardCount ?? 0,
      kmsKey: found.EncryptionType === 'KMS' ? found.KeyId : undefined,
      tags: tagTable(tags.Tags),
      holds: 'its records',
    };
  },

  diff: (wanted, actual) => [
    ...change('mode', actual.mode, wanted.mode),
    ...(wanted.shards === undefined ? [] : change('shards', actual.shards, wanted.shards)),
    ...change('kmsKey', actual.kmsKey, wanted.kmsKey),
  ],

  async create({ name, mode, shards }, tags, site) {
    await untilSettled(name, site, 'gone');
    await site.aws.kinesis.send(
      new CreateStreamCommand({
        StreamName: name,
        Tags: { ...tags },
        ...(mode === 'on-demand'
          ? { StreamModeDetails: { StreamMode: 'ON_DEMAND' } }
          : { ShardCount: shards ?? 1, StreamModeDetails: { StreamMode: 'PROVISIONED' } }),
      }),
    );
    await untilSettled(name, site, 'active');
  },

  async update(wanted, actual, changes, site) {
    const { name } = wanted;
    const { kinesis } = site.aws;
    const differs = (path: string) => changes.some((one) => one.path === path);
    await untilSettled(name, site, 'active');
    if (differs('mode')) {
      const StreamMode = wanted.mode === 'on-demand' ? 'ON_DEMAND' : 'PROVISIONED';
      await kinesis.send(new UpdateStreamModeCommand({ StreamARN: actual.arn, StreamModeDetails: { StreamMode } }));
      await untilSettled(name, site, 'active');
    }
    if (wanted.shards !== undefined) await reshard(name, wanted.shards, site);
    if (differs('kmsKey')) {
      const key = { StreamName: name, EncryptionType: 'KMS' as const };
      if (wanted.kmsKey !== undefined)
        await kinesis.send(new StartStreamEncryptionCommand({ ...key, KeyId: wanted.kmsKey }));
      else await kinesis.send(new StopStreamEncryptionCommand({ ...key, KeyId: actual.kmsKey }));
      await untilSettled(name, site, 'active');
    }
  },

  async remove({ name }, site) {
    await untilSettled(name, site, 'active');
    try {
      const request = { StreamName: name, EnforceConsumerDeletion: true };
      await undefinedIfMissing(site.aws.kinesis.send(new DeleteStreamCommand(request)));
    } catch (error) {
      // An answer was lost, or somebody else was quicker: what is being removed is waited for.
      const status = (await describe(name, site))?.StreamStatus ?? 'DELETING';
      if (!isConflict(error) || status !== 'DELETING') throw error;
    }
    await untilSettled(name, site, 'gone');
  },

  async tag({ name }, tags, { aws }) {
    await aws.kinesis.send(new AddTagsToStreamCommand({ StreamName: name, Tags: { ...tags } }));
  },

  async untag({ name }, keys, { aws }) {
    await aws.kinesis.send(new RemoveTagsFromStreamCommand({ StreamName: name, TagKeys: [...keys] }));
  },

  async list({ aws }) {
    const names: string[] = [];
    for (let next: string | undefined; ; ) {
      const page = await aws.kinesis.send(new ListStreamsCommand(next === undefined ? {} : { NextToken: next }));
      names.push(...(page.StreamNames ?? []));
      next = page.NextToken;
      if (next === undefined) return names;
    }
  },
};

async function describe(name: string, { aws }: Site): Promise<StreamDescriptionSummary | undefined> {
  const found = await undefinedIfMissing(aws.kinesis.send(new DescribeStreamSummaryCommand({ StreamName: name })));
  return found?.StreamDescriptionSummary;
}

const PATIENCE = 10 * 60_000;

/** Waits until nothing is being done with it. */
async function untilSettled(name: string, site: Site, wanted: 'active' | 'gone'): Promise<void> {
  const ask = async () => {
    const status = (await describe(name, site))?.StreamStatus;
    if (status === 'DELETING') return undefined;
    return wanted === 'gone' || status === 'ACTIVE' || status === undefined ? true : undefined;
  };
  const onWait = () => site.report(`Waiting for ${named('stream', name)}.`);
  await until(ask, { atMost: PATIENCE, signal: site.signal, onWait });
}

/** Kinesis at most doubles or halves the number of shards at a time, and does so ten times a day. */
async function reshard(name: string, wanted: number, site: Site): Promise<void> {
  for (let before: number | undefined; ; ) {
    const count = (await describe(name, site))?.OpenShardCount;
    // Where nothing came of it, it is not asked for again and again: who called looks once more, and tells.
    if (count === undefined || count === wanted || count === before) return;
    before = count;
    const next = Math.max(Math.min(wanted, count * 2), Math.ceil(count / 2));
    const ScalingType = 'UNIFORM_SCALING' as const;
    await site.aws.kinesis.send(new UpdateShardCountCommand({ StreamName: name, TargetShardCount: next, ScalingType }));
    await untilSettled(name, site, 'active');
  }
}
