import type { Identity } from '../../aws/index.ts';
import type { Stage } from '../../config/index.ts';
import type { Link, Where } from '../provision/connected.ts';
import { checkAccount, connected } from '../provision/connected.ts';
import { WHERE } from '../provision/options.ts';
import { chooseStage } from '../provision/stage.ts';
import { LOCAL_STAGE } from '../shared-options.ts';
import { UserError } from '../user-error.ts';
import type { StreamOptions, StreamPorts } from './options.ts';
import type { Wanted } from './stream-name.ts';
import { streamName } from './stream-name.ts';

/** A stream that a command works with. */
export interface StreamPlace extends Link {
  readonly stream: string;
}

/** Finds out which stream is meant and where it is: by hangar.yaml where there is one. */
export async function atStream<Result>(
  options: StreamOptions,
  wanted: Wanted,
  ports: StreamPorts,
  act: (place: StreamPlace) => Promise<Result>,
): Promise<Result> {
  const where = await whereOf(options, ports);
  return connected(options, where, ports, async (link) => {
    const choice = await choiceOf(options, ports, link.identity);
    if (choice && !where.isLocal) checkAccount(choice.stage, link.identity);
    const stream = streamName(options.stream, wanted, choice?.stage);
    const { signal, calm } = untilNobodyReads(link.signal, ports);
    const place = { ...link, signal, target: `${link.target}${stageIn(choice?.stage)}`, stream };
    try {
      return await act(place);
    } catch (error) {
      throw await inWords(error, place, options);
    } finally {
      calm();
    }
  });
}

/** Both go on without end by themselves, so that they end with what reads them, too. */
function untilNobodyReads(interrupt: AbortSignal, { terminal }: StreamPorts) {
  const stop = new AbortController();
  const end = () => stop.abort();
  if (interrupt.aborted) end();
  interrupt.addEventListener('abort', end, { once: true });
  return { signal: stop.signal, calm: terminal.onClosed(end) };
}

function stageIn(stage: Stage | undefined): string {
  return stage === undefined || stage.isDefault ? '' : `, stage ${stage.name}`;
}

/** What hangar.yaml says, where there is one or one is asked for. */
async function choiceOf(options: StreamOptions, ports: StreamPorts, identity?: Identity) {
  const asked = askedStage(options, ports);
  const needsFile = options.config !== WHERE.config.default || (asked !== undefined && asked !== LOCAL_STAGE);
  if (!needsFile && !(await ports.files.stat(options.config))) return undefined;
  return chooseStage(options, ports, identity);
}

function askedStage({ stage }: StreamOptions, { terminal }: StreamPorts): string | undefined {
  return stage ?? (terminal.environment['HANGAR_STAGE'] || undefined);
}

async function whereOf(options: StreamOptions, ports: StreamPorts): Promise<Where> {
  const choice = await choiceOf(options, ports);
  if (choice) return { isLocal: choice.isLocal, region: choice.stage.config.region };
  const { profile, local } = options;
  if (local && profile !== undefined)
    throw new UserError('The embedded cloud has no profiles.', 'Leave out --local or --profile.');
  const isLocal = local ?? (profile === undefined && askedStage(options, ports) === LOCAL_STAGE);
  const { regionOf } = await import('../../aws/index.ts');
  const { environment } = ports.terminal;
  const region = options.region ?? (await regionOf({ profile, environment }));
  if (isLocal) return { isLocal, region };
  if (region !== undefined) return { isLocal, region };
  throw new UserError(
    'It is not said in which region the stream is.',
    'Name one with --region or AWS_REGION, or use the embedded cloud with --local.',
  );
}

/** What kept somebody from a stream. One that is not there may have been meant otherwise. */
async function inWords(error: unknown, { aws, stream, target }: StreamPlace, { profile }: StreamOptions) {
  const { isMissing, translate } = await import('../../aws/index.ts');
  if (!isMissing(error)) return translate(error, { doing: 'use', resource: `the stream "${stream}"`, profile });
  const { streamNames } = await import('../../streams/index.ts');
  const { noStream } = await import('./stream-name.ts');
  const names = await streamNames(aws.kinesis).catch(() => undefined);
  return noStream(stream, target, names, { cause: error });
}
