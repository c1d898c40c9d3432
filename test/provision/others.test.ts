import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { clientsThrough } from './support/faults.ts';
import { clientsOf, down, NOTEBOOK, planned, shown, testCloud, up } from './support/notebook.ts';

const cloud = await testCloud();
const aws = await clientsOf(cloud);
const Bucket = 'hangar-of-somebody-else';
const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const;

/** Without the index of tags what there is has to be listed. */
function withoutIndex(): void {
  cloud.world.faults.add({ operation: 'GetResources', error: { code: 'AccessDeniedException', status: 400 } });
}

test('what somebody else keeps to himself keeps nobody from planning', async () => {
  await aws.s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  withoutIndex();
  // An answer to HEAD has no content that could name the error.
  cloud.world.faults.add({ operation: 's3:HeadBucket', error: { code: 'AccessDenied', status: 403 } });
  expect(shown((await planned('project: rides\nregion: eu-west-1\n', aws)).steps)).toEqual([]);
  expect(cloud.world.faults.list()).toEqual([]);
});

test.for([
  ['ListRoles', 'IAM role'],
  ['ListBuckets', 'S3 bucket'],
  ['DescribeLogGroups', 'log group'],
])('who may not %s is told that what left the file is not looked for', async ([operation, kind]) => {
  const said: string[] = [];
  withoutIndex();
  cloud.world.faults.add({ operation, error: { code: 'AccessDenied', status: 403, message: 'No.' } });
  await planned('project: rides\nregion: eu-west-1\n', aws, { report: (message) => said.push(message) });
  expect(said.slice(1)).toEqual([
    `What left hangar.yaml is not looked for: Could not list what is of kind "${kind}": access is denied (No.).`,
  ]);
});

test.for([
  ['policy', /Action=GetPolicyVersion/],
  ['bucket', /^GET \/hangar-000000000000-eu-west-1\b.*versioning/],
] as const)('a %s that is removed while it is looked at is not there', async ([kind, second]) => {
  await up(NOTEBOOK, aws, { start: false });
  let gone: Promise<unknown> | undefined;
  const meddling = await clientsThrough(cloud, async ({ content }, send) => {
    if (second.test(content)) await (gone ??= down(NOTEBOOK, aws, { all: true }));
    return send();
  });
  const { observed } = await planned(NOTEBOOK, meddling);
  const found = observed.map(({ observation }) => observation).find((one) => one.kind === kind && one.isWanted);
  expect([gone !== undefined, found?.seen]).toEqual([true, undefined]);
});
