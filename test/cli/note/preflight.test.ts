import { readFileSync } from 'node:fs';
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-glue';
import { AttachRolePolicyCommand, DetachRolePolicyCommand } from '@aws-sdk/client-iam';
import { DeleteStreamCommand, DescribeStreamSummaryCommand } from '@aws-sdk/client-kinesis';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ports } from '../../../src/cli/ports.ts';
import { ACCOUNT, clientsOf, testCloud, WORKSHOP } from '../../provision/support/notebook.ts';
import { cli, runCli } from '../../support/cli.ts';
import { projectsOf } from '../../support/project.ts';

const cloud = await testCloud();
const { glue, iam, kinesis } = await clientsOf(cloud);
const project = await projectsOf(cloud);

const CONFIG = `${WORKSHOP}notes:
  flinkagg: { file: notes/flinkagg.sql, variables: { REGION: eu-west-1 } }
`;

/** The workshop's note, without the option of its sink that Flink 1.15 refuses. */
const NOTE = readFileSync('test/workshop/wildrydes_original.sql', 'utf8').replace(
  /('stream' = 'wildrydes-summary',\s+'aws.region' = '<REGION>',)\s+'scan.stream.initpos' = 'LATEST',/,
  '$1',
);

function filesWith(note: string, config = CONFIG): Ports['files'] {
  return project({ 'hangar.yaml': config, 'notes/flinkagg.sql': note });
}

async function push(note = NOTE): Promise<string> {
  const said = await cli('note push --local --dry-run', { files: filesWith(note) });
  return said.replace(/\(\w{9}\)/, '(ID)');
}

async function findings(said: Promise<string>): Promise<string[]> {
  return (await said).split('\n').filter((line) => /^! (?:\S+ )?(?:error|warning)[[:]|^! {4}\^/.test(line));
}

beforeAll(async () => {
  await cli('up --local --yes --no-notes', { files: filesWith(NOTE) });
});

test('there is nothing to say of the note of the workshop', async () => {
  expect(await push()).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
     + note "flinkagg": it is not there; 1 paragraph
    "
  `);
});

describe('what is missing is told at the SQL that needs it', () => {
  test('a stream', async () => {
    const note = NOTE.replace("'stream' = 'wildrydes',", "'stream' = 'wild-ryde',");
    expect(await push(note)).toMatchInlineSnapshot(`
      "exit 2
      local cloud, eu-west-1
      ! notes/flinkagg.sql:15:16 error[stream-not-found] There is no Kinesis stream "wild-ryde" in eu-west-1.
      !   14 |     'connector' = 'kinesis',
      !   15 |     'stream' = 'wild-ryde',
      !      |                ^^^^^^^^^^^
      !     ...
      !   47 | FROM wildrydes
      !      |      --------- The table is read here.
      !   help: Did you mean "wildrydes"?
      ! 
      ! error: Nothing was pushed: there is 1 finding that would make paragraphs fail. "hangar explain CODE" tells more; --force pushes all the same.
      "
    `);
    expect(
      await findings(
        push(
          NOTE.replace(
            "'wildrydes-summary',\n    'aws.region' = '<REGION>'",
            "'wildrydes-summary',\n    'aws.region' = 'us-east-1'",
          ),
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "! notes/flinkagg.sql:33:16 error[stream-not-found] There is no Kinesis stream "wildrydes-summary" in us-east-1.",
        "! error: Nothing was pushed: there is 1 finding that would make paragraphs fail. "hangar explain CODE" tells more; --force pushes all the same.",
      ]
    `);
  });

  test('a connector', async () => {
    const note = NOTE.replace(
      "'connector' = 'kinesis',\n    'stream' = 'wildrydes',",
      "'connector' = 'jdbc',\n    'url' = 'jdbc:mysql://localhost/a', 'table-name' = 'a',",
    ).replace(
      / 'aws.region' = '<REGION>',\n {4}'scan.stream.initpos' = 'LATEST',\n {4}'format' = 'json'/,
      " 'driver' = 'a.B'",
    );
    expect(await findings(push(note))).toMatchInlineSnapshot(`
      [
        "! notes/flinkagg.sql:14:5 error[connector-not-installed] The notebook has no connector "jdbc".",
        "! error: Nothing was pushed: there is 1 finding that would make paragraphs fail. "hangar explain CODE" tells more; --force pushes all the same.",
      ]
    `);
  });

  test('a table that is in Glue already', async () => {
    const note = NOTE.replace('DROP TABLE IF EXISTS wildrydes;\n', '');
    expect(await findings(push(note))).toEqual([]);
    const TableInput = { Name: 'wildrydes' };
    await glue.send(new CreateTableCommand({ DatabaseName: 'default', TableInput }));
    expect(await findings(push(note))).toMatchInlineSnapshot(`
      [
        "! notes/flinkagg.sql:3:14 warning[table-exists-already] There is a table or view "default.wildrydes" already, from an earlier run.",
      ]
    `);
    expect(await findings(push())).toEqual([]);
    expect(await findings(push(note.replace('CREATE TABLE wild', 'CREATE TABLE IF NOT EXISTS wild')))).toEqual([]);
    await glue.send(new DeleteTableCommand({ DatabaseName: 'default', Name: 'wildrydes' }));
  });

  test('the right to drop', async () => {
    const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/kinesis-analytics-service-flink-analytics-glue`;
    const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    // The first time there is nothing to drop.
    expect(await findings(push())).toMatchInlineSnapshot(`
      [
        "! notes/flinkagg.sql:3:22 warning[role-may-not-drop] The notebook's role may not do glue:DeleteTable on arn:aws:glue:eu-west-1:000000000000:table/default/wildrydes, which DROP needs.",
        "! notes/flinkagg.sql:21:22 warning[role-may-not-drop] The notebook's role may not do glue:DeleteTable on arn:aws:glue:eu-west-1:000000000000:table/default/wildrydes_summary, which DROP needs.",
      ]
    `);
    await glue.send(new CreateTableCommand({ DatabaseName: 'default', TableInput: { Name: 'wildrydes' } }));
    expect(await findings(push())).toMatchInlineSnapshot(`
      [
        "! notes/flinkagg.sql:3:22 error[role-may-not-drop] The notebook's role may not do glue:DeleteTable on arn:aws:glue:eu-west-1:000000000000:table/default/wildrydes, which DROP needs.",
        "! notes/flinkagg.sql:21:22 warning[role-may-not-drop] The notebook's role may not do glue:DeleteTable on arn:aws:glue:eu-west-1:000000000000:table/default/wildrydes_summary, which DROP needs.",
        "! error: Nothing was pushed: there is 1 finding that would make paragraphs fail. "hangar explain CODE" tells more; --force pushes all the same.",
      ]
    `);
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    await glue.send(new DeleteTableCommand({ DatabaseName: 'default', Name: 'wildrydes' }));
    expect(await findings(push())).toEqual([]);
  });
});

const GONE = NOTE.replace("'stream' = 'wildrydes',", "'stream' = 'elsewhere',");

test('keeps from pushing and running, unless that is wanted', async () => {
  const files = filesWith(GONE);
  const said = (line: string) => runCli(`${line} --local`, { files });
  expect(await said('note push --yes')).toMatchObject({ exit: 2, stderr: expect.stringContaining('--force pushes') });
  expect(await said('note push --yes --force')).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('[stream-not-found]'),
  });
  const refused = await said('note run --json');
  expect(refused).toMatchObject({ exit: 2, stderr: expect.stringContaining('Nothing was run: there is 1 finding') });
  expect(refused.stdout).not.toContain('"state"');
  expect(await said('note run --no-preflight')).toMatchObject({
    exit: 1,
    stdout: expect.stringContaining('[role-may-not]'),
  });
  await said('note restart --yes');
});

test('what is not to be run does not matter', async () => {
  const files = filesWith(`%flink.ssql\nSHOW TABLES;\n\n-- hangar: paragraph\n${GONE}`);
  await runCli('note push --local --yes --force', { files });
  expect(await runCli('note run --local --paragraph 1', { files })).toMatchObject({ exit: 0, stderr: '' });
  expect(await runCli('note run --local --paragraph 2', { files })).toMatchObject({ exit: 2 });
});

test('what may not be looked at is said, and stops nobody', async () => {
  cloud.world.faults.add({
    operation: 'SimulatePrincipalPolicy',
    error: {
      code: 'AccessDenied',
      message:
        'User: arn:aws:iam::000000000000:user/a is not authorized to perform: iam:SimulatePrincipalPolicy on resource: arn:aws:iam::000000000000:role/b because no identity-based policy allows the iam:SimulatePrincipalPolicy action',
      status: 403,
    },
    times: 9,
  });
  expect(await push()).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
     ~ note "flinkagg" (ID)
       - paragraph "SHOW TABLES;" left the file
       ~ paragraph "DROP TABLE IF EXISTS wildrydes;": text
    ! warning: Could not find out what the role arn:aws:iam::000000000000:role/service-role/kinesis-analytics-flink-analytics-eu-west-1 may do: you may not do iam:SimulatePrincipalPolicy on arn:aws:iam::000000000000:role/b: no identity-based policy allows the iam:SimulatePrincipalPolicy action.
    "
  `);
  cloud.world.faults.clear();
});

test('a stream that was deleted', async () => {
  await kinesis.send(new DeleteStreamCommand({ StreamName: 'wildrydes-summary' }));
  await expect
    .poll(
      () => kinesis.send(new DescribeStreamSummaryCommand({ StreamName: 'wildrydes-summary' })).then(() => '', String),
      { timeout: 10_000 },
    )
    .toContain('ResourceNotFoundException');
  expect(await findings(push())).toMatchInlineSnapshot(`
    [
      "! notes/flinkagg.sql:33:16 error[stream-not-found] There is no Kinesis stream "wildrydes-summary" in eu-west-1.",
      "! error: Nothing was pushed: there is 1 finding that would make paragraphs fail. "hangar explain CODE" tells more; --force pushes all the same.",
    ]
  `);
});
