import { arnOf } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { State } from '../../state/state.ts';
import { inRegion } from '../../state/state.ts';
import type { Call } from '../service.ts';
import type { GroupRecord, StreamRecord } from './state.ts';

export function groupsOf({ logs }: State, { region }: Call): Record<string, GroupRecord> {
  return inRegion(logs, region, () => ({}));
}

/** A group by its name or ARN. */
export function findGroup(state: State, call: Call, given: string | undefined): GroupRecord {
  const name = given?.startsWith('arn:') ? given.split(':')[6] : given;
  if (name === undefined) throw invalidParameter('Either logGroupName or logGroupIdentifier is required.');
  const groups = groupsOf(state, call);
  if (!Object.hasOwn(groups, name)) throw notFound('The specified log group does not exist.');
  return groups[name];
}

export function findStream({ streams }: GroupRecord, name: string): StreamRecord {
  if (!Object.hasOwn(streams, name)) throw notFound('The specified log stream does not exist.');
  return streams[name];
}

export function groupArn({ name }: Pick<GroupRecord, 'name'>, { partition, region, account }: Call): string {
  return arnOf({ partition, service: 'logs', region, account, resource: `log-group:${name}` });
}

export function notFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', message);
}

export function alreadyExists(message: string): ServiceError {
  return new ServiceError('ResourceAlreadyExistsException', message);
}

export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}
