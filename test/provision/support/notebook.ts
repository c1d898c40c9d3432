import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll } from 'vitest';
import type { Aws, Carrier } from '../../../src/aws/index.ts';
import { connect } from '../../../src/aws/index.ts';
import { readConfig } from '../../../src/config/index.ts';
import type { Cloud, CloudOptions } from '../../../src/local/index.ts';
import { startCloud, steps as timing } from '../../../src/local/index.ts';
import type { Event, Observed, Step } from '../../../src/provision/index.ts';
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
  readonly report?: (message: string) => void;
  readonly stage?: string;
}

const PLACE = { account: ACCOUNT, region: REGION, partition: 'aws' };

function sceneOf(text: string, aws: Aws, { signal, stage }: Attempt) {
  const { resources, owner } = wantedOf(stageOf(text, stage), { place: PLACE, jars: new Map(), fansOut: false });
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
  const observed = await observe(resources, { ...site, report: attempt.report ?? (() => {}) });
  const { start = true, adopt = [] } = attempt;
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

interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Handle = (request: Sent, options?: unknown) => Promise<unknown>;

/** A carrier that asks a test before every request that changes something whether it is to go wrong, and how. */
export function carrier(fail: (number: number, send: () => Promise<unknown>) => Promise<unknown>): Carrier {
  const real = new NodeHttpHandler();
  let count = 0;
  const handle: Handle = (request, options) => {
    const send = () => (real.handle as unknown as Handle)(request, options);
    return isChange(request) ? fail(++count, send) : send();
  };
  // The SDK asks no more of a carrier than this.
  return { metadata: { handlerProtocol: 'http/1.1' }, handle, destroy: () => real.destroy() } as Carrier;
}

function isChange({ method, headers, body }: Sent): boolean {
  const target = headers['x-amz-target']?.split('.').at(-1) ?? /\bAction=(\w+)/.exec(String(body))?.[1];
  return target === undefined ? !['GET', 'HEAD'].includes(method) : !/^(?:Describe|Get|List)/.test(target);
}
