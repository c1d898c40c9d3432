import type { Context } from './condition.ts';
import { holds } from './condition.ts';
import type { PolicyDocument, Principal, Statement } from './document.ts';
import { listOf } from './document.ts';
import { actionLike, arnLike } from './wildcard.ts';

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

export interface AccessRequest {
  /** `glue:DeleteTable`. */
  readonly action: string;
  /** An ARN, or `*` for what concerns no resource. */
  readonly resource: string;
  readonly context?: Context;
}

/** What the policies of a principal say of a request: a Deny outweighs every Allow, and without an Allow it is denied. */
export function evaluate(policies: readonly PolicyDocument[], request: AccessRequest): Decision {
  const effects = policies
    .flatMap(({ Statement }) => Statement)
    .filter((statement) => concerns(statement, request))
    .map(({ Effect }) => Effect);
  if (effects.includes('Deny')) return 'explicitDeny';
  return effects.includes('Allow') ? 'allowed' : 'implicitDeny';
}

/** The same under limits, such as a permissions boundary: each of them has to allow it, too. */
export function evaluateWithin(
  policies: readonly PolicyDocument[],
  limits: readonly PolicyDocument[],
  request: AccessRequest,
): Decision {
  const decisions = [evaluate(policies, request), ...limits.map((limit) => evaluate([limit], request))];
  if (decisions.includes('explicitDeny')) return 'explicitDeny';
  return decisions.every((one) => one === 'allowed') ? 'allowed' : 'implicitDeny';
}

/** Who wants to act in a role's name. */
export type Actor = { readonly service: string } | { readonly arn: string; readonly account: string };

/** Whether a role's trust policy lets somebody act in its name. */
export function trusts(
  trust: PolicyDocument,
  actor: Actor,
  context: Context = {},
  action = 'sts:AssumeRole',
): Decision {
  const effects = trust.Statement.filter(
    (statement) =>
      concernsAction(statement, action) && concernsActor(statement, actor) && holds(statement.Condition, context),
  ).map(({ Effect }) => Effect);
  if (effects.includes('Deny')) return 'explicitDeny';
  return effects.includes('Allow') ? 'allowed' : 'implicitDeny';
}

function concerns(statement: Statement, { action, resource, context = {} }: AccessRequest): boolean {
  return (
    concernsAction(statement, action) && concernsResource(statement, resource) && holds(statement.Condition, context)
  );
}

function concernsAction({ Action, NotAction }: Statement, action: string): boolean {
  return NotAction === undefined
    ? listOf(Action).some((pattern) => actionLike(action, pattern))
    : !listOf(NotAction).some((pattern) => actionLike(action, pattern));
}

function concernsResource({ Resource, NotResource }: Statement, resource: string): boolean {
  return NotResource === undefined
    ? listOf(Resource).some((pattern) => arnLike(resource, pattern))
    : !listOf(NotResource).some((pattern) => arnLike(resource, pattern));
}

function concernsActor({ Principal: named, NotPrincipal }: Statement, actor: Actor): boolean {
  if (NotPrincipal !== undefined) return !isNamed(NotPrincipal, actor);
  return named !== undefined && isNamed(named, actor);
}

function isNamed(principal: Principal, actor: Actor): boolean {
  if (principal === '*') return true;
  if ('service' in actor) return listOf(principal['Service']).some((one) => one === actor.service || one === '*');
  const { arn, account } = actor;
  return listOf(principal['AWS']).some(
    (one) =>
      one === '*' || one === arn || one === account || new RegExp(`^arn:[\\w-]+:iam::${account}:root$`).test(one),
  );
}
