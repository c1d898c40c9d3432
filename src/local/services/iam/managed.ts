/** Policies that AWS itself keeps in every account, as far as notebooks and their roles use them: by name, what they allow. */
const AWS_MANAGED: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  AmazonKinesisFullAccess: ['kinesis:*'],
  AmazonKinesisReadOnlyAccess: ['kinesis:Get*', 'kinesis:List*', 'kinesis:Describe*'],
  AmazonS3FullAccess: ['s3:*', 's3-object-lambda:*'],
  CloudWatchLogsFullAccess: ['logs:*', 'cloudwatch:GenerateQuery'],
};

/** The document of such a policy; `undefined` if there is none of that ARN. */
export function awsManagedPolicy(arn: string): string | undefined {
  const name = /^arn:[\w-]+:iam::aws:policy\/([\w-]+)$/.exec(arn)?.[1];
  const actions = name === undefined ? undefined : AWS_MANAGED[name];
  if (!actions) return undefined;
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  });
}
