import type { Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { parseArn } from '../../arn.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { change, changeableApplication } from './change.ts';
import { describedLogging } from './describe.ts';
import { invalidArgument, notFound } from './errors.ts';
import type { ApplicationRecord, LoggingRecord } from './state.ts';

type Names = 'AddApplicationCloudWatchLoggingOption' | 'DeleteApplicationCloudWatchLoggingOption';

export function loggingOperations(world: World): SomeHandlers<Operations, Names> {
  return {
    AddApplicationCloudWatchLoggingOption(input, call) {
      const application = changeableApplication(world, call, input);
      const stream = input.CloudWatchLoggingOption.LogStreamARN;
      checkStream(stream);
      const { logging, version } = application.current;
      if (logging.length > 0) throw invalidArgument('An application can have at most one CloudWatch logging option.');
      const option = { id: `${version + 1}.1`, stream };
      const name = 'AddApplicationCloudWatchLoggingOption';
      const id = change(application, name, { logging: [option] }, world, call);
      return answer(application, id);
    },

    DeleteApplicationCloudWatchLoggingOption(input, call) {
      const application = changeableApplication(world, call, input);
      const option = findOption(application, input.CloudWatchLoggingOptionId);
      const logging = application.current.logging.filter((one) => one !== option);
      const id = change(application, 'DeleteApplicationCloudWatchLoggingOption', { logging }, world, call);
      return answer(application, id);
    },
  };
}

/** Throws unless an ARN is that of a log stream. */
export function checkStream(arn: string): void {
  const parsed = parseArn(arn);
  if (parsed?.service !== 'logs' || !/^log-group:[^:]+:log-stream:[^:]+$/.test(parsed.resource))
    throw invalidArgument(`Invalid LogStreamARN: ${arn}`);
}

export function findOption({ current, name }: ApplicationRecord, id: string): LoggingRecord {
  const option = current.logging.find((one) => one.id === id);
  if (!option) throw notFound(`Application ${name} has no CloudWatch logging option ${id}.`);
  return option;
}

function answer({ arn, current }: ApplicationRecord, operation: string) {
  return {
    ApplicationARN: arn,
    ApplicationVersionId: current.version,
    CloudWatchLoggingOptionDescriptions: current.logging.map(describedLogging),
    OperationId: operation,
  };
}
