import { CreateLogGroupCommand, CreateLogStreamCommand, DeleteLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateDatabaseCommand, CreateTableCommand, DeleteDatabaseCommand } from '@aws-sdk/client-glue';
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateStreamCommand, DeleteStreamCommand, DescribeStreamSummaryCommand } from '@aws-sdk/client-kinesis';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { Aws } from '../../../src/aws/index.ts';
import { undefinedIfMissing, until } from '../../../src/aws/index.ts';
import { TRUST } from '../../../src/provision/policy.ts';
import { ACCOUNT, REGION } from './notebook.ts';
import type { Before } from './stages.ts';

/** How something gets there, and goes again. */
interface Thing {
  make(aws: Aws): Promise<unknown>;
  remove(aws: Aws): Promise<unknown>;
}

const logGroupName = '/aws/kinesis-analytics/rides';
const Bucket = `hangar-${ACCOUNT}-${REGION}`;
const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
const RoleName = `kinesis-analytics-rides-${REGION}-prod`;
const StreamName = 'there';

export const THINGS: Readonly<Record<Before, Thing>> = {
  database: {
    async make({ glue }) {
      await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'rides' } }));
      await glue.send(new CreateTableCommand({ DatabaseName: 'rides', TableInput: { Name: 'clicks' } }));
    },
    remove: ({ glue }) => glue.send(new DeleteDatabaseCommand({ Name: 'rides' })),
  },
  'log group': {
    async make({ logs }) {
      await logs.send(new CreateLogGroupCommand({ logGroupName }));
      await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'kinesis-analytics-log-stream' }));
    },
    remove: ({ logs }) => logs.send(new DeleteLogGroupCommand({ logGroupName })),
  },
  bucket: {
    async make({ s3 }) {
      await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
      await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
      await s3.send(new PutObjectCommand({ Bucket, Key: 'theirs', Body: 'theirs' }));
    },
    async remove({ s3 }) {
      const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
      for (const { Key, VersionId } of Versions) await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
      await s3.send(new DeleteBucketCommand({ Bucket }));
    },
  },
  'role of another stage': {
    make: ({ iam }) =>
      iam.send(
        new CreateRoleCommand({
          RoleName,
          AssumeRolePolicyDocument: JSON.stringify(TRUST),
          Tags: [
            { Key: 'hangar:project', Value: 'rides' },
            { Key: 'hangar:stage', Value: 'prod' },
          ],
        }),
      ),
    remove: ({ iam }) => iam.send(new DeleteRoleCommand({ RoleName })),
  },
  'role that is named': {
    async make({ iam }) {
      const AssumeRolePolicyDocument = JSON.stringify(TRUST);
      await iam.send(new CreateRoleCommand({ RoleName: 'theirs', AssumeRolePolicyDocument }));
      const Statement = [{ Effect: 'Allow', Action: ['glue:*', 's3:*'], Resource: '*' }];
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
      await iam.send(new PutRolePolicyCommand({ RoleName: 'theirs', PolicyName: 'own', PolicyDocument }));
    },
    async remove({ iam }) {
      await iam.send(new DeleteRolePolicyCommand({ RoleName: 'theirs', PolicyName: 'own' }));
      await iam.send(new DeleteRoleCommand({ RoleName: 'theirs' }));
    },
  },
  'jar that is named': {
    async make({ s3 }) {
      await s3.send(new CreateBucketCommand({ Bucket: 'jars-of-others', CreateBucketConfiguration }));
      await s3.send(new PutObjectCommand({ Bucket: 'jars-of-others', Key: 'a.jar', Body: 'a jar' }));
    },
    async remove({ s3 }) {
      await s3.send(new DeleteObjectCommand({ Bucket: 'jars-of-others', Key: 'a.jar' }));
      await s3.send(new DeleteBucketCommand({ Bucket: 'jars-of-others' }));
    },
  },
  'stream that is named existing': {
    async make(aws) {
      await aws.kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: 2 }));
      await until(async () => ((await statusOf(aws)) === 'ACTIVE' ? true : undefined), PATIENCE);
    },
    async remove(aws) {
      await aws.kinesis.send(new DeleteStreamCommand({ StreamName }));
      await until(async () => ((await statusOf(aws)) === undefined ? true : undefined), PATIENCE);
    },
  },
};

const PATIENCE = { atMost: 30_000, signal: new AbortController().signal };

async function statusOf({ kinesis }: Aws): Promise<string | undefined> {
  const found = await undefinedIfMissing(kinesis.send(new DescribeStreamSummaryCommand({ StreamName })));
  return found?.StreamDescriptionSummary?.StreamStatus;
}
