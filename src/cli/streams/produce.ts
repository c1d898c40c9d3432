import type { Source } from '../../streams/index.ts';
import type { Exit } from '../exit.ts';
import { Exit as Status } from '../exit.ts';
import { readInput, readText } from '../files/read.ts';
import { UserError } from '../user-error.ts';
import type { ProduceOptions, StreamPorts } from './options.ts';
import type { StreamPlace } from './place.ts';
import { atStream } from './place.ts';
import { positive, within } from './positive.ts';
import { producedTeller } from './produced-report.ts';

const MOST_A_SECOND = 100_000;
const MOST_UNICORNS = 10_000;
const MOST_RECORDS = 999_999_999;

/** Puts records into a stream, one a second for each unicorn, until there are enough or it is stopped. */
export async function produce(options: ProduceOptions, ports: StreamPorts): Promise<Exit> {
  const count = within('count', options.count ?? options.msgs, MOST_RECORDS);
  const herd = within('unicorns', options.unicorns, MOST_UNICORNS);
  const rate = options.rate === undefined ? herd : positive('rate', options.rate, MOST_A_SECOND);
  const { anySeed } = await import('../../streams/index.ts');
  const seed = options.seed ?? anySeed();
  const source = await sourceOf(options, seed, ports);
  const wanted = { role: 'source', otherwise: 'wildrydes' } as const;
  return atStream(options, wanted, ports, (place) => send({ source, seed, rate, count }, place, options, ports));
}

interface Sending {
  readonly source: Source;
  readonly seed: number;
  readonly rate: number;
  readonly count: number | undefined;
}

async function send(
  { source, seed, rate, count }: Sending,
  { aws, stream, target, signal, cut }: StreamPlace,
  options: ProduceOptions,
  ports: StreamPorts,
): Promise<Exit> {
  const streams = await import('../../streams/index.ts');
  const isDry = options['dry-run'];
  const put: ReturnType<typeof streams.putter> = isDry
    ? async (records, onTaken) => onTaken(records, 0)
    : streams.putter({ kinesis: aws.kinesis, stream, signal, cut });
  const teller = producedTeller(
    { target, stream, seed: options.from === undefined ? seed : undefined },
    options,
    ports,
  );
  const now = () => streams.statusTimeOf(new Date());
  try {
    await streams.produce({ source, put, rate, count, signal, now, onTaken: teller.taken });
  } catch (error) {
    teller.end(streams.totalsOf, false);
    if (!(error instanceof streams.Refused)) throw error;
    throw new UserError(
      `The stream "${stream}" takes no more records (${error.message}).`,
      'Give it more shards, or produce fewer records a second with --rate.',
      { cause: error },
    );
  }
  teller.end(streams.totalsOf, true);
  return Status.ok;
}

async function sourceOf(options: ProduceOptions, seed: number, ports: StreamPorts): Promise<Source> {
  const { lines, unicorns, unicornNames } = await import('../../streams/index.ts');
  const { name, error, unicorns: count, from } = options;
  if (from === undefined) return unicorns(unicornNames(name, count), { seed, error: error === 'yes' });
  const text = from === '-' ? await readInput('standard input', ports.input) : await readText(from, ports.files);
  const all = text.split(/\r?\n/);
  all.forEach((line, at) => {
    if (line.trim() !== '' && !isJson(line)) throw new UserError(`Line ${at + 1} of "${from}" is no JSON.`);
  });
  return lines(all.filter((line) => line.trim() !== ''));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
