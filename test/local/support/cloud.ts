import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { GlueClient } from '@aws-sdk/client-glue';
import { IAMClient } from '@aws-sdk/client-iam';
import { KinesisAnalyticsV2Client } from '@aws-sdk/client-kinesis-analytics-v2';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { afterAll } from 'vitest';
import type { Cloud, CloudOptions } from '../../../src/local/index.ts';
import { startCloud, steps } from '../../../src/local/index.ts';
import { validate } from '../../../src/local/model/validate.ts';

export const REGION = 'eu-west-1';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A cloud of a test's own, whose clock is the machine's but can be put forward. */
export async function testCloud(options: Partial<CloudOptions> = {}) {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'hangar-cloud-'));
  let ahead = 0;
  const faults: unknown[] = [];
  const cloud = await startCloud({
    directory,
    timing: steps(5, 0),
    now: () => Date.now() + ahead,
    report: (error) => faults.push(error),
    inspect: (model, operation, output) => {
      const shape = model.operations[operation].output;
      const refusal = shape === undefined ? undefined : validate(model, shape, output ?? {});
      // The model wants 128 characters of an MD5 sum, which has 32.
      if (refusal && !refusal.message.includes('codeMD5'))
        faults.push(new Error(`${model.service} ${operation} answers against its model: ${refusal.message}`));
    },
    ...options,
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
    if (faults.length > 0) throw faults[0];
  });
  return {
    cloud,
    directory,
    forward: (milliseconds: number) => {
      ahead += milliseconds;
    },
    ...clients(cloud),
  };
}

/** The SDK's own clients, unchanged, told nothing but where and who. */
export function clients(cloud: Pick<Cloud, 'endpoint' | 'accessKeyId' | 'secretAccessKey'>, credentials?: Credentials) {
  const { endpoint, accessKeyId, secretAccessKey } = cloud;
  const common = {
    endpoint,
    region: REGION,
    credentials: credentials ?? { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  };
  return {
    analytics: new KinesisAnalyticsV2Client(common),
    glue: new GlueClient(common),
    iam: new IAMClient(common),
    sts: new STSClient(common),
    logs: new CloudWatchLogsClient(common),
    s3: new S3Client(common),
    tagging: new ResourceGroupsTaggingAPIClient(common),
  };
}

/** What a call is refused with: the error's name and its sentence. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'not refused';
}

/** Asks until what comes is wanted. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'kinesisanalytics.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

export function policy(actions: readonly string[], resources: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: resources }],
  });
}
