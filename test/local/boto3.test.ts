import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { motoPython, whyNot } from '../support/moto/place.ts';
import { testCloud } from './support/cloud.ts';

const python = process.env['HANGAR_PYTHON'] ?? motoPython() ?? 'python3';
const found = spawnSync(python, ['-c', 'import boto3'], { encoding: 'utf8' });
const reason = found.error ? `there is no ${python}` : `${python} has no boto3, and ${whyNot()}`;

test.skipIf(found.status !== 0)(
  `boto3 makes and sees the notebook${found.status === 0 ? '' : `: skipped, ${reason}`}`,
  async () => {
    const { cloud } = await testCloud();
    const script = fileURLToPath(new URL('support/workshop.py', import.meta.url));
    const words = [script, cloud.endpoint, cloud.accessKeyId, cloud.secretAccessKey];
    const { stdout } = await promisify(execFile)(python, words);
    expect(JSON.parse(stdout)).toEqual({
      caller: 'arn:aws:iam::000000000000:user/hangar',
      role: 'sts:AssumeRole',
      attached: ['kinesis-analytics-service-flink-analytics-glue'],
      document: ['glue:GetPartitions', 'glue:DeleteTable'],
      statuses: expect.arrayContaining(['RUNNING']),
      groups: ['/aws/kinesis-analytics/flink-analytics'],
      keys: ['a b/ü.zip'],
      body: 'zip',
      refused: 'An error occurred (EntityNotFoundException) when calling the GetTable operation: Table none not found.',
    });
  },
);
