import { defineCommand } from '../command.ts';
import type { ProvisionPorts } from '../provision/options.ts';
import { WHERE } from '../provision/options.ts';

export const planCommand = defineCommand({
  name: 'plan',
  summary: 'Show what up would do, and do nothing',
  more:
    '+ create, ~ change or start, -+ replace, - remove, = leave, ! refuse.\n\n' +
    '--json: { version: 1, target, steps: [{ action, resource: { kind, name }, reason, diff: [{ path, from, to }], stops? }],\n' +
    'role? } with what a role that hangar.yaml names lacks: { arn, isThere, isTrusted, lacks?: a policy, denied?, unknown? }.\n\n' +
    'Exit status: 0 nothing is to be done; 1 something is; 2 could not look; 3 hangar failed.',
  examples: [
    ['hangar plan', 'what hangar up would do'],
    ['hangar plan --out plan.json', 'and keep it for "hangar up --plan plan.json"'],
    ['hangar plan --iam', 'the policies, for an administrator'],
  ],
  args: {
    ...WHERE,
    start: { type: 'boolean', default: true, describe: 'Whether up would start the notebook; --no-start' },
    adopt: {
      type: 'string',
      array: true,
      default: [] as string[],
      describe: 'Take over what was there before, by name',
    },
    out: { type: 'string', describe: 'Keep the plan in a file, for "hangar up --plan FILE"' },
    iam: { type: 'boolean', default: false, describe: 'Print what the role of the notebook may do, as JSON' },
  },
  async run(args, ports: ProvisionPorts) {
    const { plan } = await import('../provision/up.ts');
    return plan({ ...args, yes: false, 'dry-run': true, restart: false, notes: false }, ports);
  },
});
