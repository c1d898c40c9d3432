import type { Aws, Connection, Identity } from '../../aws/index.ts';
import type { Stage } from '../../config/index.ts';
import type { Observed, Site, Wanted } from '../../provision/index.ts';
import type { Debug } from '../debug-file.ts';
import { debugFile } from '../debug-file.ts';
import { UserError } from '../user-error.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import type { Choice } from './stage.ts';
import { chooseStage } from './stage.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where a command works, and on what. */
export interface Scene {
  /** In words: `account 1234…, eu-west-1`. */
  readonly target: string;
  readonly isLocal: boolean;
  readonly stage: Stage;
  readonly wanted: Wanted;
  readonly site: Site;
  /** Is told of every exchange with a service, where somebody wants to know. */
  readonly recorder: Debug | undefined;
  /** Looks at everything. */
  observe(): Promise<Observed[]>;
}

/** Reads the file, finds out where it is to be carried out, says so in the first line, and lets `act` do its work. */
export async function inScene<Result>(
  options: ProvisionOptions,
  ports: ProvisionPorts,
  act: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const { terminal, processes } = ports;
  const first = await chooseStage(options, ports);
  const recorder = options.debug === undefined ? undefined : await debugFile(options.debug, ports);
  const { connection, isNew } = await connectionOf(options, first, ports);
  const [{ connect, translate, whoCalls, AwsError }, { observe, wantedOf }] = await Promise.all([
    import('../../aws/index.ts'),
    import('../../provision/index.ts'),
  ]);
  const asUser = (error: unknown): never => {
    throw error instanceof AwsError ? new UserError(error.message, error.help, { cause: error }) : error;
  };
  const aws: Aws = await connect({ ...connection, recorder }).catch(asUser);
  const stopped = new AbortController();
  const calm = processes.onInterrupt(() => stopped.abort(new UserError('Stopped.')));
  try {
    const identity = await whoCalls(aws).catch((error: unknown) => {
      const attempt = { doing: 'find out', resource: 'whose credentials these are', profile: options.profile };
      throw translate(error, attempt);
    });
    const { stage, isLocal } = await chooseStage(options, ports, identity);
    if (!isLocal) checkAccount(stage, identity);
    const { region } = stage.config;
    const { account, partition } = identity;
    const place = { account, region, partition };
    const target = isLocal ? `local cloud, ${region}` : `account ${account}, ${region}`;
    if (!options.json) terminal.print(`${target}${stage.isDefault ? '' : `, stage ${stage.name}`}\n`);
    const wanted = wantedOf(stage, await surroundingsOf(stage, place, options.config, ports.files));
    const { signal } = stopped;
    let last = '';
    const report = (message: string) => {
      // That it takes longer is no news where nobody sees the line change.
      const news = message.replace(/, \d+ s/, '');
      if (news !== last) terminal.printError(`${message}\n`);
      last = news;
    };
    const site: Site = { aws, place, owner: wanted.owner, signal, report };
    return await act({
      target,
      isLocal,
      stage,
      wanted,
      site,
      recorder,
      observe: () => observe(wanted.resources, site),
    });
  } catch (error) {
    return asUser(error);
  } finally {
    calm();
    aws.close();
    if (isNew)
      terminal.printError('The embedded cloud was started for this and goes on: "hangar local down" stops it.\n');
  }
}

async function connectionOf(
  { profile }: ProvisionOptions,
  { stage, isLocal }: Choice,
  ports: ProvisionPorts,
): Promise<{ readonly connection: Connection; readonly isNew: boolean }> {
  const { environment } = ports.terminal;
  const { region } = stage.config;
  if (!isLocal) return { connection: { region, profile, environment }, isNew: false };
  const { ensureCloud } = await import('../local/ensure.ts');
  const { record, isNew } = await ensureCloud(ports.files.absolute('.hangar/local'), ports);
  const { endpoint, accessKeyId, secretAccessKey } = record;
  return { connection: { region, endpoint, credentials: { accessKeyId, secretAccessKey }, environment }, isNew };
}

/** A file that names its account is carried out in no other. */
function checkAccount({ config }: Stage, { account }: Identity): void {
  if (config.account === undefined || config.account === account) return;
  throw new UserError(
    `hangar.yaml is for account ${config.account}, and these credentials are of account ${account}.`,
    'Name a profile of that account with --profile.',
  );
}
