import { CreateDatabaseCommand } from '@aws-sdk/client-glue';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateApplicationCommand,
  CreateApplicationPresignedUrlCommand,
  DescribeApplicationCommand,
  StartApplicationCommand,
} from '@aws-sdk/client-kinesis-analytics-v2';
import type { CloudOptions } from '../../../src/local/index.ts';
import { NOTEBOOK, RoleName } from './analytics.ts';
import { type clients, policy, TRUST, testCloud, until } from './cloud.ts';

/** What a call answered. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each call answers something else.
  readonly body: any;
}

export type Zeppelin = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** A cloud with the workshop's notebook, which runs, and its Zeppelin as somebody sees it who has opened its URL. */
export async function studioCloud(options: Partial<CloudOptions> = {}) {
  const all = await testCloud(options);
  await all.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: 'default' } }));
  await all.iam.send(new CreateRoleCommand({ RoleName, Path: '/service-role/', AssumeRolePolicyDocument: TRUST }));
  await allow(['glue:*'], ['*']);
  await create('flink-analytics');
  return { ...all, create, allow, zeppelin: await openZeppelin(all, 'flink-analytics') };

  /** Puts one policy of a name in the place of the one before. */
  async function allow(actions: readonly string[], resources: readonly string[], PolicyName = 'own') {
    const PolicyDocument = policy(actions, resources);
    await all.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));
  }

  async function create(ApplicationName: string, TextContent?: string) {
    const ServiceExecutionRole = `arn:aws:iam::000000000000:role/service-role/${RoleName}`;
    const { ZeppelinApplicationConfiguration: zeppelin } = NOTEBOOK.ApplicationConfiguration ?? {};
    const ApplicationConfiguration = {
      ZeppelinApplicationConfiguration: { ...zeppelin, DeployAsApplicationConfiguration: undefined },
      ...(TextContent !== undefined && {
        ApplicationCodeConfiguration: { CodeContentType: 'PLAINTEXT' as const, CodeContent: { TextContent } },
      }),
    };
    await all.analytics.send(
      new CreateApplicationCommand({ ...NOTEBOOK, ApplicationName, ServiceExecutionRole, ApplicationConfiguration }),
    );
    await start(all, ApplicationName);
  }
}

/** Starts an application and waits until it runs. */
export async function start({ analytics }: Pick<ReturnType<typeof clients>, 'analytics'>, ApplicationName: string) {
  await analytics.send(new StartApplicationCommand({ ApplicationName }));
  await until(
    () => analytics.send(new DescribeApplicationCommand({ ApplicationName })),
    ({ ApplicationDetail }) => ApplicationDetail?.ApplicationStatus === 'RUNNING',
  );
}

/** Opens an application's notebook by its URL, and gives what asks its Zeppelin. */
export async function openZeppelin(
  { analytics }: Pick<ReturnType<typeof clients>, 'analytics'>,
  ApplicationName: string,
): Promise<Zeppelin> {
  const { AuthorizedUrl = '' } = await analytics.send(
    new CreateApplicationPresignedUrlCommand({ ApplicationName, UrlType: 'ZEPPELIN_UI_URL' }),
  );
  const { headers } = await fetch(AuthorizedUrl, { redirect: 'manual' });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0];
  const base = `${new URL(AuthorizedUrl).origin}/zeppelin/api`;
  return (method, path, body) => ask(`${base}${path}`, { method, cookie, body });
}

async function ask(url: string, { method, cookie, body }: { method: string; cookie: string; body: unknown }) {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(url, { method, headers: { cookie }, ...(sent !== undefined && { body: sent }) });
  const text = await answer.text();
  const parsed = /^[{[]/.test(text) ? JSON.parse(text) : text;
  return { status: answer.status, type: answer.headers.get('content-type'), body: parsed };
}

/** Makes a note, and gives what runs texts in it one after the other and tells what came of each. */
export async function noteIn(zeppelin: Zeppelin, name: string) {
  const id: string = (await zeppelin('POST', '/notebook', { name })).body.body;
  const add = async (text: string, config?: object): Promise<string> =>
    (await zeppelin('POST', `/notebook/${id}/paragraph`, { text, config })).body.body;
  const run = async (paragraph: string) => (await zeppelin('POST', `/notebook/run/${id}/${paragraph}`)).body.body;
  return {
    id,
    add,
    run,
    status: async (paragraph: string) => (await zeppelin('GET', `/notebook/job/${id}/${paragraph}`)).body.body,
    show: async (paragraph: string) => (await zeppelin('GET', `/notebook/${id}/paragraph/${paragraph}`)).body.body,
    /** The result's code and what it shows. */
    sql: async (text: string): Promise<string> => {
      const { code, msg } = await run(await add(`%flink.ssql\n${text}`));
      return [code, ...msg.map(({ type, data }: { type: string; data: string }) => `${type} ${data}`)].join('\n');
    },
  };
}
