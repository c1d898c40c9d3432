import { beforeAll, expect, test } from 'vitest';
import { NOTEBOOK, testCloud } from '../../provision/support/notebook.ts';
import { cli, runCli } from '../../support/cli.ts';
import { projectsOf } from '../../support/project.ts';

const cloud = await testCloud({ hasKinesis: false });
const project = await projectsOf(cloud);

const CONFIG = NOTEBOOK.replace(/ {2}policies:\n.*\n/, '');

const NOTE = `%flink.ssql
CREATE TABLE IF NOT EXISTS rides (name STRING)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://localhost/rides',
  'table-name' = 'rides');

-- hangar: paragraph
%flink.ssql
SELECT name
FROM rides;

-- hangar: paragraph
%flink.ssql
DROP TABLE rides;

-- hangar: paragraph
%flink.conf
pipeline.max-parallelism 4
`;

const files = project({ 'hangar.yaml': CONFIG, 'notes/rides.sql': NOTE });

beforeAll(async () => {
  await cli('up --local --yes', { files });
  await cli('note push notes/rides.sql --local --yes --force', { files });
});

async function ran(paragraph: number): Promise<string> {
  const { stdout } = await runCli(`note run notes/rides.sql --local --no-preflight --paragraph ${paragraph}`, {
    files,
  });
  return stdout
    .split('\n')
    .slice(1)
    .filter((line) => !/: (?:PENDING|RUNNING)$/.test(line))
    .join('\n');
}

test('tells why, where, by which finding, and what to do', async () => {
  await ran(1);
  expect(await ran(2)).toMatchInlineSnapshot(`
    "paragraph 2: ERROR
      notes/rides.sql:8:1: Could not find any factory for identifier 'jdbc' that implements 'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.
      [connector-not-installed] The notebook has no connector "jdbc".
      help: Name a jar that has it under "connectors" of the notebook in hangar.yaml, and run "hangar up".
    "
  `);
  expect(await ran(3)).toMatchInlineSnapshot(`
    "paragraph 3: ERROR
      notes/rides.sql:13:1: Could not execute DropTable in path hive.default.rides (User: arn:aws:sts::000000000000:assumed-role/kinesis-analytics-flink-analytics-eu-west-1/flink is not authorized to perform: glue:DeleteTable on resource: arn:aws:glue:eu-west-1:000000000000:catalog because no identity-based policy allows the glue:DeleteTable action (Service: AWSGlue; Status Code: 400; Error Code: AccessDeniedException))
      [role-may-not-drop] The notebook's role may not do glue:DeleteTable on arn:aws:glue:eu-west-1:000000000000:catalog, which DROP needs.
      help: Add "policies: { NAME: glue-delete }" to the notebook in hangar.yaml and run "hangar up", or have glue:GetPartitions and glue:DeleteTable allowed.
    "
  `);
  expect(await ran(4)).toMatchInlineSnapshot(`
    "paragraph 4: ERROR
      notes/rides.sql:16: Can not change interpreter properties when interpreter process has already been launched
      [settings-too-late] The settings of %flink.conf come too late: the interpreter runs already.
      help: Run "hangar note restart", which ends what runs of all notes, and then this paragraph before any other.
    "
  `);
});

test('and programs, too', async () => {
  const { stdout } = await runCli('note run notes/rides.sql --local --no-preflight --json --paragraph 3', { files });
  const events = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.find(({ event }) => event === 'outcome')).toMatchObject({
    kind: 'failed',
    place: 'notes/rides.sql:13:1',
    code: 'role-may-not-drop',
    help: expect.stringContaining('glue-delete'),
  });
});
