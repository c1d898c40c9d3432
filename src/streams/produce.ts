import { sleep } from '../aws/index.ts';
import type { Outgoing, Put } from './put.ts';
import { seeded } from './random.ts';
import { unicorn } from './unicorn.ts';

/** A record with its text, without the line end behind it. */
export interface Produced extends Outgoing {
  readonly text: string;
}

/** Makes the next record, as of a point in time; `undefined` where there is none any more. */
export type Source = (statusTime: string) => Produced | undefined;

export interface ProduceOptions {
  readonly source: Source;
  readonly put: Put;
  /** Records a second. */
  readonly rate: number;
  /** How many at most. */
  readonly count?: number | undefined;
  readonly signal: AbortSignal;
  readonly now: () => string;
  /** Is told of records when the stream has taken them, and how many others are sent again. */
  readonly onTaken: (records: readonly Produced[], again: number) => void;
}

/** Unicorns that take turns. Each has numbers of its own, so that one more does not change the others. */
export function unicorns(names: readonly string[], { seed, error }: { seed: number; error: boolean }): Source {
  const herd = names.map((name, at) => unicorn({ name, random: seeded(seed + at * 7919), error }));
  let turn = 0;
  return (statusTime) => {
    const ride = herd[turn++ % herd.length](statusTime);
    return outgoing(JSON.stringify(ride), ride.Name);
  };
}

/** Lines of JSON as they are. The key is the name in them, if they have one, else the line itself. */
export function lines(texts: readonly string[]): Source {
  let at = 0;
  return () => {
    const text = texts[at++];
    if (text === undefined) return undefined;
    const { Name } = (JSON.parse(text) ?? {}) as { readonly Name?: unknown };
    return outgoing(text, typeof Name === 'string' && Name !== '' ? Name : text);
  };
}

/** A key has 256 characters at most. The line end is how the workshop's consumer tells records apart. */
function outgoing(text: string, key: string): Produced {
  return { key: [...key].slice(0, 256).join(''), data: new TextEncoder().encode(`${text}\n`), text };
}

/** How much is put at once at most, so that a high rate does not come in one piece. */
const MOST_AT_ONCE = 500;

/** The shortest pause between two calls, in milliseconds. */
const BEAT = 50;

/**
 * Puts records at a steady rate until there are enough, none is left or it is stopped. Where the stream takes less, it goes
 * on with what the stream takes; what was missed is not made up for.
 */
export async function produce(options: ProduceOptions): Promise<void> {
  try {
    await putSteadily(options);
  } catch (error) {
    if (error !== options.signal.reason) throw error;
  }
}

async function putSteadily({ rate, count = Infinity, signal, source, put, now, onTaken }: ProduceOptions) {
  let start = Date.now();
  let sinceStart = 0;
  let left = count;
  while (left > 0) {
    signal.throwIfAborted();
    const due = Math.floor(((Date.now() - start) / 1000) * rate) + 1 - sinceStart;
    if (due > Math.max(rate, 1)) {
      start = Date.now();
      sinceStart = 0;
      continue;
    }
    const records = take(source, Math.min(due, left, MOST_AT_ONCE), now);
    if (due > 0 && records.length === 0) return;
    if (records.length > 0) await put(records, onTaken);
    left -= records.length;
    sinceStart += records.length;
    if (left > 0) await sleep(Math.max(start + (sinceStart / rate) * 1000 - Date.now(), BEAT), signal);
  }
}

function take(source: Source, count: number, now: () => string): Produced[] {
  const records: Produced[] = [];
  while (records.length < count) {
    const record = source(now());
    if (record === undefined) break;
    records.push(record);
  }
  return records;
}
