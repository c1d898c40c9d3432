import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { downCommand } from './down.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { initCommand } from './init.ts';
import { localCommand } from './local.ts';
import { openCommand } from './open.ts';
import { planCommand } from './plan.ts';
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
  localCommand,
  workshopCommand,
];
