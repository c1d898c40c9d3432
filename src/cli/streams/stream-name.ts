import type { Stage } from '../../config/index.ts';
import { nearest } from '../../text/nearest.ts';
import { UserError } from '../user-error.ts';

/** Which stream a command means where none is named: that of a role, else the workshop's. */
export interface Wanted {
  readonly role: 'source' | 'destination';
  readonly otherwise: string;
}

/** The name in AWS of the stream that is meant. */
export function streamName(given: string | undefined, { role, otherwise }: Wanted, stage: Stage | undefined): string {
  if (!stage) return given ?? otherwise;
  const { streams } = stage.config;
  const physical = (key: string) => stage.names.streams[key] ?? key;
  if (given !== undefined) return physical(given);
  const keys = Object.keys(streams).filter((key) => streams[key].role === role);
  if (keys.length === 1) return physical(keys[0]);
  if (keys.length === 0 || keys.includes(otherwise)) return physical(otherwise);
  throw new UserError(`hangar.yaml has several streams with the role ${role}: ${keys.join(', ')}.`, NAME_ONE);
}

const NAME_ONE = 'Name one with --stream.';

const MOST_NAMED = 10;

/** The refusal of a stream that is not there; `names` are those that are, as far as one may know. */
export function noStream(
  stream: string,
  target: string,
  names: readonly string[] | undefined,
  options: ErrorOptions,
): UserError {
  const meant = names && nearest(stream, names);
  const hint = meant
    ? `Did you mean "${meant}"?`
    : names?.length === 0
      ? 'There is none at all. "hangar up" makes those of hangar.yaml.'
      : names && `There are ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}.`;
  return new UserError(`There is no stream "${stream}" in ${target}.`, hint, options);
}
