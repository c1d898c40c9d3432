import { randomBytes } from 'node:crypto';
import { ServiceError } from '../../protocol/service-error.ts';
import { inRegion } from '../../state/state.ts';
import type { World } from '../../world.ts';
import type { Call } from '../service.ts';
import { invalidArgument, notFound } from './errors.ts';
import { settle } from './settle.ts';
import type { ApplicationRecord, VersionRecord } from './state.ts';

/** The applications of the region that is called, each in the status that it has by now. */
export function applicationsOf(world: World, { region, now }: Call): Record<string, ApplicationRecord> {
  const { kinesisanalyticsv2 } = world.state;
  const all = inRegion<Record<string, ApplicationRecord>>(kinesisanalyticsv2, region, () => ({}));
  for (const [name, application] of Object.entries(all)) {
    if (settle(application, now) !== 'gone') continue;
    delete all[name];
    world.notebooks.remove(application);
  }
  return all;
}

export function findApplication(world: World, call: Call, name: string): ApplicationRecord {
  const all = applicationsOf(world, call);
  if (!Object.hasOwn(all, name)) throw notFound(`Application ${name} not found.`);
  return all[name];
}

export interface Expectation {
  readonly CurrentApplicationVersionId?: number | undefined;
  readonly ConditionalToken?: string | undefined;
}

/** Throws unless the caller knows the application as it is. */
export function checkExpectation(
  { current, token }: ApplicationRecord,
  { CurrentApplicationVersionId: version, ConditionalToken }: Expectation,
): void {
  if (version === undefined && ConditionalToken === undefined)
    throw invalidArgument('Either CurrentApplicationVersionId or ConditionalToken must be given.');
  const outdated =
    (version !== undefined && version !== current.version) ||
    (ConditionalToken !== undefined && ConditionalToken !== token);
  if (outdated)
    throw new ServiceError(
      'ConcurrentModificationException',
      `The application was changed meanwhile: it is at version ${current.version}.`,
    );
}

/** As many as the service lets one read of. */
const KEPT_VERSIONS = 50;

/** Makes a new version of an application from its last. */
export function addVersion(application: ApplicationRecord, change: Partial<VersionRecord>, { now }: Call): void {
  const seconds = Math.floor(now / 1000);
  const { rolledBackFrom: _from, rolledBackTo: _to, ...current } = application.current;
  application.past = [...application.past, application.current].slice(-KEPT_VERSIONS);
  application.current = {
    ...current,
    created: seconds,
    updatedFrom: current.version,
    ...change,
    version: current.version + 1,
  };
  application.updated = seconds;
  application.token = newToken();
}

export function newToken(): string {
  return randomBytes(18).toString('base64url');
}
