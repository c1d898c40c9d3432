import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../src/local/services/iam/document.ts';
import { readPolicy } from '../../src/local/services/iam/document.ts';
import type { Actor } from '../../src/local/services/iam/evaluate.ts';
import { evaluate, evaluateWithin, trusts } from '../../src/local/services/iam/evaluate.ts';
import { policy, TRUST } from './support/cloud.ts';

const GLUE = 'arn:aws:glue:eu-west-1:000000000000';

/** The policy that the workshop has everybody attach: `kinesis-analytics-service-flink-analytics-glue`. */
const WORKSHOP = document(
  policy(
    ['glue:GetPartitions', 'glue:DeleteTable'],
    [`${GLUE}:catalog`, `${GLUE}:database/default`, `${GLUE}:table/default/*`],
  ),
);

function document(text: string): PolicyDocument {
  return readPolicy(text, 'identity');
}

function allow(action: string | readonly string[], resource = '*', more: object = {}): PolicyDocument {
  return document(JSON.stringify({ Statement: { Effect: 'Allow', Action: action, Resource: resource, ...more } }));
}

function deny(action: string, resource = '*'): PolicyDocument {
  return document(JSON.stringify({ Statement: { Effect: 'Deny', Action: action, Resource: resource } }));
}

describe('the policy of the workshop', () => {
  test.for([
    ['glue:DeleteTable', `${GLUE}:catalog`, 'allowed'],
    ['glue:DeleteTable', `${GLUE}:database/default`, 'allowed'],
    ['glue:DeleteTable', `${GLUE}:table/default/wildrydes`, 'allowed'],
    ['glue:GetPartitions', `${GLUE}:table/default/wildrydes`, 'allowed'],
    ['glue:DeleteTable', `${GLUE}:table/other/wildrydes`, 'implicitDeny'],
    ['glue:DeleteTable', `${GLUE}:database/hive`, 'implicitDeny'],
    ['glue:DeleteTable', 'arn:aws:glue:us-east-1:000000000000:catalog', 'implicitDeny'],
    ['glue:DeleteTable', 'arn:aws-cn:glue:eu-west-1:000000000000:catalog', 'implicitDeny'],
    ['glue:GetTable', `${GLUE}:table/default/wildrydes`, 'implicitDeny'],
  ] as const)('%s on %s: %s', ([action, resource, decision]) => {
    expect(evaluate([WORKSHOP], { action, resource })).toBe(decision);
  });
});

test.for([
  ['nothing allows it', [], 'glue:GetTable', '*', 'implicitDeny'],
  ['all actions', [allow('*')], 'glue:GetTable', 'arn:aws:glue:r:1:catalog', 'allowed'],
  ['a star inside', [allow('glue:Get*')], 'glue:GetTable', '*', 'allowed'],
  ['a star inside, another action', [allow('glue:Get*')], 'glue:DeleteTable', '*', 'implicitDeny'],
  ['a question mark', [allow('s3:?etObject')], 's3:PutObject', '*', 'implicitDeny'],
  ['a question mark for one letter', [allow('s3:?etObject')], 's3:GetObject', '*', 'allowed'],
  ['capital and small letters', [allow('GLUE:gettable')], 'glue:GetTable', '*', 'allowed'],
  ['a Deny outweighs', [allow('*'), deny('glue:Delete*')], 'glue:DeleteTable', '*', 'explicitDeny'],
  ['a Deny of something else', [allow('*'), deny('glue:Delete*')], 'glue:GetTable', '*', 'allowed'],
  ['a star within a part', [allow('s3:*', 'arn:aws:s3:::a/*')], 's3:GetObject', 'arn:aws:s3:::a/b/c', 'allowed'],
  ['the bucket itself', [allow('s3:*', 'arn:aws:s3:::a/*')], 's3:ListBucket', 'arn:aws:s3:::a', 'implicitDeny'],
  [
    'resources keep their letters',
    [allow('s3:*', 'arn:aws:s3:::A')],
    's3:ListBucket',
    'arn:aws:s3:::a',
    'implicitDeny',
  ],
  [
    'a star reaches no next part',
    [allow('*', 'arn:aws:*:x:*:y')],
    'logs:Put',
    'arn:aws:logs:r:1:log-group:x:a:y',
    'implicitDeny',
  ],
  [
    'a log stream',
    [allow('*', 'arn:aws:logs:r:1:log-group:g:*')],
    'logs:Put',
    'arn:aws:logs:r:1:log-group:g:log-stream:s',
    'allowed',
  ],
] as const)('%s', ([, policies, action, resource, decision]) => {
  expect(evaluate(policies, { action, resource })).toBe(decision);
});

test('all but what NotAction and NotResource name', () => {
  const all = document(
    JSON.stringify({ Statement: { Effect: 'Allow', NotAction: 'iam:*', NotResource: 'arn:aws:s3:::secret/*' } }),
  );
  const ask = (action: string, resource: string) => evaluate([all], { action, resource });
  expect(ask('s3:GetObject', 'arn:aws:s3:::open/x')).toBe('allowed');
  expect(ask('iam:GetRole', 'arn:aws:s3:::open/x')).toBe('implicitDeny');
  expect(ask('s3:GetObject', 'arn:aws:s3:::secret/x')).toBe('implicitDeny');
});

test.for([
  ['as wanted', { StringEquals: { 'aws:SourceAccount': '1' } }, 'allowed'],
  ['one of several', { StringEquals: { 'AWS:sourceaccount': ['2', '1'] } }, 'allowed'],
  ['another', { StringEquals: { 'aws:SourceAccount': '2' } }, 'implicitDeny'],
  ['of a key that is not known', { StringEquals: { 'aws:x': '1' } }, 'implicitDeny'],
  ['of a key that need not be known', { StringEqualsIfExists: { 'aws:x': '1' } }, 'allowed'],
  ['not another', { StringNotEquals: { 'aws:SourceAccount': '2' } }, 'allowed'],
  ['not this', { StringNotEquals: { 'aws:SourceAccount': '1' } }, 'implicitDeny'],
  ['that a key is not there', { Null: { 'aws:x': 'true' } }, 'allowed'],
  ['an ARN', { ArnLike: { 'aws:SourceArn': 'arn:aws:kinesisanalytics:*:1:application/*' } }, 'allowed'],
  ['any of its values', { 'ForAnyValue:StringEquals': { 'aws:SourceAccount': ['1', '2'] } }, 'allowed'],
  ['any of none', { 'ForAnyValue:StringNotEquals': { 'aws:x': '1' } }, 'implicitDeny'],
  ['one that is unknown here', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 'implicitDeny'],
] as const)('a condition: %s', ([, Condition, decision]) => {
  const context = { 'aws:SourceAccount': '1', 'aws:SourceArn': 'arn:aws:kinesisanalytics:r:1:application/a' };
  expect(evaluate([allow('*', '*', { Condition })], { action: 'a:B', resource: '*', context })).toBe(decision);
});

test('a boundary takes away and gives nothing', () => {
  const within = (limit: PolicyDocument) =>
    evaluateWithin([allow('glue:*')], [limit], { action: 'glue:GetTable', resource: '*' });
  expect(within(allow('glue:Get*'))).toBe('allowed');
  expect(within(allow('s3:*'))).toBe('implicitDeny');
  expect(within(deny('glue:GetTable'))).toBe('explicitDeny');
  expect(evaluateWithin([], [allow('*')], { action: 'glue:GetTable', resource: '*' })).toBe('implicitDeny');
});

describe('a trust policy', () => {
  const service: Actor = { service: 'kinesisanalytics.amazonaws.com' };
  const user: Actor = { arn: 'arn:aws:iam::1:user/u', account: '1' };
  const trust = (Principal: unknown) =>
    readPolicy(JSON.stringify({ Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' } }), 'trust');

  test.for([
    ['the service', readPolicy(TRUST, 'trust'), service, 'allowed'],
    ['a user, where only the service is named', readPolicy(TRUST, 'trust'), user, 'implicitDeny'],
    ['another service', trust({ Service: ['glue.amazonaws.com'] }), service, 'implicitDeny'],
    ['the account', trust({ AWS: 'arn:aws:iam::1:root' }), user, 'allowed'],
    ['the account by its number', trust({ AWS: ['1'] }), user, 'allowed'],
    ['another account', trust({ AWS: 'arn:aws:iam::2:root' }), user, 'implicitDeny'],
    ['anybody', trust('*'), user, 'allowed'],
  ] as const)('%s', ([, policyOfRole, actor, decision]) => {
    expect(trusts(policyOfRole, actor)).toBe(decision);
  });
});

test.for([
  ['identity', '{', 'This policy contains invalid Json'],
  ['identity', '[]', 'Syntax errors in policy.'],
  ['identity', '{"Statement":[]}', 'Syntax errors in policy.'],
  ['identity', '{"Version":"2013-01-01","Statement":[]}', 'Syntax errors in policy.'],
  ['identity', '{"Statement":{"Effect":"allow","Action":"*","Resource":"*"}}', 'Syntax errors in policy.'],
  ['identity', '{"Statement":{"Effect":"Allow","Resource":"*"}}', 'Policy statement must contain actions.'],
  ['identity', '{"Statement":{"Effect":"Allow","Action":"glue:*"}}', 'Policy statement must contain resources.'],
  [
    'identity',
    '{"Statement":{"Effect":"Allow","Action":"*","Resource":"x"}}',
    'Resource x must be in ARN format or "*".',
  ],
  [
    'identity',
    '{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:was:s3:::x"}}',
    'Partition "was" is not valid for resource "arn:was:s3:::x".',
  ],
  [
    'identity',
    '{"Statement":{"Effect":"Allow","Action":"GetTable","Resource":"*"}}',
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  ],
  [
    'identity',
    '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}',
    'Policy document should not specify a principal.',
  ],
  ['trust', '{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole"}}', 'Missing required field Principal'],
  [
    'trust',
    '{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*","Resource":"*"}}',
    'Has prohibited field Resource',
  ],
] as const)('as a policy for an %s, %s is refused', ([kind, text, message]) => {
  expect(() => readPolicy(text, kind)).toThrow(message);
});
