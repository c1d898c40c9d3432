import { CONFIG_PREFIX_SEPARATOR, loadSharedConfigFiles } from '@smithy/core/config';
import type { Connection } from './connection.ts';

type Section = Readonly<Record<string, string | undefined>>;

/** What of the files of AWS's own tools the SDK does not look at by itself, or only in the profile of a variable. */
export interface SharedConfig {
  readonly profile: Section;
  /** The section in which the profile has the addresses of single services. */
  readonly services: Section;
}

/** Reads a profile of `~/.aws/config` and `~/.aws/credentials`. Where there is none, it is empty. */
export async function sharedConfig({
  profile,
  environment,
}: Pick<Connection, 'profile' | 'environment'>): Promise<SharedConfig> {
  const { AWS_CONFIG_FILE: configFilepath, AWS_SHARED_CREDENTIALS_FILE: filepath, AWS_PROFILE } = environment;
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    ...(configFilepath && { configFilepath }),
    ...(filepath && { filepath }),
  });
  const name = profile ?? (AWS_PROFILE || 'default');
  const settings = { ...credentialsFile[name], ...configFile[name] };
  return { profile: settings, services: configFile[keyOf('services', settings['services'])] ?? {} };
}

/** The region that is set where AWS's own tools look for one. */
export async function regionOf(of: Pick<Connection, 'profile' | 'environment'>): Promise<string | undefined> {
  const { AWS_REGION, AWS_DEFAULT_REGION } = of.environment;
  return AWS_REGION || AWS_DEFAULT_REGION || (await sharedConfig(of)).profile['region'];
}

/** The address of a service, where it is not AWS's own: `Kinesis Analytics V2`, as the SDK names it. */
export function endpointOf(
  service: string,
  { endpoint, environment }: Pick<Connection, 'endpoint' | 'environment'>,
  { profile, services }: SharedConfig,
): string | undefined {
  if (endpoint !== undefined) return endpoint;
  const ignores = environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] ?? profile['ignore_configured_endpoint_urls'];
  if (ignores?.toLowerCase() === 'true') return undefined;
  const name = service.replaceAll(' ', '_');
  const configured = [
    environment[`AWS_ENDPOINT_URL_${name.toUpperCase()}`],
    environment['AWS_ENDPOINT_URL'],
    services[keyOf(name.toLowerCase(), 'endpoint_url')],
    profile['endpoint_url'],
  ];
  return configured.find(Boolean);
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.join(CONFIG_PREFIX_SEPARATOR);
}
