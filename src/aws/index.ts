/** The door to what hangar knows of AWS in general. */
export type { Patience } from '../remote/index.ts';
export { isConnection, plain, sleep, TooLate, until } from '../remote/index.ts';
export type { Aws } from './clients.ts';
export { connect } from './clients.ts';
export type { Carrier, Connection } from './connection.ts';
export type { Attempt } from './errors.ts';
export {
  AwsError,
  codeOf,
  isConflict,
  isDenied,
  isMissing,
  translate,
  undefinedIfMissing,
} from './errors.ts';
export type { Identity } from './identity.ts';
export { whoCalls } from './identity.ts';
export { glueTableKind, isStreamThere, streamNames } from './lookups.ts';
export { regionOf } from './shared-config.ts';
export { findTagged } from './tagged.ts';
