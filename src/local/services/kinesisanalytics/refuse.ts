import type {
  ApplicationConfiguration,
  ApplicationMode,
  CustomArtifactConfiguration,
  ParallelismConfiguration,
  RuntimeEnvironment,
} from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { parseArn } from '../../arn.ts';
import { invalidArgument } from './errors.ts';
import { isStudio, STUDIO_ARTIFACTS } from './runtimes.ts';

/** Throws where the service refuses a configuration by itself, without a look at what else there is. */
export function refuseConfiguration(
  configuration: ApplicationConfiguration,
  runtime: RuntimeEnvironment,
  region: string,
): void {
  if (isStudio(runtime)) refuseForStudio(configuration, runtime, region);
  else refuseForFlink(configuration, runtime);
  if (configuration.SqlApplicationConfiguration) throw notApplicable('SqlApplicationConfiguration', runtime);
  refuseParallelism(configuration.FlinkApplicationConfiguration?.ParallelismConfiguration);
  const groups =
    configuration.EnvironmentProperties?.PropertyGroups.map(({ PropertyGroupId }) => PropertyGroupId) ?? [];
  const twice = groups.find((id, i) => groups.indexOf(id) !== i);
  if (twice !== undefined) throw invalidArgument(`Duplicate PropertyGroupId: ${twice}`);
}

/** A notebook is interactive, and nothing else is. */
export function refuseMode(mode: ApplicationMode, runtime: RuntimeEnvironment): void {
  if ((mode === 'INTERACTIVE') !== isStudio(runtime)) throw notApplicable(`ApplicationMode ${mode}`, runtime);
}

function refuseForStudio(
  { ApplicationSnapshotConfiguration, ApplicationSystemRollbackConfiguration, ...rest }: ApplicationConfiguration,
  runtime: RuntimeEnvironment,
  region: string,
): void {
  if (ApplicationSnapshotConfiguration) throw notApplicable('SnapshotsEnabled', runtime);
  if (ApplicationSystemRollbackConfiguration) throw notApplicable('SystemRollbacksEnabled', runtime);
  const { CatalogConfiguration, CustomArtifactsConfiguration = [] } = rest.ZeppelinApplicationConfiguration ?? {};
  const database = CatalogConfiguration?.GlueDataCatalogConfiguration.DatabaseARN;
  if (database !== undefined) refuseDatabase(database, region);
  refuseArtifacts(CustomArtifactsConfiguration);
  const code = rest.ApplicationCodeConfiguration;
  if (code && (code.CodeContentType !== 'PLAINTEXT' || !isNote(code.CodeContent?.TextContent)))
    throw invalidArgument('The code of a notebook must be a note: a JSON object with an id and a name.');
}

function refuseForFlink(configuration: ApplicationConfiguration, runtime: RuntimeEnvironment): void {
  if (configuration.ZeppelinApplicationConfiguration) throw notApplicable('ZeppelinApplicationConfiguration', runtime);
  const code = configuration.ApplicationCodeConfiguration;
  if (!code?.CodeContent) throw invalidArgument('ApplicationCodeConfiguration is required for a Flink application.');
  if (code.CodeContentType !== 'ZIPFILE')
    throw invalidArgument(
      `CodeContentType ${code.CodeContentType} is not applicable to runtime environment : ${runtime}`,
    );
  const { TextContent, ZipFileContent, S3ContentLocation } = code.CodeContent;
  if (TextContent !== undefined || (ZipFileContent === undefined) === (S3ContentLocation === undefined))
    throw invalidArgument('The code must be given either as ZipFileContent or as S3ContentLocation.');
}

function refuseParallelism(given: ParallelismConfiguration | undefined): void {
  if (!given) return;
  const { ConfigurationType, Parallelism, ParallelismPerKPU, AutoScalingEnabled } = given;
  const custom = [Parallelism, ParallelismPerKPU, AutoScalingEnabled].some((one) => one !== undefined);
  if (ConfigurationType === 'DEFAULT' && custom)
    throw invalidArgument('Parallelism values can be given only with ConfigurationType CUSTOM.');
  if (ParallelismPerKPU !== undefined && ParallelismPerKPU > 8)
    throw invalidArgument('ParallelismPerKPU must not be greater than 8.');
  if (Parallelism !== undefined && Parallelism < (ParallelismPerKPU ?? 1))
    throw invalidArgument('ParallelismPerKPU must not be greater than Parallelism.');
}

function refuseDatabase(arn: string, region: string): void {
  const parsed = parseArn(arn);
  if (parsed?.service !== 'glue' || !parsed.resource.startsWith('database/'))
    throw invalidArgument(`Invalid DatabaseArn: ${arn}`);
  if (parsed.region !== region) throw invalidArgument(`Incorrect region in DatabaseArn: ${arn}`);
}

function refuseArtifacts(artifacts: readonly CustomArtifactConfiguration[]): void {
  for (const { ArtifactType, MavenReference, S3ContentLocation } of artifacts) {
    if ((MavenReference === undefined) === (S3ContentLocation === undefined))
      throw invalidArgument('A custom artifact needs either a MavenReference or an S3ContentLocation.');
    if (MavenReference && ArtifactType !== 'DEPENDENCY_JAR')
      throw invalidArgument('A MavenReference is possible only for a DEPENDENCY_JAR.');
  }
  const unknown = artifacts
    .flatMap(({ MavenReference }) => MavenReference ?? [])
    .map(({ GroupId, ArtifactId, Version }) => `${GroupId}:${ArtifactId}:${Version}`)
    .filter((reference) => !STUDIO_ARTIFACTS.includes(reference));
  if (unknown.length > 0) throw invalidArgument(`Found unsupported Maven References: [${unknown.join(', ')}]`);
}

function isNote(text: string | undefined): boolean {
  try {
    const note: unknown = JSON.parse(text ?? '');
    return typeof note === 'object' && note !== null && 'id' in note && 'name' in note;
  } catch {
    return false;
  }
}

function notApplicable(what: string, runtime: RuntimeEnvironment) {
  return invalidArgument(`${what} is not applicable to runtime environment : ${runtime}`);
}
