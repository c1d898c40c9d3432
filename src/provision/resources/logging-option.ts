import type { ApplicationDetail } from '@aws-sdk/client-kinesis-analytics-v2';
import {
  AddApplicationCloudWatchLoggingOptionCommand,
  DeleteApplicationCloudWatchLoggingOptionCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import type { Aws } from '../../aws/index.ts';

/** The log stream of a notebook, if it has one. */
export function loggedTo({ CloudWatchLoggingOptionDescriptions: options = [] }: ApplicationDetail): string | undefined {
  return options[0]?.LogStreamARN;
}

/** Lets a notebook log to a stream, and to no other. Answers with the operation that does it. */
export async function logTo(
  stream: string,
  detail: ApplicationDetail,
  { analytics }: Aws,
): Promise<string | undefined> {
  const ApplicationName = detail.ApplicationName;
  const ConditionalToken = detail.ConditionalToken;
  const [old] = detail.CloudWatchLoggingOptionDescriptions ?? [];
  if (old?.LogStreamARN === stream) return undefined;
  if (old) {
    const CloudWatchLoggingOptionId = old.CloudWatchLoggingOptionId;
    const removal = { ApplicationName, ConditionalToken, CloudWatchLoggingOptionId };
    return (await analytics.send(new DeleteApplicationCloudWatchLoggingOptionCommand(removal))).OperationId;
  }
  const CloudWatchLoggingOption = { LogStreamARN: stream };
  const addition = { ApplicationName, ConditionalToken, CloudWatchLoggingOption };
  return (await analytics.send(new AddApplicationCloudWatchLoggingOptionCommand(addition))).OperationId;
}
