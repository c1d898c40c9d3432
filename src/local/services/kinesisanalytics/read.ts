import type { Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import type { World } from '../../world.ts';
import { pageOf, sortedValues } from '../page.ts';
import type { SomeHandlers } from '../service.ts';
import { applicationsOf, findApplication } from './applications.ts';
import { described } from './describe.ts';
import { notFound } from './errors.ts';
import type { OperationRecord } from './state.ts';

type Names =
  | 'DescribeApplication'
  | 'ListApplications'
  | 'DescribeApplicationVersion'
  | 'ListApplicationVersions'
  | 'DescribeApplicationOperation'
  | 'ListApplicationOperations';

export function readingOperations(world: World): SomeHandlers<Operations, Names> {
  return {
    DescribeApplication: ({ ApplicationName }, call) => ({
      ApplicationDetail: described(findApplication(world, call, ApplicationName), world),
    }),

    ListApplications({ Limit = 50, NextToken }, call) {
      const all = sortedValues(applicationsOf(world, call));
      const { items, next } = pageOf(all, ({ name }) => name, { after: NextToken, limit: Limit });
      return {
        ApplicationSummaries: items.map(({ name, arn, status, current, mode }) => ({
          ApplicationName: name,
          ApplicationARN: arn,
          ApplicationStatus: status,
          ApplicationVersionId: current.version,
          RuntimeEnvironment: current.runtime,
          ApplicationMode: mode,
        })),
        NextToken: next,
      };
    },

    DescribeApplicationVersion({ ApplicationName, ApplicationVersionId }, call) {
      const application = findApplication(world, call, ApplicationName);
      const all = [...application.past, application.current];
      const version = all.find((one) => one.version === ApplicationVersionId);
      if (!version) throw notFound(`Application ${ApplicationName} has no version ${ApplicationVersionId}.`);
      return { ApplicationVersionDetail: described(application, world, version) };
    },

    ListApplicationVersions({ ApplicationName, Limit = 50, NextToken }, call) {
      const application = findApplication(world, call, ApplicationName);
      const newestFirst = [...application.past, application.current].reverse();
      const keyOf = ({ version }: { version: number }) => String(1e9 - version);
      const { items, next } = pageOf(newestFirst, keyOf, { after: NextToken, limit: Limit });
      return {
        ApplicationVersionSummaries: items.map(({ version }) => ({
          ApplicationVersionId: version,
          ApplicationStatus: application.status,
        })),
        NextToken: next,
      };
    },

    DescribeApplicationOperation({ ApplicationName, OperationId }, call) {
      const { operations } = findApplication(world, call, ApplicationName);
      const operation = operations.find(({ id }) => id === OperationId);
      if (!operation) throw notFound(`Application ${ApplicationName} has no operation ${OperationId}.`);
      const { from, to, failure, rollback } = operation;
      return {
        ApplicationOperationInfoDetails: {
          ...timesOf(operation),
          ApplicationVersionChangeDetails:
            from === to ? undefined : { ApplicationVersionUpdatedFrom: from, ApplicationVersionUpdatedTo: to },
          OperationFailureDetails:
            failure === undefined ? undefined : { RollbackOperationId: rollback, ErrorInfo: { ErrorString: failure } },
        },
      };
    },

    ListApplicationOperations({ ApplicationName, Limit = 50, NextToken, Operation, OperationStatus }, call) {
      const newestFirst = findApplication(world, call, ApplicationName)
        .operations.map((operation, i) => ({ operation, key: String(1e6 - i) }))
        .reverse()
        .filter(({ operation: { name } }) => Operation === undefined || name === Operation)
        .filter(({ operation: { status } }) => OperationStatus === undefined || status === OperationStatus);
      const { items, next } = pageOf(newestFirst, ({ key }) => key, { after: NextToken, limit: Limit });
      return {
        ApplicationOperationInfoList: items.map(({ operation }) => ({
          OperationId: operation.id,
          ...timesOf(operation),
        })),
        NextToken: next,
      };
    },
  };
}

/** The end of what goes on is not known; the model wants one all the same. */
function timesOf({ name, started, ended, status }: OperationRecord) {
  return { Operation: name, StartTime: started, EndTime: ended ?? started, OperationStatus: status };
}
