import type { Example } from '../findings/finding.ts';

/** The least that a hangar.yaml has. */
export const MINIMAL = 'project: rides\nregion: eu-west-1\n';

/** A whole hangar.yaml as an example. */
export function file(text: string): Example {
  return { text, path: 'hangar.yaml' };
}
