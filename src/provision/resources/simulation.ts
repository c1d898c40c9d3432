import type { ContextEntry, EvaluationResult } from '@aws-sdk/client-iam';
import { SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { inTurn } from '../at-once.ts';
import type { Statement } from '../policy.ts';
import type { Site } from '../resource.ts';

export interface Lacking {
  /** What would have to be allowed. */
  readonly Statement: readonly Statement[];
  /** The actions that a policy denies. */
  readonly denied: readonly string[];
}

/** What of some statements a role may not do, as IAM itself judges. */
export async function lacking(role: string, needed: readonly Statement[], site: Site): Promise<Lacking> {
  const all = await inTurn(needed, async (statement) => {
    const results = await simulate(role, statement, site);
    return { Statement: remainder(statement, results), denied: results.filter(isDenied).map(actionOf) };
  });
  return {
    Statement: all.flatMap(({ Statement }) => Statement),
    denied: [...new Set(all.flatMap(({ denied }) => denied))],
  };
}

async function simulate(
  PolicySourceArn: string,
  statement: Statement,
  { aws, signal }: Site,
): Promise<EvaluationResult[]> {
  const { Action, Resource = ['*'], Condition = {} } = statement;
  const request = {
    PolicySourceArn,
    ActionNames: [...Action],
    ResourceArns: [...Resource],
    ContextEntries: Object.values(Condition).flatMap(contextOf),
  };
  const results: EvaluationResult[] = [];
  for (let Marker: string | undefined; ; ) {
    signal.throwIfAborted();
    const page = await aws.iam.send(new SimulatePrincipalPolicyCommand({ ...request, Marker }));
    results.push(...(page.EvaluationResults ?? []));
    Marker = page.Marker;
    if (!page.IsTruncated || Marker === undefined) return results;
  }
}

/** A request as the condition wants it. */
function contextOf(keys: Readonly<Record<string, string>>): ContextEntry[] {
  return Object.entries(keys).map(([ContextKeyName, value]) => ({
    ContextKeyName,
    ContextKeyType: 'stringList',
    ContextKeyValues: [value],
  }));
}

/** The part of a statement that is not allowed: actions that lack the same resources are kept together. */
function remainder(statement: Statement, results: readonly EvaluationResult[]): Statement[] {
  const { Sid, Action, Resource = ['*'] } = statement;
  const groups = new Map<string, { actions: string[]; resources: readonly string[] }>();
  for (const action of Action) {
    const resources = Resource.filter((resource) => !isAllowed(action, resource, results));
    if (resources.length === 0) continue;
    const key = resources.join(' ');
    const group = groups.get(key) ?? { actions: [], resources };
    group.actions.push(action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ actions, resources }, at) => ({
    ...statement,
    ...(Sid !== undefined && at > 0 && { Sid: `${Sid}${at + 1}` }),
    Action: actions,
    Resource: resources,
  }));
}

/** IAM tells of several resources in one result, or has a result for each. */
function isAllowed(action: string, resource: string, results: readonly EvaluationResult[]): boolean {
  const ofAction = results.filter((result) => actionOf(result) === action);
  const specific = ofAction
    .flatMap(({ ResourceSpecificResults = [] }) => ResourceSpecificResults)
    .find(({ EvalResourceName }) => EvalResourceName === resource);
  const own = ofAction.find(({ EvalResourceName }) => EvalResourceName === resource);
  const decision = specific?.EvalResourceDecision ?? (own ?? ofAction[0])?.EvalDecision;
  return decision === 'allowed';
}

function isDenied({ EvalDecision }: EvaluationResult): boolean {
  return EvalDecision === 'explicitDeny';
}

function actionOf({ EvalActionName = '' }: EvaluationResult): string {
  return EvalActionName;
}
