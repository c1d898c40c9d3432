import type { EvaluationResult, Operations } from '../../../../aws-models/data/iam.generated.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { roleMay, roleOfArn } from './access.ts';
import { readPolicy } from './document.ts';
import { evaluate } from './evaluate.ts';
import { noSuchEntity } from './find.ts';

/** What would be answered, without asking for it. */
export function simulationOperations({ state: { iam } }: World): SomeHandlers<Operations, 'SimulatePrincipalPolicy'> {
  return {
    SimulatePrincipalPolicy({
      PolicySourceArn,
      ActionNames,
      ResourceArns = ['*'],
      ContextEntries = [],
      PolicyInputList = [],
    }) {
      const role = roleOfArn(PolicySourceArn, iam);
      if (!role) throw noSuchEntity(`The role with name ${PolicySourceArn} cannot be found.`);
      const further = PolicyInputList.map((text) => readPolicy(text, 'identity'));
      const context = Object.fromEntries(
        ContextEntries.map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
          ContextKeyName,
          ContextKeyValues[0] ?? '',
        ]),
      );
      const results: EvaluationResult[] = [];
      for (const action of ActionNames)
        for (const resource of ResourceArns) {
          const own = roleMay(role, iam, { action, resource, context });
          const added = evaluate(further, { action, resource, context });
          const decision = own === 'implicitDeny' || added === 'explicitDeny' ? added : own;
          results.push({
            EvalActionName: action,
            EvalResourceName: resource,
            EvalDecision: decision,
            MatchedStatements: [],
            MissingContextValues: [],
          });
        }
      return { EvaluationResults: results, IsTruncated: false };
    },
  };
}
