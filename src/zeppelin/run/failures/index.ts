/** Why paragraphs fail, in words: what is known of the messages of Studio, its Flink and AWS. Pure, and loads nothing. */
import type { Definition } from '../../../findings/finding.ts';
import { withoutCommand } from '../place.ts';
import { catalogFailures } from './catalog.ts';
import { connectorFailures } from './connectors.ts';
import type { ExplainedFailure } from './failure.ts';
import { nameFailures } from './names.ts';
import { parserFailures } from './parser.ts';
import { recordFailures } from './records.ts';
import { rightsFailures } from './rights.ts';
import { sessionFailures } from './session.ts';
import { sinkFailures } from './sinks.ts';
import { streamFailures } from './streams.ts';
import { typeFailures } from './types.ts';

export { tableExistsAlready } from './catalog.ts';
export { connectorNotInstalled } from './connectors.ts';
export type { ExplainedFailure } from './failure.ts';
export type { Right } from './rights.ts';
export { kindOfRight } from './rights.ts';
export { streamNotFound } from './streams.ts';

/** The first that fits counts: what tells most of the cause stands before what follows from it. */
const FAILURES = [
  ...rightsFailures,
  ...streamFailures,
  ...connectorFailures,
  ...catalogFailures,
  ...nameFailures,
  ...recordFailures,
  ...typeFailures,
  ...sinkFailures,
  ...parserFailures,
  ...sessionFailures,
];

/** Every finding about a run. */
export const runDefinitions: readonly Definition<never>[] = FAILURES.map(({ definition }) => definition);

/** What the message of a paragraph that failed means, and what to do; `undefined` where it is not known. */
export function explainFailure(message: string): ExplainedFailure | undefined {
  const reason = withoutCommand(message);
  for (const { explain } of FAILURES) {
    const explained = explain(reason);
    if (explained) return explained;
  }
  return undefined;
}
