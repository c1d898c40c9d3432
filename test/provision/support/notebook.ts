import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Aws, Carrier } from '../../../src/aws/index.ts';
import { connect } from '../../../src/aws/index.ts';
import { readConfig } from '../../../src/config/index.ts';
import type { Cloud, CloudOptions } from '../../../src/local/index.ts';
import { startCloud, steps as timing } from '../../../src/local/index.ts';
import type { Event, LocalJar, Observed, Step } from '../../../src/provision/index.ts';
import { apply, observe, planDown, planUp, wantedOf } from '../../../src/provision/index.ts';

export const REGION = 'eu-west-1';
export const ACCOUNT = '000000000000';

export const WORKSHOP = `project: wildrydes
region: ${REGION}
streams:
  wildrydes: { shards: 1, role: source }
  wildrydes-summary: { shards: 1, role: destination }
notebook:
  name: flink-analytics
  glueDatabase: default
  parallelism: 4
  policies:
    kinesis-analytics-service-flink-analytics-glue: glue-delete
`;

interface TestCloudOptions extends Partial<CloudOptions> {
  readonly hasKinesis?: boolean;
}

/** The workshop's notebook by itself: streams take most of the time. */
export const NOTEBOOK = WORKSHOP.replace(/streams:\n(?: {2}.*\n)+?(?=notebook)/, 'streams: {}\n');

/** Its streams by themselves. */
export const STREAMS = WORKSHOP.replace(/notebook:\n(?: {2}.*\n)+/, '');

/** An embedded cloud of a test's own. */
export async function testCloud({ hasKinesis = true, ...options }: TestCloudOptions = {}): Promise<Cloud> {
  const directory = mkdtempSync(join(tmpdir(), 'hangar-provision-'));
  const faults: unknown[] = [];
  const cloud = await startCloud({
    directory,
    timing: timing(5, 0),
    ...(hasKinesis && { kinesis: { node: process.execPath, environment: process.env } }),
    report: (error) => faults.push(error),
    ...options,
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
    if (faults.length > 0) throw faults[0];
  });
  return cloud;
}

/** The clients of hangar, told where and who; `carrier` is between them and the cloud. */
export function clientsOf({ endpoint, accessKeyId, secretAccessKey }: Cloud, carrier?: Carrier): Promise<Aws> {
  const credentials = { accessKeyId, secretAccessKey };
  return connect({ region: REGION, endpoint, credentials, environment: {}, ...(carrier && { carrier }) });
}

/** A stage of a hangar.yaml, as it is in the embedded cloud. */
export function stageOf(text: string, name = 'default') {
  const { findings, stages } = readConfig(text, { account: ACCOUNT });
  const stage = stages.get(name);
  if (!stage) throw new Error(findings.map(({ message }) => message).join('\n'));
  return stage;
}

export interface Attempt {
  readonly start?: boolean;
  readonly adopt?: readonly string[];
  readonly signal?: AbortSignal;
  readonly tell?: (event: Event) => void;
  readonly stage?: string;
  readonly jars?: ReadonlyMap<string, LocalJar>;
  /** Is told what a look leaves out. */
  readonly report?: (message: string) => void;
}

const PLACE = { account: ACCOUNT, region: REGION, partition: 'aws' };

function sceneOf(text: string, aws: Aws, { signal, stage, jars = new Map() }: Attempt) {
  const { resources, owner } = wantedOf(stageOf(text, stage), { place: PLACE, jars, fansOut: false });
  const site = { aws, place: PLACE, owner, signal: signal ?? new AbortController().signal };
  return { resources, owner, site };
}

/** What `hangar plan` would say. */
export async function planned(
  text: string,
  aws: Aws,
  attempt: Attempt = {},
): Promise<{ steps: Step[]; observed: Observed[] }> {
  const { resources, owner, site } = sceneOf(text, aws, attempt);
  const { start = true, adopt = [], report = () => {} } = attempt;
  const observed = await observe(resources, { ...site, report });
  return {
    steps: planUp(
      observed.map(({ observation }) => observation),
      { owner, start, adopt },
    ),
    observed,
  };
}

/** What `hangar up` does; answers with what it did. */
export async function up(text: string, aws: Aws, attempt: Attempt = {}): Promise<string[]> {
  const { site } = sceneOf(text, aws, attempt);
  const { steps, observed } = await planned(text, aws, attempt);
  await apply(steps, observed, site, attempt.tell ?? (() => {}));
  return shown(steps);
}

/** What `hangar down` does. */
export async function down(
  text: string,
  aws: Aws,
  { all = false, named = [], ...attempt }: Attempt & { all?: boolean; named?: readonly string[] } = {},
): Promise<string[]> {
  const { resources, owner, site } = sceneOf(text, aws, attempt);
  const observed = await observe(resources, { ...site, report: () => {} });
  const steps = planDown(
    observed.map(({ observation }) => observation),
    { owner, all, named },
  );
  await apply(steps, observed, site, attempt.tell ?? (() => {}));
  return shown(steps);
}

/** Steps in short: `create role x`. */
export function shown(steps: readonly Step[]): string[] {
  return steps
    .filter(({ action }) => action !== 'none')
    .map(({ action, resource: { kind, name } }) => `${action} ${kind} ${name}`);
}
