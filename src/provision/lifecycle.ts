import type { ApplicationDetail } from '@aws-sdk/client-kinesis-analytics-v2';
import {
  CreateApplicationPresignedUrlCommand,
  DescribeApplicationCommand,
  DescribeApplicationOperationCommand,
  StartApplicationCommand,
  StopApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import { AwsError, codeOf, isConflict, undefinedIfMissing, until } from '../aws/index.ts';
import type { Site } from './resource.ts';

export type { ApplicationDetail } from '@aws-sdk/client-kinesis-analytics-v2';

/** The states in which nothing is being done with a notebook. */
const STEADY: readonly string[] = ['READY', 'RUNNING', 'ROLLED_BACK'];

/** A start takes about five minutes; what takes three times as long is stuck. */
const PATIENCE = 15 * 60_000;

export async function describeApplication(name: string, { aws }: Site): Promise<ApplicationDetail | undefined> {
  const found = await undefinedIfMissing(aws.analytics.send(new DescribeApplicationCommand({ ApplicationName: name })));
  return found?.ApplicationDetail;
}

const PAGES = { zeppelin: 'ZEPPELIN_UI_URL', flink: 'FLINK_DASHBOARD_URL' } as const;

/**
 * An address that signs its user in to a notebook for `seconds` (1800 to 43200), if it is first used within three
 * minutes; `undefined` where the notebook does not run. Whoever has it is let in: it is to be shown to nobody.
 */
export async function presignedUrl(
  name: string,
  page: keyof typeof PAGES,
  seconds: number,
  site: Site,
): Promise<string | undefined> {
  const status = (await describeApplication(name, site))?.ApplicationStatus;
  if (status !== 'RUNNING') return undefined;
  const request = { ApplicationName: name, UrlType: PAGES[page], SessionExpirationDurationInSeconds: seconds };
  const { AuthorizedUrl } = await site.aws.analytics.send(new CreateApplicationPresignedUrlCommand(request));
  return AuthorizedUrl;
}

/** Starts a notebook that stands, and waits until it runs. What runs or starts already is not started again. */
export async function start(name: string, site: Site): Promise<void> {
  await bring(name, 'RUNNING', site, async (status) => {
    if (status !== 'READY') return undefined;
    const answer = await site.aws.analytics.send(new StartApplicationCommand({ ApplicationName: name }));
    return answer.OperationId;
  });
}

/** Stops a notebook that runs, and waits until it stands. */
export async function stop(name: string, site: Site, { force = false } = {}): Promise<void> {
  await bring(name, 'READY', site, async (status) => {
    if (status === 'RUNNING' || (force && !STEADY.includes(status) && status !== 'DELETING')) {
      const request = { ApplicationName: name, ...(force && { Force: true }) };
      return (await site.aws.analytics.send(new StopApplicationCommand(request))).OperationId;
    }
    return undefined;
  });
}

const CANCELLED = 'OperationCancelled';

/** How often a start or a stop is tried anew where the notebook was otherwise than it seemed. */
const TRIES = 3;

async function bring(
  name: string,
  wanted: 'RUNNING' | 'READY',
  site: Site,
  act: (status: string) => Promise<string | undefined>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const before = await statusOf(name, site);
    if (before === wanted) return;
    const operation = await act(before).catch((error: unknown) => {
      // An answer was lost and the call repeated, or somebody else was quicker.
      if (isConflict(error) && tries < TRIES) return undefined;
      throw error;
    });
    const what = wanted === 'RUNNING' ? 'started' : 'stopped';
    const after = await settled(name, site, operation, what).catch((error: unknown) => {
      // Somebody else asked for the same, or by force: what came of that is to be looked at.
      if (error instanceof AwsError && error.code === CANCELLED && tries < TRIES)
        return settled(name, site, undefined, what);
      throw error;
    });
    if (after === wanted) return;
    if (tries >= TRIES) throw stuck(name, `It is ${after} and not ${wanted}.`);
  }
}

/** Waits until nothing is being done with a notebook; answers with its status, or `undefined` if there is none. */
export async function settled(
  name: string,
  site: Site,
  operation?: string | undefined,
  what = 'changed',
): Promise<string | undefined> {
  const began = Date.now();
  let status = '';
  const ask = async () => {
    if (operation !== undefined) await checkOperation(name, operation, site);
    const detail = await describeApplication(name, site);
    if (!detail) return { status: undefined };
    status = detail.ApplicationStatus ?? '';
    return STEADY.includes(status) ? { status } : undefined;
  };
  const onWait = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    site.report(`Waiting until the notebook is ${what}: ${status}${seconds < 3 ? '' : `, ${seconds} s`}.`);
  };
  const found = await until(ask, { atMost: PATIENCE, signal: site.signal, onWait });
  // It may have failed between the two questions.
  if (operation !== undefined && found.status !== undefined) await checkOperation(name, operation, site);
  return found.status;
}

/** Throws the service's own reason if what it was doing has failed. */
async function checkOperation(name: string, OperationId: string, { aws }: Site): Promise<void> {
  const request = new DescribeApplicationOperationCommand({ ApplicationName: name, OperationId });
  const answer = await aws.analytics.send(request).catch((error: unknown) => {
    // It is documented for other applications than notebooks; the status alone has to do where it is not there.
    if (/^(?:UnsupportedOperation|InvalidArgument|ResourceNotFound|AccessDenied)/.test(codeOf(error))) return undefined;
    throw error;
  });
  const info = answer?.ApplicationOperationInfoDetails;
  if (info?.OperationStatus !== 'FAILED' && info?.OperationStatus !== 'CANCELLED') return;
  const reason = info.OperationFailureDetails?.ErrorInfo?.ErrorString;
  const failed = info.OperationStatus === 'FAILED' ? 'failed' : 'was cancelled';
  throw new AwsError(
    info.OperationStatus === 'FAILED' ? 'OperationFailed' : CANCELLED,
    `${info.Operation ?? 'The operation'} of the notebook "${name}" ${failed}${reason === undefined ? '.' : `: ${reason}`}`,
    'See the log of the notebook, and run the same command again when the reason is mended.',
  );
}

async function statusOf(name: string, site: Site): Promise<string> {
  const status = await settledNow(name, site);
  if (status === undefined)
    throw new AwsError('ResourceNotFoundException', `There is no notebook "${name}".`, 'Make it with "hangar up".');
  return status;
}

async function settledNow(name: string, site: Site): Promise<string | undefined> {
  return (await describeApplication(name, site))?.ApplicationStatus;
}

function stuck(name: string, reason: string): AwsError {
  return new AwsError(
    'Stuck',
    `The notebook "${name}" did not get to where it should be. ${reason}`,
    'Stop it with "hangar stop --force".',
  );
}
