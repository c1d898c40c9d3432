import type {
  ApplicationConfiguration,
  ApplicationConfigurationUpdate,
} from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import { invalidArgument } from './errors.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The configuration after an update. What an update calls `ParallelismUpdate` replaces `Parallelism`, structures are
 * changed member by member, lists are replaced as a whole.
 */
export function updated(
  configuration: ApplicationConfiguration,
  vpcIds: readonly string[],
  update: ApplicationConfigurationUpdate,
): ApplicationConfiguration {
  const { EnvironmentPropertyUpdates, VpcConfigurationUpdates = [], ...rest } = update;
  const VpcConfigurations = configuration.VpcConfigurations?.map((one, i) => {
    const change = VpcConfigurationUpdates.find(({ VpcConfigurationId }) => VpcConfigurationId === vpcIds[i]);
    return {
      SubnetIds: change?.SubnetIdUpdates ?? one.SubnetIds,
      SecurityGroupIds: change?.SecurityGroupIdUpdates ?? one.SecurityGroupIds,
    };
  });
  const unknown = VpcConfigurationUpdates.find(({ VpcConfigurationId }) => !vpcIds.includes(VpcConfigurationId));
  if (unknown) throw invalidArgument(`VpcConfigurationId ${unknown.VpcConfigurationId} not found.`);
  const merged = merge(withoutOldCode(configuration, rest), rest as Plain) as ApplicationConfiguration;
  return {
    ...merged,
    ...(EnvironmentPropertyUpdates && { EnvironmentProperties: EnvironmentPropertyUpdates }),
    ...(VpcConfigurations && { VpcConfigurations }),
  };
}

/** Code is in one place: what is put into another takes the old away. */
function withoutOldCode(configuration: ApplicationConfiguration, update: ApplicationConfigurationUpdate): Plain {
  const changed = update.ApplicationCodeConfigurationUpdate?.CodeContentUpdate;
  const code = configuration.ApplicationCodeConfiguration;
  if (!changed || !code) return configuration as Plain;
  const S3ContentLocation = changed.S3ContentLocationUpdate ? code.CodeContent?.S3ContentLocation : undefined;
  return { ...configuration, ApplicationCodeConfiguration: { ...code, CodeContent: { S3ContentLocation } } };
}

function merge(before: Plain, update: Plain): Plain {
  const result: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(update)) {
    const name = key.replace(/Update$/, '');
    const old = before[name];
    result[name] = isPlain(value) ? merge(isPlain(old) ? old : {}, value) : value;
  }
  return result;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
