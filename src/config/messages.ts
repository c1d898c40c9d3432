import type { Definition } from '../findings/finding.ts';
import { documentDefinitions } from './document-messages.ts';
import { shapeDefinitions } from './shape-messages.ts';
import { valueDefinitions } from './value-messages.ts';

/** Every finding about a hangar.yaml. Nothing here loads the YAML reader. */
export const configDefinitions: readonly Definition<never>[] = [
  ...documentDefinitions,
  ...shapeDefinitions,
  ...valueDefinitions,
];
