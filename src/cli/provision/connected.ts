import type { Aws, Connection, Identity } from '../../aws/index.ts';
import type { Stage } from '../../config/index.ts';
import type { Debug } from '../debug-file.ts';
import { debugFile } from '../debug-file.ts';
import { UserError } from '../user-error.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';

/** Where to go: into the embedded cloud or an account, and in which region; the embedded cloud has one of its own. */
export type Where =
  | { readonly isLocal: true; readonly region: string | undefined }
  | { readonly isLocal: false; readonly region: string };

/** A connection to a cloud that is known to hold. */
export interface Link {
  readonly aws: Aws;
  readonly identity: Identity;
  /** In words: `account 1234…, eu-west-1`. */
  readonly target: string;
  /** Is told of every exchange with a service, where somebody wants to know. */
  readonly recorder: Debug | undefined;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
  /** Aborts when Ctrl-C comes a second time. */
  readonly cut: AbortSignal;
}

/** Connects, finds out who calls, and lets `act` do its work. What AWS has against it is told in words for users. */
export async function connected<Result>(
  options: ProvisionOptions,
  where: Where,
  ports: ProvisionPorts,
  act: (link: Link) => Promise<Result>,
): Promise<Result> {
  const recorder = options.debug === undefined ? undefined : await debugFile(options.debug, ports);
  const { connection, isNew } = await connectionOf(options, where, ports);
  const { connect, translate, whoCalls, AwsError } = await import('../../aws/index.ts');
  const asUser = (error: unknown): never => {
    throw error instanceof AwsError ? new UserError(error.message, error.help, { cause: error }) : error;
  };
  const aws: Aws = await connect({ ...connection, recorder }).catch(asUser);
  const stopped = new AbortController();
  const cut = new AbortController();
  const calm = ports.processes.onInterrupt(() =>
    (stopped.signal.aborted ? cut : stopped).abort(new UserError('Stopped.')),
  );
  try {
    const identity = await whoCalls(aws).catch((error: unknown) => {
      const attempt = { doing: 'find out', resource: 'whose credentials these are', profile: options.profile };
      throw translate(error, attempt);
    });
    const target = `${where.isLocal ? 'local cloud' : `account ${identity.account}`}, ${aws.region}`;
    return await act({ aws, identity, target, recorder, signal: stopped.signal, cut: cut.signal });
  } catch (error) {
    return asUser(error);
  } finally {
    calm();
    aws.close();
    if (isNew)
      ports.terminal.printError('The embedded cloud was started for this and goes on: "hangar local down" stops it.\n');
  }
}

async function connectionOf(
  { profile }: ProvisionOptions,
  where: Where,
  ports: ProvisionPorts,
): Promise<{ readonly connection: Connection; readonly isNew: boolean }> {
  const { environment } = ports.terminal;
  if (!where.isLocal) return { connection: { region: where.region, profile, environment }, isNew: false };
  const { ensureCloud } = await import('../local/ensure.ts');
  const { record, isNew } = await ensureCloud(ports.files.absolute('.hangar/local'), ports);
  const { endpoint, accessKeyId, secretAccessKey } = record;
  const region = where.region ?? record.region;
  return { connection: { region, endpoint, credentials: { accessKeyId, secretAccessKey }, environment }, isNew };
}

/** A file that names its account is carried out in no other. */
export function checkAccount({ config }: Stage, { account }: Identity): void {
  if (config.account === undefined || config.account === account) return;
  throw new UserError(
    `hangar.yaml is for account ${config.account}, and these credentials are of account ${account}.`,
    'Name a profile of that account with --profile.',
  );
}
