import type { Outcome, Results, RunParagraph } from '../../zeppelin/index.ts';
import { visible } from '../report/visible.ts';
import { failureLines, failureReader } from './failure.ts';
import type { NotePorts } from './options.ts';
import { jsonTeller } from './run-json.ts';
import type { RunScene } from './run-scene.ts';
import type { FailureOf, RunTeller } from './run-teller.ts';
import { blockedBy, withoutTrace } from './run-teller.ts';
import { tableLines } from './table.ts';

/** The teller that is asked for. */
export async function runTeller(scene: RunScene, ports: NotePorts): Promise<RunTeller> {
  const failureOf = await failureReader(scene);
  return scene.json ? jsonTeller(scene, failureOf, ports) : textTeller(scene, failureOf, ports);
}

/** What comes of it is told by its outcome. */
function isUnderWay(state: string): boolean {
  return state === 'PENDING' || state === 'RUNNING';
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
      if (hasNoRows(results)) terminal.printError(`${NO_ROWS}\n`);
    },
    end(_, goingOn) {
      if (goingOn.length === 0) return;
      const isQuery = goingOn.some(({ kind }) => kind === 'query');
      const rows = isQuery ? ' --for 30s shows the rows of a query.' : '';
      say(`What is up goes on: "hangar note stop ${scene.source.name}" stops it.${rows}`);
    },
  };
}

function hasNoRows(results: Results): boolean {
  return results.some(({ type, data }) => type === 'TABLE' && !data.trimEnd().includes('\n'));
}

/** That a query runs at 0 % and shows nothing looks the same whether it is stuck or has nothing to read. */
const NO_ROWS =
  'hint: No rows came. Does something write to the stream meanwhile ("LATEST" reads only what comes from then on)? A window ' +
  'shows its rows only when it ends, and by event time only when later rows come.';

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
    case 'failed':
      return [`${what}: ERROR`, ...failureLines(failureOf(paragraph, outcome.message)).map((line) => `  ${line}`)];
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
