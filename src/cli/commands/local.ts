import { defineCommand } from '../command.ts';
import type { LocalPorts } from '../local/options.ts';
import { unknownWord } from '../usage.ts';

const ACTIONS = ['up', 'down', 'status', 'env'] as const;

export const localCommand = defineCommand({
  name: 'local',
  positional: '<action>',
  summary: 'The embedded cloud: AWS on this machine, as far as a notebook needs it',
  examples: [
    ['hangar local up', 'start it in the background'],
    ['eval "$(hangar local env)"', 'let the AWS CLI, boto3 and every SDK in this shell talk to it'],
    ['hangar local down', 'stop it; what it holds is kept'],
  ],
  more: [
    'Actions: up, down, status, env.',
    'It keeps everything in .hangar/local of the working directory. To forget all of it, stop it and delete that directory.',
    'Exit status: 0 done, or it runs (status); 1 it does not run (status); 2 could not do it; 3 hangar failed.',
  ].join('\n'),
  args: {
    action: { type: 'string', demandOption: true, describe: 'up, down, status or env' },
    dir: { type: 'string', default: '.hangar/local', describe: 'Where it keeps what it holds' },
    port: { type: 'number', describe: 'up: the port to listen at, else that of the last time or any free one' },
    region: { type: 'string', describe: 'up: the region that env names; all others exist as well' },
    'local-speed': {
      type: 'string',
      choices: ['fast', 'real'] as const,
      default: 'fast',
      describe: 'up: how long it takes to start or change an application',
    },
    zeppelin: { type: 'string', describe: 'up: the address of a Zeppelin to put behind presigned URLs' },
    foreground: { type: 'boolean', default: false, describe: 'up: stay, and stop at Ctrl-C' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  async run({ action, ...options }, ports: LocalPorts) {
    const known = ACTIONS.find((one) => one === action);
    if (!known) throw unknownWord('action', action, ACTIONS);
    const { actions } = await import('../local/actions.ts');
    return actions[known]({ ...options, dir: ports.files.absolute(options.dir) }, ports);
  },
});
