import type { ApplicationRecord } from '../../services/kinesisanalytics/state.ts';
import type { World } from '../../world.ts';
import type { Executor } from './executor.ts';
import { markdown } from './markdown.ts';
import type { Interpreting } from './task.ts';
import { failure, success } from './task.ts';

/** What an application runs its paragraphs by. */
export function studio(_application: ApplicationRecord, _world: World, executor: Executor): Interpreting {
  return {
    async interpret(task) {
      if (task.interpreter.startsWith('md.')) return success({ type: 'HTML', data: markdown(task.script) });
      return failure(`${task.interpreter} is not there yet`);
    },
    async restart() {
      void executor;
    },
  };
}
