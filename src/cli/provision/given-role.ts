import type { GivenRole } from '../../provision/index.ts';
import { UserError } from '../user-error.ts';
import type { Scene } from './scene.ts';

/** Looks at the role that hangar.yaml names, if it names one. Throws where there is no such role. */
export async function givenRole({ wanted, site, target }: Scene): Promise<GivenRole | undefined> {
  const { givenRole: arn, policies } = wanted;
  if (arn === undefined) return undefined;
  const { checkRole } = await import('../../provision/index.ts');
  const needed = policies.map(({ document }) => document);
  const role = await checkRole(arn, needed, site);
  if (role.isThere) return role;
  throw new UserError(
    `Nothing was changed because there is no role ${arn} in ${target}.`,
    'Name another one, or leave "role" out of hangar.yaml and hangar makes one.',
  );
}

/** What an administrator has to do for it, in words. */
export async function renderRole(role: GivenRole | undefined): Promise<string> {
  if (!role) return '';
  const { SERVICE, TRUST } = await import('../../provision/index.ts');
  const { arn, isTrusted, lacks, denied, unknown } = role;
  const trust = isTrusted ? [] : [`It does not trust ${SERVICE}, as this does:`, json(TRUST)];
  const why =
    unknown === undefined
      ? 'It lacks what this allows:'
      : `What it lacks cannot be told, so this is all that it needs. ${unknown}`;
  const policy = lacks === undefined ? [] : [why, json(lacks)];
  const vain = denied === undefined ? [] : [`A policy of its own denies ${denied.join(', ')}, which has to go.`];
  const lines = [...trust, ...policy, ...vain];
  if (lines.length === 0) return `The role ${arn} may do all that the notebook needs.\n`;
  return `${[`The role ${arn} is not hangar's to change.`, ...lines].join('\n')}\n`;
}

function json(value: object): string {
  return JSON.stringify(value, undefined, 2);
}
