import type { Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { arnOf } from '../../arn.ts';
import { newUrl } from '../../studio/session.ts';
import type { World } from '../../world.ts';
import type { Call, Demand, Handlers } from '../service.ts';
import { findApplication } from './applications.ts';
import { creationOperations } from './create.ts';
import { inUse, invalidArgument } from './errors.ts';
import { loggingOperations } from './logging.ts';
import { readingOperations } from './read.ts';
import { runOperations } from './run.ts';
import { snapshotOperations } from './snapshots.ts';
import { tagOperations } from './tags.ts';
import { updateOperations } from './update.ts';
import { vpcOperations } from './vpc.ts';

const DEFAULT_SESSION = 43_200;

/** Managed Service for Apache Flink: notebooks and applications as states and versions. Nothing runs in them here. */
export function kinesisanalytics(world: World): Handlers<Operations> {
  return {
    ...creationOperations(world),
    ...readingOperations(world),
    ...runOperations(world),
    ...updateOperations(world),
    ...loggingOperations(world),
    ...vpcOperations(world),
    ...snapshotOperations(world),
    ...tagOperations(world),

    CreateApplicationPresignedUrl({ ApplicationName, UrlType, SessionExpirationDurationInSeconds: seconds }, call) {
      const application = findApplication(world, call, ApplicationName);
      if (UrlType === 'ZEPPELIN_UI_URL' && application.mode !== 'INTERACTIVE')
        throw invalidArgument(
          `UrlType ${UrlType} is not applicable to runtime environment : ${application.current.runtime}`,
        );
      if (application.status !== 'RUNNING')
        throw inUse(`A presigned URL cannot be created for an application in '${application.status}' state`);
      return { AuthorizedUrl: newUrl(world, application.arn, UrlType, seconds ?? DEFAULT_SESSION) };
    },
  };
}

export function kinesisanalyticsDemands(
  operation: string,
  input: Readonly<Record<string, unknown>>,
  call: Call,
): Demand[] {
  const { partition, region, account } = call;
  const action = `kinesisanalytics:${operation}`;
  if (input['ResourceARN'] !== undefined) return [{ action, resources: [String(input['ResourceARN'])] }];
  if (operation === 'ListApplications') return [{ action, resources: ['*'] }];
  const resource = `application/${input['ApplicationName']}`;
  return [{ action, resources: [arnOf({ partition, service: 'kinesisanalytics', region, account, resource })] }];
}
