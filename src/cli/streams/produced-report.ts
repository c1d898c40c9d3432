import type { Produced, Reading, Total } from '../../streams/index.ts';
import type { ProduceOptions, StreamPorts } from './options.ts';

/** What is told of records that are produced. */
export interface ProducedTeller {
  taken(records: readonly Produced[], again: number): void;
  /** Tells of all of it; `isWhole` is false where something went wrong, which is told behind it. */
  end(totalsOf: (rides: readonly Reading[]) => ReadonlyMap<string, Total>, isWhole: boolean): void;
}

interface Of {
  readonly target: string;
  readonly stream: string;
  readonly seed: number | undefined;
}

/** A dot for each record, as the workshop's producer prints them; or the records; or one document in the end. */
export function producedTeller(of: Of, options: ProduceOptions, { terminal }: StreamPorts): ProducedTeller {
  const { json } = options;
  const isDry = options['dry-run'];
  const printsRecords = !json && (options.jsonl || isDry);
  const began = Date.now();
  const rides: Reading[] = [];
  let count = 0;
  let again = 0;
  // What a program reads has nothing but records in it.
  if (printsRecords) terminal.printError(`${of.target}\n`);
  else if (!json) terminal.print(`${of.target}\n`);
  return {
    taken(records, refused) {
      count += records.length;
      again += refused;
      if (json)
        rides.push(
          ...records
            .map(({ text }) => JSON.parse(text))
            .filter(isRide)
            .map(readingOf),
        );
      else if (printsRecords) terminal.print(records.map(({ text }) => `${text}\n`).join(''));
      else terminal.print('.'.repeat(records.length));
    },
    end(totalsOf, isWhole) {
      if (!isWhole && (json || count === 0)) return;
      const seconds = Math.round(Date.now() - began) / 1000;
      if (json) {
        const unicorns = [...totalsOf(rides).values()];
        const data = { version: 1, ...of, records: count, sent: !isDry, seconds, again, unicorns };
        terminal.print(`${JSON.stringify(data, undefined, 2)}\n`);
        return;
      }
      if (!printsRecords && count > 0) terminal.print('\n');
      const rate = seconds > 0 ? `, ${(count / seconds).toFixed(1)} a second` : '';
      const room = again > 0 ? `; ${again} sent again, because their shard had no room` : '';
      const what = `${count} ${count === 1 ? 'record' : 'records'}`;
      const line = isDry
        ? `${what} made and not sent.`
        : `${what} into "${of.stream}" in ${seconds.toFixed(1)} s${rate}${room}.`;
      if (printsRecords) terminal.printError(`${line}\n`);
      else terminal.print(`${line}\n`);
    },
  };
}

function isRide(value: unknown): value is Reading {
  if (typeof value !== 'object' || value === null) return false;
  const { Name, Distance, HealthPoints, MagicPoints } = value as Partial<Reading>;
  return typeof Name === 'string' && [Distance, HealthPoints, MagicPoints].every((one) => typeof one === 'number');
}

/** No more of it than is added up. */
function readingOf({ Name, Distance, HealthPoints, MagicPoints }: Reading): Reading {
  return { Name, Distance, HealthPoints, MagicPoints };
}
