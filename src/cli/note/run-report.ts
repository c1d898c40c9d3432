import type { Outcome, Results, RunEvent, RunParagraph, WatchEvent } from '../../zeppelin/index.ts';
import { visible } from '../report/visible.ts';
import type { Skipped } from './choose.ts';
import type { FailureInFile } from './failure.ts';
import { failureReader } from './failure.ts';
import type { NotePorts } from './options.ts';
import type { RunScene } from './run-scene.ts';
import { tableLines } from './table.ts';

/** What a run is told with: for people in lines, for programs in lines of JSON. */
export interface RunTeller {
  warn(sentence: string): void;
  skipped(one: Skipped): void;
  planned(paragraph: RunParagraph): Promise<void>;
  wouldRun(paragraph: RunParagraph): void;
  run(event: RunEvent): void;
  watch(event: WatchEvent): void;
  stopped(paragraph: RunParagraph, results: Results): void;
  /** `goingOn` is what is up still. */
  end(outcomes: readonly Outcome[], goingOn: readonly RunParagraph[]): void;
}

type FailureOf = (paragraph: RunParagraph, message: string) => FailureInFile;

/** The teller that is asked for. */
export async function runTeller(scene: RunScene, ports: NotePorts): Promise<RunTeller> {
  const failureOf = await failureReader(scene);
  return scene.json ? jsonTeller(scene, failureOf, ports) : textTeller(scene, failureOf, ports);
}

/** What comes of it is told by its outcome. */
function isUnderWay(state: string): boolean {
  return state === 'PENDING' || state === 'RUNNING';
}

/** What of a paragraph cannot begin before something has ended that may never do so. */
async function blockedBy({ number, text }: RunParagraph): Promise<string | undefined> {
  const { kindOf } = await import('../../zeppelin/index.ts');
  if (!kindOf(text).isBlocked) return undefined;
  return `In paragraph ${number} something stands behind a query or an INSERT, and waits until that has ended.`;
}

function textTeller(scene: RunScene, failureOf: FailureOf, { terminal }: NotePorts): RunTeller {
  const say = (line: string) => terminal.print(`${line}\n`);
  let last = '';
  return {
    warn: (sentence) => terminal.printError(`warning: ${sentence}\n`),
    skipped: ({ number, reason }) => say(`paragraph ${number} is left out: ${reason}.`),
    async planned(paragraph) {
      const blocked = await blockedBy(paragraph);
      if (blocked !== undefined) terminal.printError(`warning: ${blocked}\n`);
    },
    wouldRun: (paragraph) => say(`${called(paragraph)} would be run.`),
    run(event) {
      if (event.type === 'outcome') for (const line of outcomeLines(event.outcome, scene, failureOf)) say(line);
      else if (isUnderWay(event.state)) say(`${called(event.paragraph)}: ${event.state}`);
    },
    watch(event) {
      if (event.type === 'results') {
        for (const line of resultLines(event.results, scene.rows)) say(`  ${line}`);
        return;
      }
      const line = `${called(event.paragraph)}: runs, ${event.progress} %`;
      // That it goes on is no news where nobody sees the line change.
      if (line !== last) terminal.printError(`${line}\n`);
      last = line;
    },
    stopped(paragraph, results) {
      say(`${called(paragraph)}: stopped; this is what it showed last`);
      for (const line of resultLines(withoutTrace(results), scene.rows)) say(`  ${line}`);
    },
    end(_, goingOn) {
      if (goingOn.length === 0) return;
      const isQuery = goingOn.some(({ kind }) => kind === 'query');
      const rows = isQuery ? ' --for 30s shows the rows of a query.' : '';
      say(`What is up goes on: "hangar note stop ${scene.source.name}" stops it.${rows}`);
    },
  };
}

/** After a stop Zeppelin has a Java trace behind the last table. */
function withoutTrace(results: Results): Results {
  return results.filter(({ type, data }) => !(type === 'TEXT' && /^Fail to run sql command:/.test(data)));
}

function called({ number, title }: RunParagraph): string {
  return title === undefined ? `paragraph ${number}` : `paragraph ${number} "${visible(title)}"`;
}

function outcomeLines(outcome: Outcome, scene: RunScene, failureOf: FailureOf): string[] {
  const { paragraph } = outcome;
  const what = called(paragraph);
  switch (outcome.kind) {
    case 'finished':
      return [`${what}: FINISHED`, ...resultLines(outcome.results, scene.rows).map((line) => `  ${line}`)];
    case 'not-executed':
      return [`${what}: checked, not executed`, ...resultLines(outcome.results, scene.rows).map((line) => `  ${line}`)];
    case 'stopped':
      return [`${what}: was stopped`];
    case 'up': {
      const link = outcome.link === undefined ? '' : `, job ${outcome.link}`;
      return [`${what}: ${outcome.wasUp ? 'runs already' : 'is up'}${link}`];
    }
    case 'failed': {
      const { place, reason } = failureOf(paragraph, outcome.message);
      return [`${what}: ERROR`, `  ${place === undefined ? '' : `${place}: `}${reason}`];
    }
  }
}

function resultLines(results: Results, rows: number): string[] {
  return results.flatMap(({ type, data }) => {
    if (type === 'TABLE') return tableLines(data, rows);
    if (type === 'TEXT') return data.trimEnd().split('\n').map(visible);
    const text = data.replace(/<[^>]*>/g, '').trim();
    return text === '' ? [] : text.split('\n').map(visible);
  });
}

function jsonTeller(scene: RunScene, failureOf: FailureOf, { terminal }: NotePorts): RunTeller {
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
