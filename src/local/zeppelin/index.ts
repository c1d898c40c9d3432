/** The door of the embedded cloud's Zeppelin, which is loaded when somebody asks for a note. */
export type { Executor, Work } from './run/executor.ts';
export { noFlink } from './run/executor.ts';
export type { Zeppelin } from './zeppelin.ts';
export { openZeppelin } from './zeppelin.ts';
