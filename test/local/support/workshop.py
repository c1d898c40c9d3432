"""Makes the workshop's notebook with boto3 and describes it as the console's pages would show it."""

import json
import sys
import time

import boto3

REGION, ACCOUNT, NAME = 'eu-west-1', '000000000000', 'flink-analytics'
ROLE = f'kinesis-analytics-{NAME}-{REGION}'
GLUE = f'arn:aws:glue:{REGION}:{ACCOUNT}'

session = boto3.Session(
    aws_access_key_id=sys.argv[2], aws_secret_access_key=sys.argv[3], region_name=REGION
)
clients = {
    name: session.client(name, endpoint_url=sys.argv[1])
    for name in ['iam', 'glue', 'logs', 's3', 'sts', 'kinesisanalyticsv2']
}
iam, glue, logs, s3 = (clients[name] for name in ['iam', 'glue', 'logs', 's3'])
analytics = clients['kinesisanalyticsv2']


def policy(**statement):
    return json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', **statement}]})


glue.create_database(DatabaseInput={'Name': 'default'})
logs.create_log_group(logGroupName='/aws/kinesis-analytics/' + NAME)
s3.create_bucket(Bucket='code-of-boto', CreateBucketConfiguration={'LocationConstraint': REGION})
s3.put_object(Bucket='code-of-boto', Key='a b/ü.zip', Body=b'zip')
role = iam.create_role(
    RoleName=ROLE,
    Path='/service-role/',
    AssumeRolePolicyDocument=policy(
        Principal={'Service': 'kinesisanalytics.amazonaws.com'}, Action='sts:AssumeRole'
    ),
)['Role']
iam.put_role_policy(
    RoleName=ROLE, PolicyName='own', PolicyDocument=policy(Action='glue:GetDatabase', Resource='*')
)
named = iam.create_policy(
    PolicyName=f'kinesis-analytics-service-{NAME}-glue',
    PolicyDocument=policy(
        Action=['glue:GetPartitions', 'glue:DeleteTable'],
        Resource=[f'{GLUE}:catalog', f'{GLUE}:database/default', f'{GLUE}:table/default/*'],
    ),
)['Policy']
iam.attach_role_policy(RoleName=ROLE, PolicyArn=named['Arn'])
analytics.create_application(
    ApplicationName=NAME,
    RuntimeEnvironment='ZEPPELIN-FLINK-3_0',
    ApplicationMode='INTERACTIVE',
    ServiceExecutionRole=role['Arn'],
    ApplicationConfiguration={
        'ZeppelinApplicationConfiguration': {
            'CatalogConfiguration': {
                'GlueDataCatalogConfiguration': {'DatabaseARN': f'{GLUE}:database/default'}
            }
        }
    },
)
analytics.start_application(ApplicationName=NAME)
statuses = []
while not statuses or statuses[-1] != 'RUNNING':
    statuses.append(
        analytics.describe_application(ApplicationName=NAME)['ApplicationDetail']['ApplicationStatus']
    )
    time.sleep(0.005)

try:
    glue.get_table(DatabaseName='default', Name='none')
    refused = None
except glue.exceptions.EntityNotFoundException as error:
    refused = str(error)

version = iam.get_policy_version(PolicyArn=named['Arn'], VersionId='v1')['PolicyVersion']
print(
    json.dumps(
        {
            'caller': clients['sts'].get_caller_identity()['Arn'],
            'role': iam.get_role(RoleName=ROLE)['Role']['AssumeRolePolicyDocument']['Statement'][0]['Action'],
            'attached': [one['PolicyName'] for one in iam.list_attached_role_policies(RoleName=ROLE)['AttachedPolicies']],
            'document': version['Document']['Statement'][0]['Action'],
            'statuses': sorted(set(statuses)),
            'groups': [one['logGroupName'] for one in logs.describe_log_groups()['logGroups']],
            'keys': [one['Key'] for one in s3.list_objects_v2(Bucket='code-of-boto')['Contents']],
            'body': s3.get_object(Bucket='code-of-boto', Key='a b/ü.zip')['Body'].read().decode(),
            'refused': refused,
        }
    )
)
