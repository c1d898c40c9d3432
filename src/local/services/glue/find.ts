import { ServiceError } from '../../protocol/service-error.ts';
import type { State } from '../../state/state.ts';
import { inRegion } from '../../state/state.ts';
import type { Call } from '../service.ts';
import type { DatabaseRecord, GlueRegion, TableRecord } from './state.ts';

/** Names are kept in small letters, whatever they are sent in. */
export function folded(name: string): string {
  return name.toLowerCase();
}

/** The databases of the region that is called. */
export function databasesOf({ glue }: State, { region }: Call): GlueRegion {
  return inRegion(glue, region, () => ({}));
}

export function findDatabase(state: State, call: Call, name: string): DatabaseRecord {
  const found = entry(databasesOf(state, call), name);
  if (!found) throw notFound(`Database ${folded(name)} not found.`);
  return found;
}

export function findTable(state: State, call: Call, database: string, name: string): TableRecord {
  const found = entry(findDatabase(state, call, database).tables, name);
  if (!found) throw notFound(`Table ${folded(name)} not found.`);
  return found;
}

export function entry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, folded(name)) ? record[folded(name)] : undefined;
}

export function notFound(message: string): ServiceError {
  return new ServiceError('EntityNotFoundException', message);
}

export function alreadyExists(message: string): ServiceError {
  return new ServiceError('AlreadyExistsException', message);
}

export function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInputException', message);
}

/** There is one catalog, and it has the account's number. */
export function checkCatalog(id: string | undefined, { account }: Call): void {
  if (id !== undefined && id !== account) throw notFound(`Catalog ${id} not found.`);
}
