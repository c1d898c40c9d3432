import type { JsonObject } from './json.ts';
import { isObject } from './json.ts';
import type { Marker } from './marker.ts';

/** What the comment of a marker sets, or nothing where it cannot be read. */
export function settingsOf({ settings }: Marker): JsonObject {
  return settings ? objectIn(settings.json) : {};
}

/** The object that a text of JSON is, or an empty one. */
export function objectIn(json: string): JsonObject {
  try {
    const read: unknown = JSON.parse(json);
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}
