/** The door to what everybody needs who asks a server for something: waiting, lost connections, what not to print. */
export { isCertificate, isConnection, isNeverSent, sentence } from './connection.ts';
export { plain } from './redact.ts';
export type { Patience } from './wait.ts';
export { sleep, TooLate, until } from './wait.ts';
