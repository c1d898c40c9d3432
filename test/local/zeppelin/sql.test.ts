import { GetTableCommand } from '@aws-sdk/client-glue';
import { DeleteRolePolicyCommand } from '@aws-sdk/client-iam';
import { StopApplicationCommand } from '@aws-sdk/client-kinesis-analytics-v2';
import { beforeAll, describe, expect, test } from 'vitest';
import { RoleName } from '../support/analytics.ts';
import { noteIn, openZeppelin, start, studioCloud } from '../support/studio.ts';

const cloud = await studioCloud();
const { zeppelin, glue, iam, allow } = cloud;
const { sql, id, add, run } = await noteIn(zeppelin, '/lab/ssql');
await allow(['kinesis:*'], ['*'], 'streams');

const TICKS = "CREATE TABLE ticks (id INT, price DOUBLE) WITH ('connector' = 'datagen', 'rows-per-second' = '20')";
const GONE = "CREATE TABLE gone (id INT, n BIGINT) WITH ('connector' = 'blackhole')";

describe('tables', () => {
  test('are shown, made and described', async () => {
    expect(await sql('SHOW TABLES')).toBe('SUCCESS\nTABLE table name\n');
    expect(await sql(`DROP TABLE IF EXISTS ticks;\n${TICKS};\n${GONE};`)).toBe(
      'SUCCESS\nTEXT Table has been dropped.\nTable has been created.\nTable has been created.\n',
    );
    expect(await sql('SHOW TABLES')).toBe('SUCCESS\nTABLE table name\ngone\nticks\n');
    expect(await sql('DESCRIBE ticks')).toBe(
      'SUCCESS\nTABLE name\ttype\tnull\tkey\textras\twatermark\nid\tINT\ttrue\tnull\tnull\tnull\nprice\tDOUBLE\ttrue\tnull\tnull\tnull\n',
    );
  });

  test('are in Glue, made by the role', async () => {
    const { Table } = await glue.send(new GetTableCommand({ DatabaseName: 'default', Name: 'ticks' }));
    expect(Table).toMatchObject({
      CreatedBy: `arn:aws:sts::000000000000:assumed-role/${RoleName}/flink`,
      Parameters: { connector: 'datagen', 'rows-per-second': '20' },
      StorageDescriptor: {
        Columns: [
          { Name: 'id', Type: 'int' },
          { Name: 'price', Type: 'double' },
        ],
      },
    });
  });

  test('have in Glue which columns tell the time', async () => {
    await sql(`CREATE TABLE timed (
      a STRING NOT NULL, ts TIMESTAMP(3), p AS PROCTIME(), m ROW<x INT, y ARRAY<STRING>>, v VARCHAR,
      WATERMARK FOR ts AS ts - INTERVAL '5' SECOND, PRIMARY KEY (a) NOT ENFORCED
    ) COMMENT 'of time' WITH ('connector' = 'datagen')`);
    const { Table } = await glue.send(new GetTableCommand({ DatabaseName: 'default', Name: 'timed' }));
    expect(Table?.Description).toBe('of time');
    expect(Table?.Parameters).toMatchObject({
      'kinesisanalytics.proctime': 'p',
      'kinesisanalytics.rowtime': 'ts',
      'kinesisanalytics.watermark.ts.milliseconds': '5000',
    });
    expect(Table?.StorageDescriptor?.Columns?.map(({ Name, Type }) => [Name, Type])).toEqual([
      ['a', 'string'],
      ['ts', 'timestamp'],
      ['m', 'struct<x:int,y:array<string>>'],
      ['v', 'string'],
    ]);
    expect(await sql('DESCRIBE timed')).toBe(
      [
        'SUCCESS',
        'TABLE name\ttype\tnull\tkey\textras\twatermark',
        'a\tSTRING\tfalse\tPRI(a)\tnull\tnull',
        "ts\tTIMESTAMP(3) *ROWTIME*\ttrue\tnull\tnull\tts - INTERVAL '5' SECOND",
        'p\tTIMESTAMP_LTZ(3) *PROCTIME*\tfalse\tnull\tAS PROCTIME()\tnull',
        'm\tROW<`x` INT, `y` ARRAY<STRING>>\ttrue\tnull\tnull\tnull',
        'v\tSTRING\ttrue\tnull\tnull\tnull\n',
      ].join('\n'),
    );
  });

  test('can be made once', async () => {
    expect(await sql(TICKS)).toContain('Table (or view) default.ticks already exists in Catalog hive.');
    expect(await sql(TICKS.replace('TABLE', 'TABLE IF NOT EXISTS'))).toMatch(/^SUCCESS/);
  });

  test('that somebody else made are read as well', async () => {
    const { CreateTableCommand } = await import('@aws-sdk/client-glue');
    await glue.send(
      new CreateTableCommand({
        DatabaseName: 'default',
        TableInput: {
          Name: 'crawled',
          Parameters: { connector: 'datagen', 'kinesisanalytics.rowtime': 'at' },
          StorageDescriptor: {
            Columns: [
              { Name: 'at', Type: 'timestamp' },
              { Name: 'tags', Type: 'map<string,array<int>>' },
            ],
          },
        },
      }),
    );
    expect(await sql('DESCRIBE crawled')).toContain('tags\tMAP<STRING, ARRAY<INT>>\ttrue');
    expect(await sql('SHOW CREATE TABLE crawled')).toContain('WATERMARK FOR `at`');
    expect(await sql('SELECT * FROM crawled')).toMatch(/^SUCCESS/);
  });

  test('are changed and renamed', async () => {
    await sql("CREATE TABLE first (a INT) WITH ('connector' = 'datagen', 'x' = 'y')");
    expect(await sql("ALTER TABLE first SET ('number-of-rows' = '5'); ALTER TABLE first RESET ('x')")).toBe(
      'SUCCESS\nTEXT Table has been modified.\nTable has been modified.\n',
    );
    await sql('ALTER TABLE first RENAME TO another');
    expect(await sql('SHOW CREATE TABLE another')).toBe(
      "SUCCESS\nTABLE result\nCREATE TABLE `hive`.`default`.`another` (   a INT ) WITH (   'connector' = 'datagen',   'number-of-rows' = '5' )\n",
    );
    expect(await sql('DESCRIBE first')).toContain("'hive.default.first' doesn't exist");
  });

  test('that are temporary are not in Glue, and end with the process', async () => {
    await sql("CREATE TEMPORARY TABLE passing (a INT) WITH ('connector' = 'datagen')");
    expect(await sql('SHOW TABLES')).toContain('passing');
    await expect(glue.send(new GetTableCommand({ DatabaseName: 'default', Name: 'passing' }))).rejects.toThrow();
    await zeppelin('PUT', '/interpreter/setting/restart/flink');
    expect(await sql('SHOW TABLES')).not.toContain('passing');
  });

  test('like others have their columns and options, and their own', async () => {
    await sql("CREATE TABLE like_ticks (more STRING) WITH ('rows-per-second' = '1') LIKE ticks");
    expect(await sql('DESCRIBE like_ticks')).toMatch(/id\tINT.*price\tDOUBLE.*more\tSTRING/s);
    expect(await sql('SHOW CREATE TABLE like_ticks')).toContain("'rows-per-second' = '1'");
  });
});

test.each([
  ['DROP TABLE nowhere', "Table with identifier 'hive.default.nowhere' does not exist."],
  ['DROP VIEW nowhere', "View with identifier 'hive.default.nowhere' does not exist."],
  ['USE nowhere', 'A database with name [nowhere] does not exist in the catalog: [hive].'],
  ["CREATE TABLE nodb.t (a INT) WITH ('connector' = 'datagen')", 'Database nodb does not exist in Catalog hive.'],
  ['SELECT * FROM nowhere', "From line 1, column 15 to line 1, column 21: Object 'nowhere' not found"],
  ['INSERT INTO nowhere SELECT 1', "Cannot find table '`hive`.`default`.`nowhere`' in any of the catalogs"],
])('%s is refused', async (statement, message) => {
  const answer = await sql(statement);
  expect(answer).toContain(`ERROR\nTEXT Fail to run sql command: ${statement}\norg.apache.flink.table.`);
  expect(answer).toContain(message);
});

test('what went well before a mistake is shown, and the mistake last', async () => {
  const answer = await sql('SHOW CATALOGS;\nSELEC 1;\nSHOW TABLES');
  expect(answer).toMatch(
    /^ERROR\nTABLE catalog name\ndefault_catalog\nhive\n\nTEXT Fail to run sql command: SELEC 1\norg\.apache\.flink\.table\.api\.SqlParserException: SQL parse failed\. /,
  );
});

test('databases', async () => {
  expect(await sql("CREATE DATABASE other COMMENT 'x'; USE other; SHOW CURRENT DATABASE")).toBe(
    'SUCCESS\nTEXT Database has been created.\n\nTABLE current database name\nother\n',
  );
  expect(await sql('CREATE DATABASE other')).toContain('Database other already exists in Catalog hive.');
  expect(await sql(`${TICKS}; CREATE VIEW seen AS SELECT id FROM ticks`)).toContain('View has been created.');
  expect(await sql('SHOW VIEWS')).toBe('SUCCESS\nTABLE view name\nseen\n');
  expect(await sql('SELECT * FROM seen')).toMatch(/^SUCCESS/);
  expect(await sql('USE `default`; DROP DATABASE other')).toContain('Database other in catalog hive is not empty.');
  expect(await sql('DROP DATABASE other CASCADE; SHOW DATABASES')).toContain('database name\ndefault\n');
});

test('functions and settings', async () => {
  expect(await sql("CREATE FUNCTION f AS 'a.B'; CREATE TEMPORARY FUNCTION g AS 'a.C'; SHOW USER FUNCTIONS")).toBe(
    'SUCCESS\nTEXT Function has been created.\nFunction has been created.\n\nTABLE function name\nf\ng\n',
  );
  expect(await sql("CREATE FUNCTION f AS 'a.B'")).toContain('Function default.f already exists in Catalog hive.');
  expect(await sql('DROP FUNCTION f; DROP TEMPORARY FUNCTION g')).toMatch(/^SUCCESS/);
  expect(await sql("SET 'parallelism.default' = '2'; SET")).toBe('SUCCESS\nTABLE key\tvalue\nparallelism.default\t2\n');
  expect(await sql('RESET; SET')).toBe('SUCCESS\nTABLE key\tvalue\n');
});

describe('queries and INSERTs', () => {
  test.each([
    ['SELECT id, COUNT(*) AS n FROM ticks GROUP BY id', 'This query'],
    ['INSERT INTO gone SELECT id, COUNT(*) FROM ticks GROUP BY id', 'This INSERT'],
    ['WITH x AS (SELECT id FROM ticks) SELECT * FROM x', 'This query'],
    [
      'BEGIN STATEMENT SET; INSERT INTO gone SELECT id, 1 FROM ticks; INSERT INTO gone SELECT id, 2 FROM ticks; END',
      'This INSERT',
    ],
  ])('%s is checked, and not executed', async (statement, what) => {
    const answer = await sql(statement);
    expect(answer).toMatch(/^SUCCESS\nTEXT Checked, not executed\. /);
    expect(answer).toContain(what);
  });

  test('are finished and never run', async () => {
    const paragraph = await add('%flink.ssql(runAsOne=true)\nINSERT INTO gone SELECT id, 1 FROM ticks');
    await run(paragraph);
    const { body } = await zeppelin('GET', `/notebook/${id}/paragraph/${paragraph}`);
    expect(body.body).toMatchObject({ status: 'FINISHED', runtimeInfos: {} });
  });

  test.each([
    ['INSERT INTO gone SELECT id FROM ticks', 'column'],
    ["INSERT INTO gone SELECT id, 1 FROM ticks /*+ OPTIONS('rows-per-second' = 'x') */", 'rows-per-second'],
  ])('%s is refused before', async (statement, about) => {
    const answer = await sql(statement);
    expect(answer).toMatch(/^ERROR/);
    expect(answer).toContain(about);
  });

  test('a connector that the application was not given is not found', async () => {
    await sql(
      "CREATE TABLE topic (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'format' = 'json', 'properties.bootstrap.servers' = 'b:9092', 'scan.startup.mode' = 'earliest-offset')",
    );
    expect(await sql('SELECT * FROM topic')).toContain("Could not find any factory for identifier 'kafka'");
  });
});

describe('the rights of the role', () => {
  const denied = (action: string, resource: string) =>
    `User: arn:aws:sts::000000000000:assumed-role/${RoleName}/flink is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

  beforeAll(async () => {
    await allow(['glue:Get*', 'glue:CreateTable'], ['*']);
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'streams' }));
  });

  test('decide whether a table is dropped', async () => {
    const answer = await sql('DROP TABLE gone');
    expect(answer).toMatch(/^ERROR/);
    expect(answer).toContain(denied('glue:DeleteTable', 'arn:aws:glue:eu-west-1:000000000000:catalog'));
    await allow(['glue:DeleteTable', 'glue:GetPartitions'], ['*'], 'kinesis-analytics-service-flink-analytics-glue');
    expect(await sql('DROP TABLE gone')).toBe('SUCCESS\nTEXT Table has been dropped.\n');
  });

  test.each([
    ['SELECT * FROM rides', 'kinesis:ListShards', 'stream/wildrydes'],
    ['INSERT INTO rides SELECT id FROM ticks', 'kinesis:PutRecords', 'stream/wildrydes'],
  ])('decide whether a stream is used: %s', async (statement, action, resource) => {
    await sql(
      "CREATE TABLE IF NOT EXISTS rides (a INT) WITH ('connector' = 'kinesis', 'stream' = 'wildrydes', 'aws.region' = 'eu-west-1', 'format' = 'json')",
    );
    const answer = await sql(statement);
    expect(answer).toContain(denied(action, `arn:aws:kinesis:eu-west-1:000000000000:${resource}`));
    expect(answer).toContain('(Service: AmazonKinesis; Status Code: 400; Error Code: AccessDeniedException)');
  });

  test('must reach to the database that is called like the catalog', async () => {
    const own = ['catalog', 'database/default', 'table/default/*'].map((one) => `arn:aws:glue:*:*:${one}`);
    await allow(['glue:Get*'], own);
    expect(await sql('SHOW TABLES')).toMatch(/^SUCCESS/);
    expect(await sql('SELECT * FROM ticks')).toContain(
      denied('glue:GetDatabase', 'arn:aws:glue:eu-west-1:000000000000:database/hive'),
    );
    await allow(['glue:*'], ['*']);
  });
});

test('notes stay while the application stands, and what its session held does not', async () => {
  await sql("CREATE TEMPORARY TABLE passing (a INT) WITH ('connector' = 'datagen')");
  const ApplicationName = 'flink-analytics';
  await cloud.analytics.send(new StopApplicationCommand({ ApplicationName }));
  expect((await zeppelin('GET', '/notebook')).status).toBe(403);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await start(cloud, ApplicationName);
  const again = await openZeppelin(cloud, ApplicationName);
  expect((await again('GET', '/notebook')).body.body).toEqual([{ id, path: '/lab/ssql' }]);
  expect(await sql('SHOW TABLES')).not.toContain('passing');
});
