import type { WireRequest } from '../protocol/protocol.ts';
import { decode } from '../text.ts';
import type { Claim } from './signature.ts';

/** What stands in front of the operation in `X-Amz-Target`, by service. */
const TARGETS: Readonly<Record<string, string>> = {
  KinesisAnalytics_20180523: 'kinesisanalytics',
  AWSGlue: 'glue',
  Logs_20140328: 'logs',
  Kinesis_20131202: 'kinesis',
  ResourceGroupsTaggingAPI_20170126: 'tagging',
};

/** Which service a request is for: the one that it is signed for, else the one that it looks like. */
export function serviceOf(request: WireRequest, claim: Claim | undefined): string {
  if (claim) return claim.service;
  const target = (request.headers['x-amz-target'] ?? '').split('.')[0];
  if (TARGETS[target] !== undefined) return TARGETS[target];
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams(decode(request.body)).get('Version') === '2011-06-15' ? 'sts' : 'iam';
  return 's3';
}

/** Whether a request is one of a browser, or a program like one, for a notebook. */
export function isForNotebook({ path, headers }: WireRequest): boolean {
  return /^\/(zeppelin|flinkdashboard)(\/|$)/.test(path) && !headers['authorization'];
}
