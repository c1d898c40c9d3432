import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { consumeCommand } from './consume.ts';
import { downCommand } from './down.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { initCommand } from './init.ts';
import { localCommand } from './local.ts';
import { noteConvertCommand } from './note-convert.ts';
import { noteDiffCommand } from './note-diff.ts';
import { noteLsCommand } from './note-ls.ts';
import { notePullCommand } from './note-pull.ts';
import { notePushCommand } from './note-push.ts';
import { noteRestartCommand } from './note-restart.ts';
import { noteRunCommand } from './note-run.ts';
import { noteStopCommand } from './note-stop.ts';
import { openCommand } from './open.ts';
import { planCommand } from './plan.ts';
import { produceCommand } from './produce.ts';
import { rulesCommand } from './rules.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { stopCommand } from './stop.ts';
import { upCommand } from './up.ts';
import { workshopCommand } from './workshop.ts';

/** In the order of the help. */
export const commands: readonly Command[] = [
  checkCommand,
  fixCommand,
  explainCommand,
  rulesCommand,
  initCommand,
  planCommand,
  upCommand,
  downCommand,
  startCommand,
  stopCommand,
  statusCommand,
  openCommand,
  notePushCommand,
  notePullCommand,
  noteDiffCommand,
  noteRunCommand,
  noteStopCommand,
  noteRestartCommand,
  noteLsCommand,
  noteConvertCommand,
  produceCommand,
  consumeCommand,
  localCommand,
  workshopCommand,
];

/** Words that have several commands behind them, and what these are about. */
export const groups: Readonly<Record<string, string>> = {
  note: 'Notes as code: what lies here, and what the notebook has',
};
