import type { Random } from './random.ts';

/** What a unicorn tells of itself, with its keys in the order in which the workshop's producer writes them. */
export interface Ride {
  /** Metres since the last one. */
  readonly Distance: number;
  readonly HealthPoints: number;
  readonly Latitude: number;
  readonly Longitude: number;
  readonly MagicPoints: number;
  readonly Name: string;
  readonly InputData: string;
  /** `2026-11-25 04:05:06.789`, without a zone. */
  readonly StatusTime: string;
}

export interface UnicornOptions {
  readonly name: string;
  readonly random: Random;
  /** Whether every fifth record is marked as an error. */
  readonly error?: boolean;
}

const START = { latitude: 40.749167, longitude: -73.985184, points: 150 };
const METRES_PER_DEGREE = { latitude: 110_540, longitude: 111_320 };
const ERROR_EVERY = 5;

/**
 * Distances are multiples of this. Sums of such numbers are exact in a double, whatever the order they are added in, so
 * that what Flink makes of them can be compared to the last digit.
 */
const GRAIN = 2 ** -20;

/** A unicorn that goes one way from New York: every call answers with its next record, as of a point in time. */
export function unicorn({ name, random, error = false }: UnicornOptions): (statusTime: string) => Ride {
  let { latitude, longitude } = START;
  let health = START.points;
  let magic = START.points;
  let told = 0;
  const bearing = random() * 2 * Math.PI;
  return (statusTime) => {
    const distance = 29 + Math.floor((random() * 2) / GRAIN) * GRAIN;
    magic += step(random);
    health += step(random);
    latitude += (distance * Math.cos(bearing)) / METRES_PER_DEGREE.latitude;
    longitude += (distance * Math.sin(bearing)) / (METRES_PER_DEGREE.longitude * Math.cos((latitude * Math.PI) / 180));
    told++;
    return {
      Distance: distance,
      HealthPoints: health,
      Latitude: latitude,
      Longitude: longitude,
      MagicPoints: magic,
      Name: name,
      InputData: error && told % ERROR_EVERY === 0 ? 'Unicornerror' : 'Unicorn',
      StatusTime: statusTime,
    };
  };
}

/** Down, up, or twice as often neither. */
function step(random: Random): number {
  const quarter = Math.floor(random() * 4);
  return quarter === 0 ? -1 : quarter === 1 ? 1 : 0;
}

const NAMES = ['Shadowfax', 'Bucephalus', 'Rocinante'];

/** The names of so many unicorns; the first has the name that is given. */
export function unicornNames(first: string, count: number): string[] {
  const names = [first, ...NAMES.filter((name) => name !== first)];
  return Array.from({ length: count }, (_, at) => names[at] ?? `Unicorn-${at + 1}`);
}

/** A point in time as the workshop's producer writes it, by the clock of this machine. */
export function statusTimeOf(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  return `${day} ${clock}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}
