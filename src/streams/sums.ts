/**
 * What the workshop's aggregate has to give, worked out from the records that went in and nothing else, so that it can
 * be held against what Flink wrote.
 */

/** What of a record the aggregate reads. */
export interface Reading {
  readonly Name: string;
  readonly Distance: number;
  readonly HealthPoints: number;
  readonly MagicPoints: number;
}

/** A row that the note writes: a unicorn's minute. */
export interface Summary {
  readonly Name: string;
  /** When the window begins: `2026-11-25 04:05:00`, with a fraction only where there is one. */
  readonly StatusTime: string;
  readonly Distance: number;
  readonly MinMagicPoints: number;
  readonly MaxMagicPoints: number;
  readonly MinHealthPoints: number;
  readonly MaxHealthPoints: number;
}

/** A unicorn's sums over all there is. */
export interface Total extends Omit<Summary, 'StatusTime'> {
  /** How many records; not known from rows, which do not tell. */
  readonly count?: number;
}

/** One window with the records that it has to hold. */
export interface Window extends Summary {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly start: number;
}

const MINUTE = 60_000;

/** The sums of all records, by name. */
export function totalsOf(records: Iterable<Reading>): Map<string, Required<Total>> {
  return new Map([...grouped(records, ({ Name }) => Name)].map(([Name, own]) => [Name, { Name, ...sums(own) }]));
}

/**
 * The windows of records, by the time that `timeOf` says each has: `timeOfStatus` for an event-time variant of the note. In
 * the order of time, then of names.
 */
export function windowsOf<Record extends Reading>(
  records: Iterable<Record>,
  timeOf: (record: Record) => number,
  size = MINUTE,
): Window[] {
  const startOf = (record: Record) => Math.floor(timeOf(record) / size) * size;
  const groups = grouped(records, (record) => `${startOf(record)} ${record.Name}`);
  const windows = [...groups.values()].map((own) => {
    const start = startOf(own[0]);
    return { Name: own[0].Name, StatusTime: sqlTimestamp(start), start, ...sums(own) };
  });
  return windows.sort((a, b) => a.start - b.start || (a.Name < b.Name ? -1 : 1));
}

/**
 * The windows of a note that goes by processing time of which one can be sure: those where nothing of the unicorn came so
 * near to either end, on either side of it, that Flink may have counted it on the other. `timeOf` says when the stream took
 * a record.
 */
export function certainWindows<Record extends Reading>(
  records: Iterable<Record>,
  timeOf: (record: Record) => number,
  { margin, size = MINUTE }: { readonly margin: number; readonly size?: number },
): Window[] {
  const all = [...records];
  const times = grouped(all, ({ Name }) => Name);
  const isNear = (record: Record, end: number) => Math.abs(timeOf(record) - end) < margin;
  return windowsOf(all, timeOf, size).filter(({ Name, start }) =>
    times.get(Name)?.every((record) => !isNear(record, start) && !isNear(record, start + size)),
  );
}

/** The sums over rows that the note wrote. Over all windows they are those of the records, wherever a window was cut. */
export function totalsOfRows(rows: Iterable<Summary>): Map<string, Total> {
  const totals = [...grouped(rows, ({ Name }) => Name)].map(([Name, own]): [string, Total] => [
    Name,
    {
      Name,
      Distance: sum(own.map(({ Distance }) => Distance)),
      MinMagicPoints: least(own.map(({ MinMagicPoints }) => MinMagicPoints)),
      MaxMagicPoints: most(own.map(({ MaxMagicPoints }) => MaxMagicPoints)),
      MinHealthPoints: least(own.map(({ MinHealthPoints }) => MinHealthPoints)),
      MaxHealthPoints: most(own.map(({ MaxHealthPoints }) => MaxHealthPoints)),
    },
  ]);
  return new Map(totals);
}

/** The time of a StatusTime, which has no zone; the same zone is taken for all. */
export function timeOfStatus({ StatusTime }: { readonly StatusTime: string }): number {
  return Date.parse(`${StatusTime.replace(' ', 'T')}Z`);
}

/** A point in time as Flink's JSON format writes a TIMESTAMP: no fraction where it is zero. */
function sqlTimestamp(time: number): string {
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?:\.0+)?Z$|(?<=\.\d*[1-9])0*Z$/, '');
}

function sums(records: readonly Reading[]): Omit<Required<Total>, 'Name'> {
  const magic = records.map(({ MagicPoints }) => MagicPoints);
  const health = records.map(({ HealthPoints }) => HealthPoints);
  return {
    count: records.length,
    Distance: sum(records.map(({ Distance }) => Distance)),
    MinMagicPoints: least(magic),
    MaxMagicPoints: most(magic),
    MinHealthPoints: least(health),
    MaxHealthPoints: most(health),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}

// Not Math.min(...numbers): there may be more of them than a call takes arguments.
function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other));
}

function grouped<One>(all: Iterable<One>, keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
