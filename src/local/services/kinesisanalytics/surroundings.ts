import type {
  ApplicationConfiguration,
  S3ContentLocation,
} from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { arnOf, parseArn } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { World } from '../../world.ts';
import { entry } from '../glue/find.ts';
import { deniedMessage, mayAssume, roleMay, roleOfArn } from '../iam/access.ts';
import type { RoleRecord } from '../iam/state.ts';
import type { Call } from '../service.ts';
import { invalidArgument } from './errors.ts';

/** In whose name the service acts for applications. */
export const SERVICE = 'kinesisanalytics.amazonaws.com';

/** Throws where what a configuration speaks of is not there, or its role may not use it. */
export function checkSurroundings(
  world: World,
  call: Call,
  { configuration, role: roleArn, arn }: { configuration: ApplicationConfiguration; role: string; arn: string },
): void {
  const role = usableRole(world, call, roleArn, arn);
  const { CatalogConfiguration, CustomArtifactsConfiguration = [] } =
    configuration.ZeppelinApplicationConfiguration ?? {};
  const database = CatalogConfiguration?.GlueDataCatalogConfiguration.DatabaseARN;
  if (database !== undefined) checkDatabase(world, call, role, database);
  const code = configuration.ApplicationCodeConfiguration?.CodeContent?.S3ContentLocation;
  const locations = [code, ...CustomArtifactsConfiguration.map(({ S3ContentLocation }) => S3ContentLocation)];
  for (const location of locations) if (location) checkFile(world, call, role, location);
}

/** The role, if the service can act in its name: what was made a moment ago is not known everywhere yet. */
function usableRole(world: World, { account, now }: Call, roleArn: string, application: string): RoleRecord {
  const role = roleOfArn(roleArn, world.state.iam);
  const context = { 'aws:SourceAccount': account, 'aws:SourceArn': application };
  const known = role && role.madeAt + world.timing.propagation <= now;
  if (role && known && mayAssume(role, { service: SERVICE }, context)) return role;
  throw invalidArgument(
    `Kinesis Analytics service doesn't have sufficient privileges to assume the role ${roleArn}. Please check the trust policy of the role.`,
  );
}

function checkDatabase(world: World, call: Call, role: RoleRecord, arn: string): void {
  const { partition, region, account, resource } = parseArn(arn)!;
  const catalog = arnOf({ partition, service: 'glue', region, account, resource: 'catalog' });
  for (const one of [catalog, arn]) checkMay(world, call, role, 'glue:GetDatabase', one);
  const databases = world.state.glue.regions[region] ?? {};
  if (!entry(databases, resource.slice('database/'.length)))
    throw invalidArgument(`Database ${resource.slice('database/'.length)} not found. (DatabaseARN: ${arn})`);
}

function checkFile(
  world: World,
  call: Call,
  role: RoleRecord,
  { BucketARN, FileKey, ObjectVersion }: S3ContentLocation,
) {
  const bucketName = BucketARN.slice(BucketARN.lastIndexOf(':') + 1);
  const { buckets } = world.state.s3;
  const bucket = Object.hasOwn(buckets, bucketName) ? buckets[bucketName] : undefined;
  const versions = bucket && Object.hasOwn(bucket.objects, FileKey) ? bucket.objects[FileKey] : [];
  const found = ObjectVersion === undefined ? versions.at(0) : versions.find(({ id }) => id === ObjectVersion);
  const action = ObjectVersion === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  const may = roleMay(role, world.state.iam, { action, resource: `${BucketARN}/${FileKey}` }) === 'allowed';
  if (found?.content && may && bucket?.region === call.region) return;
  throw new ServiceError(
    'InvalidArgumentException',
    `Please check the role provided or validity of S3 location you provided. We are unable to get the specified fileKey: ${FileKey} in the specified bucket: ${bucketName}`,
  );
}

function checkMay(
  world: World,
  { partition, account }: Call,
  role: RoleRecord,
  action: string,
  resource: string,
): void {
  const decision = roleMay(role, world.state.iam, { action, resource });
  if (decision === 'allowed') return;
  const session = arnOf({
    partition,
    service: 'sts',
    region: '',
    account,
    resource: `assumed-role/${role.name}/flink`,
  });
  throw invalidArgument(deniedMessage(session, action, resource, decision));
}
