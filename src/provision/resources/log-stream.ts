import {
  CreateLogStreamCommand,
  DeleteLogStreamCommand,
  DescribeLogStreamsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { undefinedIfMissing } from '../../aws/index.ts';
import type { Found, ResourceType } from '../resource.ts';

export interface LogStream {
  /** With its group: `GROUP:STREAM`; neither has a colon. */
  readonly name: string;
}

interface ActualLogStream extends Found {
  readonly name: string;
}

/** Where the notebook writes its log. It carries no tags: it goes with its group. */
export const logStream: ResourceType<LogStream, ActualLogStream> = {
  kind: 'log-stream',
  keepsData: true,

  async read(name, { aws }) {
    const [logGroupName, logStreamName] = parts(name);
    const found = await undefinedIfMissing(
      aws.logs.send(new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: logStreamName })),
    );
    const isThere = found?.logStreams?.some((one) => one.logStreamName === logStreamName);
    return isThere ? { name, tags: undefined, holds: 'its log' } : undefined;
  },

  diff: () => [],

  async create({ name }, _tags, { aws }) {
    const [logGroupName, logStreamName] = parts(name);
    await aws.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
  },

  update: async () => {},

  async remove({ name }, { aws }) {
    const [logGroupName, logStreamName] = parts(name);
    await undefinedIfMissing(aws.logs.send(new DeleteLogStreamCommand({ logGroupName, logStreamName })));
  },
};

function parts(name: string): [group: string, stream: string] {
  const at = name.lastIndexOf(':');
  return [name.slice(0, at), name.slice(at + 1)];
}
