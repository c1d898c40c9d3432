import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { initCommand } from './init.ts';
import { localCommand } from './local.ts';
import { rulesCommand } from './rules.ts';
import { workshopCommand } from './workshop.ts';

/** In the order of the help. */
export const commands: readonly Command[] = [
  checkCommand,
  fixCommand,
  explainCommand,
  rulesCommand,
  initCommand,
  localCommand,
  workshopCommand,
];
