import { CreateRoleCommand, PutRolePolicyCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import type { Ports } from '../../src/cli/ports.ts';
import { CannotWrite } from '../../src/cli/ports.ts';
import { TRUST } from '../../src/provision/index.ts';
import { clientsOf, testCloud, WORKSHOP } from '../provision/support/notebook.ts';
import type { World } from '../support/cli.ts';
import { cli } from '../support/cli.ts';
import { projectsOf } from '../support/project.ts';

const cloud = await testCloud();
const project = await projectsOf(cloud);

/** A working directory with a hangar.yaml, whose embedded cloud is the test's. */
function filesWith(config: string): Ports['files'] {
  return project({ 'hangar.yaml': config });
}

/** All that is said, but for what is waited for: that depends on how fast the machine is. */
async function hangar(line: string, world: World = {}, config = WORKSHOP): Promise<string> {
  const said = await cli(line, { files: filesWith(config), ...world });
  return said.replace(/^(?: {6}|! )Waiting .*\n/gm, '');
}

/** The last lines of what was said. */
function end(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

test('what needs no account says so before any call', async () => {
  expect(await hangar('plan --local', {}, 'project: x\nregoin: eu-west-1\n')).toMatchInlineSnapshot(`
    "exit 2
    ! hangar.yaml:2:1 error[unknown-key] A hangar.yaml has no key "regoin".
    !   1 | project: x
    !   2 | regoin: eu-west-1
    !     | ^^^^^^
    !   help: Did you mean "region"?
    !   fix: Write region
    !   2 - regoin: eu-west-1
    !   2 + region: eu-west-1
    ! 
    ! error: "hangar.yaml" has errors, so nothing was asked for or changed.
    "
  `);
  expect(await cli('plan --local')).toMatchInlineSnapshot(`
    "exit 2
    ! error: There is no "hangar.yaml" here. "hangar init" writes one.
    "
  `);
  expect(
    await hangar('plan --local --stage prd', {}, `${WORKSHOP}stages: { prod: { region: us-east-1 } }\n`),
  ).toMatchInlineSnapshot(`
    "exit 2
    ! error: There is no stage "prd". Did you mean "prod"?
    "
  `);
});

test('is in another region where that is said, and the other stages stay where they are', async () => {
  const both = `${WORKSHOP}stages: { prod: { region: us-east-1 } }\n`;
  expect((await hangar('plan --local --region us-west-2', {}, both)).split('\n').slice(1, 3)).toMatchInlineSnapshot(`
    [
      "local cloud, us-west-2",
      " + Kinesis stream "wildrydes": It is not there.",
    ]
  `);
  expect((await hangar('plan --local --region us-west-2 --stage prod', {}, both)).split('\n')[1]).toMatchInlineSnapshot(
    `"local cloud, us-west-2, stage prod"`,
  );
  expect(end(await hangar('plan --local --region us-east-1', {}, both), 1)).toMatchInlineSnapshot(
    `"! error: "hangar.yaml" has errors, so nothing was asked for or changed."`,
  );
});

test('makes nothing where nobody can be asked, or somebody says no', async () => {
  expect(end(await hangar('up --local'), 1)).toMatchInlineSnapshot(
    `"! error: Nobody can be asked, so nothing was changed. Add --yes to do it, or --dry-run to look first: hangar up --yes."`,
  );
  expect(end(await hangar('up --local', { answer: false }), 2)).toMatchInlineSnapshot(`
    "! Do this in local cloud, eu-west-1? no
    ! error: Nothing was changed."
  `);
  expect(end(await hangar('up --local --dry-run'), 1)).toBe('9 to create, 1 to start.');
});

test('a role that the file names has to be there, and what it lacks is for an administrator', async () => {
  const given = `project: wildrydes\nregion: eu-west-1\nnotebook:\n  name: book\n  role: arn:aws:iam::000000000000:role/mine\n`;
  expect(await hangar('up --local --yes', {}, given)).toMatchInlineSnapshot(`
    "exit 2
    local cloud, eu-west-1
    ! error: Nothing was changed because there is no role arn:aws:iam::000000000000:role/mine in local cloud, eu-west-1. Name another one, or leave "role" out of hangar.yaml and hangar makes one.
    "
  `);
  const { iam } = await clientsOf(cloud);
  const RoleName = 'mine';
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } };
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify({ Statement: trust }) }));
  const all = { Effect: 'Allow', NotAction: 's3:ListBucket', Resource: '*' };
  const PolicyDocument = JSON.stringify({ Statement: all });
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument }));
  expect(await hangar('plan --local', {}, given)).toMatchSnapshot();
  const { role } = JSON.parse((await hangar('plan --local --json', {}, given)).slice('exit 1\n'.length));
  expect(role).toMatchSnapshot();
  await iam.send(
    new PutRolePolicyCommand({
      RoleName,
      PolicyName: 'own',
      PolicyDocument: PolicyDocument.replace('NotAction":"s3:ListBucket', 'Action":"*'),
    }),
  );
  await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: JSON.stringify(TRUST) }));
  expect(end(await hangar('plan --local', {}, given), 1)).toBe(
    'The role arn:aws:iam::000000000000:role/mine may do all that the notebook needs.',
  );
});

test('makes, shows, changes, stops and removes the notebook of the workshop', async () => {
  expect(await hangar('up --local --yes')).toMatchSnapshot();
  expect(await hangar('up --local --yes')).toMatchSnapshot();
  expect(end(await hangar('plan --local'), 1)).toBe('Nothing is to be done.');
  expect(JSON.parse((await hangar('status --local --json')).slice('exit 0\n'.length))).toMatchObject({
    target: 'local cloud, eu-west-1',
    status: 'RUNNING',
    kpusPerHour: 6,
  });
  const grown = WORKSHOP.replace('parallelism: 4', 'parallelism: 8');
  expect(await hangar('plan --local', {}, grown)).toMatch(/^exit 1\n/);
  expect(end(await hangar('up --local --yes', {}, grown), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was changed because that would stop the notebook "flink-analytics", which runs, and every paragraph that runs in it. Add --restart to let it."`,
  );
  expect(end(await hangar('up --local', { answer: true }, grown), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was changed because that would stop the notebook "flink-analytics", which runs, and every paragraph that runs in it. Add --restart to let it."`,
  );
  expect(end(await hangar('up --local --yes --restart', {}, grown), 1)).toMatchInlineSnapshot(
    `"The notebook "flink-analytics" runs and takes 10 KPUs an hour. "hangar stop" stops it."`,
  );
  expect(end(await hangar('stop --local --yes', {}, grown), 1)).toMatchInlineSnapshot(
    `"The notebook "flink-analytics" is stopped."`,
  );
  expect(end(await hangar('stop --local', {}, grown), 1)).toMatchInlineSnapshot(
    `"The notebook "flink-analytics" is stopped already."`,
  );
  expect(end(await hangar('up --local --yes --no-start', {}, grown), 1)).toMatchInlineSnapshot(
    `"Everything is as hangar.yaml says."`,
  );
  expect(end(await hangar('start --local', { answer: true }, grown), 2)).toMatchInlineSnapshot(`
    "The notebook "flink-analytics" is started. It takes 10 KPUs an hour while it runs.
    ! Start the notebook "flink-analytics" in local cloud, eu-west-1? It takes 10 KPUs an hour while it runs. yes"
  `);
  expect(end(await hangar('down nothing --local --yes'), 1)).toMatchInlineSnapshot(
    `"! error: Nothing of hangar.yaml is named "nothing". There are wildrydes, wildrydes-summary, default, /aws/kinesis-analytics/flink-analytics, /aws/kinesis-analytics/flink-analytics:kinesis-analytics-log-stream, hangar-000000000000-eu-west-1, kinesis-analytics-service-flink-analytics-glue, kinesis-analytics-flink-analytics-eu-west-1, flink-analytics."`,
  );
  expect(end(await hangar('down --local --yes'), 1)).toMatchInlineSnapshot(
    `"What is left and costs money: hangar-000000000000-eu-west-1, wildrydes-summary, wildrydes."`,
  );
  expect(end(await hangar('down --local --all --yes'), 1)).toMatchInlineSnapshot(
    `"! error: Nobody can be asked, so nothing was removed. Add --confirm wildrydes to remove all of it, data included."`,
  );
  expect(end(await hangar('down --local --all --confirm wild'), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was removed: the project is "wildrydes", not "wild"."`,
  );
  expect(end(await hangar('down --local --all', { answer: true, line: 'wildrydes' }), 1)).toMatchInlineSnapshot(
    `"! All of this is lost. Type the name of the project (wildrydes) to remove it from local cloud, eu-west-1: wildrydes"`,
  );
  expect(end(await hangar('status --local'), 1)).toMatchInlineSnapshot(
    `"The notebook "flink-analytics" is not there; it takes 0 KPUs an hour now."`,
  );
});

test('does what a plan that was kept says, and nothing where it does not hold any more', async () => {
  const files = filesWith(WORKSHOP);
  const said = (line: string) => hangar(line, { files });
  expect(end(await said('plan --local --no-start --out plan.json'), 1)).toBe('9 to create.');
  expect(end(await said('up --plan hangar.yaml --yes'), 1)).toMatchInlineSnapshot(
    `"! error: "hangar.yaml" is no plan. "hangar plan --out FILE" writes one."`,
  );
  expect(end(await said('plan --local --out hangar.yaml'), 1)).toMatchInlineSnapshot(
    `"! error: "hangar.yaml" is there and is no plan, so it was kept. Name another file."`,
  );

  // What is to be made is described otherwise now; the steps are the same.
  const other = WORKSHOP.replace('shards: 1, role: source', 'shards: 2, role: source');
  await files.replace('hangar.yaml', await files.read('hangar.yaml'), new TextEncoder().encode(other));
  expect(end(await said('up --plan plan.json --yes'), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was changed, for the plan in "plan.json" does not hold any more. hangar.yaml says something else of the Kinesis stream "wildrydes". Look at a new one: hangar plan --out plan.json."`,
  );
  await files.replace('hangar.yaml', await files.read('hangar.yaml'), new TextEncoder().encode(WORKSHOP));

  expect(end(await said('up --plan plan.json --local --yes'), 1)).toBe('Everything is as hangar.yaml says.');
  // It is done now, and is not to be done twice.
  expect(end(await said('up --plan plan.json --yes'), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was changed, for the plan in "plan.json" does not hold any more. Something else is to be done with the Kinesis stream "wildrydes". 8 more things are otherwise. Look at a new one: hangar plan --out plan.json."`,
  );
  expect(end(await said('plan --local --no-start --out plan.json'), 1)).toBe('Nothing is to be done.');
  expect(end(await said('up --plan plan.json --region us-east-1'), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was changed, for the plan in "plan.json" does not hold any more. It is for local cloud, eu-west-1, and this is local cloud, us-east-1. Look at a new one: hangar plan --out plan.json."`,
  );
  await said('down --local --all --confirm wildrydes');
});

test('is in the embedded cloud where a stage, the environment or the file says so', async () => {
  const first = async (line: string, world: World = {}, config = WORKSHOP) =>
    (await hangar(line, world, config)).split('\n').find((one) => !one.startsWith('exit'));
  const local = 'local cloud, eu-west-1';
  const lasting = `${WORKSHOP}default_stage: local\n`;
  expect(await first('plan --stage local')).toBe(local);
  expect(await first('plan', { environment: { HANGAR_STAGE: 'local' } })).toBe(local);
  expect(await first('plan', {}, lasting)).toBe(local);
  const elsewhere = { environment: { AWS_EC2_METADATA_DISABLED: 'true' } };
  for (const line of ['plan --no-local', 'plan --profile none'])
    expect(await first(line, elsewhere, lasting)).not.toBe(local);
  expect(await first('plan --local --profile none')).toMatchInlineSnapshot(
    `"! error: The embedded cloud has no profiles. Leave out --local or --profile."`,
  );
  // A stage of the file that has this name is that stage.
  const named = `${WORKSHOP}stages: { local: { region: us-east-1 } }\n`;
  expect(await first('plan --local --stage local', {}, named)).toBe('local cloud, us-east-1, stage local');
});

test('opens the notebook in the browser, and prints its address only where that is asked for', async () => {
  const opened: string[] = [];
  const browser = { open: async (url: string) => void opened.push(url) };
  expect(end(await hangar('open --local', { browser }), 1)).toMatchInlineSnapshot(
    `"! error: The notebook "flink-analytics" does not run in local cloud, eu-west-1. Start it with "hangar start"."`,
  );
  await hangar('up --local --yes');
  expect(await hangar('open --local', { browser })).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
    The Zeppelin of the notebook "flink-analytics" opens in the browser.
    "
  `);
  expect(await hangar('open --local --flink --json', { browser })).toMatchInlineSnapshot(`
    "exit 0
    {
      "version": 1,
      "target": "local cloud, eu-west-1",
      "notebook": "flink-analytics",
      "opened": true
    }
    "
  `);
  expect(opened.map((url) => url.replace(/=.*/, '=').replace(cloud.endpoint, ''))).toEqual([
    '/zeppelin/?authToken=',
    '/flinkdashboard/?authToken=',
  ]);
  expect(await hangar('open --local --print')).toMatch(/^exit 0\nhttp:\/\/\S+authToken=\S+\n$/);
  expect(await hangar('open --local --hours 13')).toMatchInlineSnapshot(`
    "exit 2
    ! error: --hours takes 1 to 12, not 13.
    "
  `);
  expect(end(await hangar('open --local'), 1)).toMatchInlineSnapshot(
    `"! error: No browser could be opened here. "hangar open --print" prints the address, which lets in whoever has it."`,
  );
  await hangar('down --local --all --confirm wildrydes');
});

test('writes every call to a file, without what may let somebody in', async () => {
  const files = filesWith(WORKSHOP);
  const browser = { open: async () => {} };
  await hangar('up --local --yes --debug calls.jsonl', { files });
  await hangar('open --local --debug calls.jsonl', { files, browser });
  const text = new TextDecoder().decode(await files.read('calls.jsonl'));
  const lines = text.trimEnd().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries.filter(({ hangar }) => hangar !== undefined)).toHaveLength(2);
  const signIn = entries.find(({ operation }) => operation === 'CreateApplicationPresignedUrl');
  expect(signIn).toMatchObject({ service: 'KinesisAnalyticsV2', status: 200, answer: { AuthorizedUrl: '…' } });
  expect(entries.find(({ operation }) => operation === 'DescribeStreamSummary')).toMatchObject({
    request: { StreamName: 'wildrydes' },
    error: { code: 'ResourceNotFoundException' },
    requestId: expect.any(String),
  });
  expect(text).not.toMatch(/authToken=[^…]/);
  expect(text).not.toContain(cloud.secretAccessKey);
  expect(
    end(await hangar('plan --local --debug notes', { files: { ...files, append: failing } }), 1),
  ).toMatchInlineSnapshot(`"! error: Cannot write "notes": no space is left."`);
  await hangar('down --local --all --confirm wildrydes');
});

async function failing(): Promise<void> {
  throw new CannotWrite('no space is left');
}

test('Ctrl-C says what exists and how to go on', async () => {
  let interrupt = () => {};
  const processes: Ports['processes'] = {
    self: ['false'],
    pid: 1,
    isAlive: () => false,
    kill: () => {},
    onInterrupt: (stop) => {
      interrupt = stop;
      return () => {};
    },
  };
  cloud.world.faults.add({ operation: 'CreateLogStream', delay: 300 });
  const watch = setInterval(() => {
    if (cloud.world.faults.list().length === 0) interrupt();
  }, 5);
  const said = await hangar('up --local --yes', { processes });
  clearInterval(watch);
  expect(said).toMatch(/^exit 2\n/);
  expect(end(said, 1)).toMatch(
    /^! error: Stopped\. May be half done: the log stream "[^"]+"\. Done before it: created .*the Kinesis stream "wildrydes".*"hangar up" goes on from here\.$/,
  );
  expect(end(await hangar('up --local --yes'), 1)).toBe(
    'The notebook "flink-analytics" runs and takes 6 KPUs an hour. "hangar stop" stops it.',
  );
});
