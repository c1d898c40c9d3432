import type { Operations } from '../../../../aws-models/data/logs.generated.ts';
import { arnOf } from '../../arn.ts';
import type { World } from '../../world.ts';
import type { Call, Demand, Handlers } from '../service.ts';
import { eventOperations } from './events.ts';
import { groupOperations } from './groups.ts';
import { streamOperations } from './streams.ts';

export function logs(world: World): Handlers<Operations> {
  return { ...groupOperations(world), ...streamOperations(world), ...eventOperations(world) };
}

export function logsDemands(operation: string, input: Readonly<Record<string, unknown>>, call: Call): Demand[] {
  const { partition, region, account } = call;
  const at = (resource: string) => arnOf({ partition, service: 'logs', region, account, resource });
  const action = `logs:${operation}`;
  if (operation === 'DescribeLogGroups') return [{ action, resources: [at('log-group::log-stream:')] }];
  if (input['resourceArn'] !== undefined) return [{ action, resources: [String(input['resourceArn'])] }];
  const group = String(input['logGroupName'] ?? input['logGroupIdentifier'] ?? '').replace(/^arn:.*:log-group:/, '');
  const named = ['PutLogEvents', 'GetLogEvents', 'DeleteLogStream'].includes(operation);
  return [{ action, resources: [at(`log-group:${group}:log-stream:${named ? String(input['logStreamName']) : ''}`)] }];
}
