import type { Outcome, RunParagraph } from '../../zeppelin/index.ts';
import type { NotePorts } from './options.ts';
import type { RunScene } from './run-scene.ts';
import type { FailureOf, RunTeller } from './run-teller.ts';
import { blockedBy, withoutTrace } from './run-teller.ts';

/** Tells a run to programs, in lines of JSON. */
export function jsonTeller(scene: RunScene, failureOf: FailureOf, { terminal }: NotePorts): RunTeller {
  const say = (data: object) => terminal.print(`${JSON.stringify(data)}\n`);
  const id = ({ number, title, id: paragraph }: RunParagraph) => ({ number, title, id: paragraph });
  say({ version: 1, event: 'begin', target: scene.target, note: scene.source.name, id: scene.remote.id });
  return {
    warn: (message) => say({ event: 'warning', message }),
    skipped: (one) => say({ event: 'skipped', ...one }),
    async planned(paragraph) {
      const message = await blockedBy(paragraph);
      if (message !== undefined) say({ event: 'warning', message });
    },
    wouldRun: (paragraph) => say({ event: 'would-run', paragraph: id(paragraph) }),
    run(event) {
      if (event.type === 'state') say({ event: 'state', paragraph: id(event.paragraph), state: event.state });
      else say({ event: 'outcome', ...outcomeData(event.outcome, failureOf), paragraph: id(event.outcome.paragraph) });
    },
    watch: ({ type, paragraph, ...rest }) => say({ event: type, paragraph: id(paragraph), ...rest }),
    stopped: (paragraph, results) =>
      say({ event: 'stopped', paragraph: id(paragraph), results: withoutTrace(results) }),
    end: (outcomes, goingOn) =>
      say({
        event: 'end',
        outcomes: outcomes.map(({ kind, paragraph }) => ({ kind, number: paragraph.number })),
        goingOn: goingOn.map(({ number }) => number),
      }),
  };
}

function outcomeData(outcome: Outcome, failureOf: FailureOf): object {
  if (outcome.kind === 'up') return { kind: outcome.kind, link: outcome.link, wasUp: outcome.wasUp };
  if (outcome.kind !== 'failed') return { kind: outcome.kind, results: outcome.results };
  return { kind: outcome.kind, ...failureOf(outcome.paragraph, outcome.message), results: outcome.results };
}
