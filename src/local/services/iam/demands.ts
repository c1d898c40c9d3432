import { arnOf } from '../../arn.ts';
import type { Call, Demand } from '../service.ts';

/** What an operation on roles and policies needs leave for. Roles are named without their path. */
export function iamDemands(operation: string, input: Readonly<Record<string, unknown>>, call: Call): Demand[] {
  const { partition, account } = call;
  const action = `iam:${operation}`;
  const at = (resource: string) => arnOf({ partition, service: 'iam', region: '', account, resource });
  if (input['RoleName'] !== undefined)
    return [{ action, resources: [at(`role${input['Path'] ?? '/'}${input['RoleName']}`)] }];
  if (input['PolicyArn'] !== undefined) return [{ action, resources: [String(input['PolicyArn'])] }];
  if (input['PolicyName'] !== undefined)
    return [{ action, resources: [at(`policy${input['Path'] ?? '/'}${input['PolicyName']}`)] }];
  return [{ action, resources: ['*'] }];
}
