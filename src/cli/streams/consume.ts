import type { From } from '../../streams/index.ts';
import { Exit } from '../exit.ts';
import { durationOf } from '../note/duration.ts';
import { UserError } from '../user-error.ts';
import { consumedTeller } from './consumed-report.ts';
import type { ConsumeOptions, StreamPorts } from './options.ts';
import { atStream } from './place.ts';
import { within } from './positive.ts';

/** Shows the records of a stream as they come, until there are enough, the time is over or it is stopped. */
export async function consume(options: ConsumeOptions, ports: StreamPorts): Promise<Exit> {
  const count = within('count', options.count, 999_999_999);
  const from = fromOf(options.from);
  const limit = options.for === undefined ? undefined : durationOf('for', options.for);
  const wanted = { role: 'destination', otherwise: 'wildrydes-summary' } as const;
  return atStream(options, wanted, ports, async ({ aws, stream, target, signal }) => {
    const streams = await import('../../streams/index.ts');
    const teller = consumedTeller({ target, stream }, options, ports);
    const { kinesis } = aws;
    let left = count ?? Number.POSITIVE_INFINITY;
    const stop = new AbortController();
    if (signal.aborted) stop.abort();
    signal.addEventListener('abort', () => stop.abort(), { once: true });
    const timer = limit === undefined ? undefined : setTimeout(() => stop.abort(), limit);
    try {
      for await (const one of streams.consume({ kinesis, stream, from, signal: stop.signal, onReady: teller.ready })) {
        teller.record(one);
        if (--left === 0) break;
      }
    } finally {
      clearTimeout(timer);
    }
    teller.end();
    return Exit.ok;
  });
}

/** A word, a point in time, or how long ago. */
function fromOf(text: string): From {
  if (text === 'latest' || text === 'start') return text;
  if (/^\d+(?:\.\d+)?(?:ms|s|m|h)$/.test(text)) return new Date(Date.now() - durationOf('from', text));
  const time = new Date(/^\d{4}-/.test(text) ? text : Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw new UserError(
    `--from takes latest, start, a time such as 2026-11-25T04:05:00Z, or how long ago, such as 10m, not "${text}".`,
  );
}
