import { CreateStreamCommand, DescribeStreamSummaryCommand } from '@aws-sdk/client-kinesis';
import { expect, test } from 'vitest';
import type { Ports } from '../../src/cli/ports.ts';
import { clientsOf, STREAMS, testCloud } from '../provision/support/notebook.ts';
import type { World } from '../support/cli.ts';
import { cli, runCli } from '../support/cli.ts';
import { projectsOf } from '../support/project.ts';

const cloud = await testCloud();
const { kinesis } = await clientsOf(cloud);
const filesWith = await projectsOf(cloud);

const NO_FILES = filesWith({});

/** All that is said, but for how long it took. */
async function hangar(line: string, world: World = {}): Promise<string> {
  const said = await cli(line, { files: NO_FILES, ...world });
  return said.replace(/ in \d+\.\d s(?:, [\d.]+ a second)?/g, ' in … s');
}

async function streamNamed(name: string): Promise<void> {
  await kinesis.send(new CreateStreamCommand({ StreamName: name, ShardCount: 2 }));
  for (;;) {
    const { StreamDescriptionSummary } = await kinesis.send(new DescribeStreamSummaryCommand({ StreamName: name }));
    if (StreamDescriptionSummary?.StreamStatus === 'ACTIVE') return;
  }
}

test('where nothing is there, or it is meant otherwise', async () => {
  expect(await hangar('produce --local')).toMatchInlineSnapshot(`
    "exit 2
    local cloud, eu-west-1
    ! error: There is no stream "wildrydes" in local cloud, eu-west-1. There is none at all. "hangar up" makes those of hangar.yaml.
    "
  `);
  await streamNamed('wildrydes');
  await streamNamed('wildrydes-summary');
  expect(await hangar('consume -stream wildrydes-sumary --local')).toMatchInlineSnapshot(`
    "exit 2
    local cloud, eu-west-1
    ! error: There is no stream "wildrydes-sumary" in local cloud, eu-west-1. Did you mean "wildrydes-summary"?
    "
  `);
  expect(await hangar('produce --stream other --local')).toMatchInlineSnapshot(`
    "exit 2
    local cloud, eu-west-1
    ! error: There is no stream "other" in local cloud, eu-west-1. There are wildrydes, wildrydes-summary.
    "
  `);
});

test('as the workshop types it, one dash or two', async () => {
  expect(await hangar('produce -name Bucephalus -error -msgs 5 -rate 1000 --local')).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
    .....
    5 records into "wildrydes" in … s.
    "
  `);
  for (const line of [
    'produce -error yes -stream wildrydes -msgs 1 --local',
    'produce --error --stream=wildrydes --msgs 1 --local',
    'produce --local -msgs=1 -stream=wildrydes -error',
  ])
    expect(await hangar(line)).toBe('exit 0\nlocal cloud, eu-west-1\n.\n1 record into "wildrydes" in … s.\n');
  const read = await hangar('consume -stream wildrydes -from start -count 8 -jsonl --local');
  const rides = read.split('\n').filter((line) => line.startsWith('{'));
  expect(rides.map((line) => JSON.parse(line)).filter(({ Name }) => Name === 'Bucephalus')).toMatchObject([
    ...Array(4).fill({ InputData: 'Unicorn' }),
    { InputData: 'Unicornerror' },
  ]);
});

test('what cannot be meant', async () => {
  // No file of the machine is to say a region.
  const environment = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  const said: string[] = [];
  for (const line of [
    'produce -nmae x',
    'produce -error maybe',
    'produce --rate 0',
    'produce --rate fast',
    'produce --count 0',
    'produce --unicorns 0',
    'produce --from none.jsonl',
    'consume --from yesterday',
    'consume --for long',
    'consume --local --profile mine',
    'consume',
    'consume --stage prod',
    'consume --config other.yaml',
  ])
    said.push(`${line}: ${(await hangar(line, { environment })).replace(/\n! error: /, ': ')}`);
  expect(said.join('')).toMatchInlineSnapshot(`
    "produce -nmae x: exit 2: There is no option "--nmae". Did you mean "--name"?
    produce -error maybe: exit 2: There is no value of --error "maybe". Known: yes, no.
    produce --rate 0: exit 2: --rate takes a number above 0, up to 100000, not "0".
    produce --rate fast: exit 2: --rate takes a number above 0, up to 100000, not "fast".
    produce --count 0: exit 2: --count takes 1 to 999999999, not 0.
    produce --unicorns 0: exit 2: --unicorns takes 1 to 10000, not 0.
    produce --from none.jsonl: exit 2: Cannot read "none.jsonl": it does not exist.
    consume --from yesterday: exit 2: --from takes latest, start, a time such as 2026-11-25T04:05:00Z, or how long ago, such as 10m, not "yesterday".
    consume --for long: exit 2: --for takes a time such as 30s or 5m, not "long".
    consume --local --profile mine: exit 2: The embedded cloud has no profiles. Leave out --local or --profile.
    consume: exit 2: It is not said in which region the stream is. Name one with --region or AWS_REGION, or use the embedded cloud with --local.
    consume --stage prod: exit 2: There is no "hangar.yaml" here. "hangar init" writes one.
    consume --config other.yaml: exit 2: There is no "other.yaml" here. "hangar init" writes one.
    "
  `);
  const files = filesWith({ 'rides.jsonl': '{"a": 1}\n\n{oops}\n' });
  expect(await hangar('produce --local --from rides.jsonl', { files })).toMatchInlineSnapshot(`
    "exit 2
    ! error: Line 3 of "rides.jsonl" is no JSON.
    "
  `);
});

test('what is produced is what is consumed, by count and sums', async () => {
  await streamNamed('sums');
  const { stdout } = await runCli('produce --local --stream sums --unicorns 3 --rate 1000 --count 30 --seed 7 --json', {
    files: NO_FILES,
  });
  const produced = JSON.parse(stdout);
  expect(JSON.stringify({ ...produced, seconds: 0, again: 0 }, undefined, 1)).toMatchInlineSnapshot(`
    "{
     "version": 1,
     "target": "local cloud, eu-west-1",
     "stream": "sums",
     "seed": 7,
     "records": 30,
     "sent": true,
     "seconds": 0,
     "again": 0,
     "unicorns": [
      {
       "Name": "Shadowfax",
       "count": 10,
       "Distance": 296.85399627685547,
       "MinMagicPoints": 147,
       "MaxMagicPoints": 151,
       "MinHealthPoints": 150,
       "MaxHealthPoints": 153
      },
      {
       "Name": "Bucephalus",
       "count": 10,
       "Distance": 299.48759746551514,
       "MinMagicPoints": 149,
       "MaxMagicPoints": 152,
       "MinHealthPoints": 151,
       "MaxHealthPoints": 152
      },
      {
       "Name": "Rocinante",
       "count": 10,
       "Distance": 299.7394199371338,
       "MinMagicPoints": 149,
       "MaxMagicPoints": 151,
       "MinHealthPoints": 147,
       "MaxHealthPoints": 149
      }
     ]
    }"
  `);
  const { stdout: read } = await runCli('consume --local --stream sums --from start --count 30 --json', {
    files: NO_FILES,
  });
  const { records, ...rest } = JSON.parse(read);
  expect(rest).toEqual({ version: 1, target: 'local cloud, eu-west-1', stream: 'sums' });
  expect(Object.keys(records[0])).toEqual(['shard', 'sequenceNumber', 'time', 'key', 'data']);
  for (const { Name, count, Distance } of produced.unicorns) {
    const own = records.filter(({ key }: { key: string }) => key === Name);
    expect(own).toHaveLength(count);
    expect(own.reduce((sum: number, one: { data: { Distance: number } }) => sum + one.data.Distance, 0)).toBe(Distance);
  }
});

test('the same seed makes the same records, and they can be sent again from a file', async () => {
  const made = async (line: string, world: World = {}) =>
    (await hangar(line, world)).replace(/"StatusTime":"[^"]+"/g, '"StatusTime":"…"');
  const line = 'produce --local --dry-run --rate 1000 --count 2 --seed 3';
  const once = await made(line);
  expect(once).toMatchInlineSnapshot(`
    "exit 0
    {"Distance":29.07732391357422,"HealthPoints":149,"Latitude":40.749118077957625,"Longitude":-73.98552277525735,"MagicPoints":151,"Name":"Shadowfax","InputData":"Unicorn","StatusTime":"…"}
    {"Distance":30.526010513305664,"HealthPoints":150,"Latitude":40.7490667185277,"Longitude":-73.98587842865624,"MagicPoints":152,"Name":"Shadowfax","InputData":"Unicorn","StatusTime":"…"}
    ! local cloud, eu-west-1
    ! 2 records made and not sent.
    "
  `);
  expect(await made(line)).toBe(once);
  await streamNamed('again');
  const lines = '{"Name": "A",  "Distance": 30.0}\r\n\n{"b":[{},[1,"x, {y}"]]}\n"text"';
  const world = { files: filesWith({ 'rides.jsonl': lines }), stdin: '{"Name": "A", "z": 1}\n' };
  expect(await hangar('produce --local --stream again --from rides.jsonl --rate 1000', world)).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
    ...
    3 records into "again" in … s.
    "
  `);
  expect(await hangar('produce --local --stream again --from - --jsonl', world)).toMatchInlineSnapshot(`
    "exit 0
    {"Name": "A", "z": 1}
    ! local cloud, eu-west-1
    ! 1 record into "again" in … s.
    "
  `);
  const shown = await hangar('consume --local --stream again --from start --count 4', world);
  for (const part of ['{\n    "Name": "A",\n    "Distance": 30.0\n}\n', '{\n    "Name": "A",\n    "z": 1\n}\n'])
    expect(shown).toContain(part);
  expect(shown).toContain(
    '{\n    "b": [\n        {},\n        [\n            1,\n            "x, {y}"\n        ]\n    ]\n}\n',
  );
  expect(await hangar('consume --local --stream again --from 1h --count 4 --jsonl', world)).toContain(
    '{"Name":"A","Distance":30.0}\n',
  );
});

test('what is no JSON is shown as it is, without what could move the cursor', async () => {
  await streamNamed('text');
  const { PutRecordCommand } = await import('@aws-sdk/client-kinesis');
  const Data = new TextEncoder().encode('no \u001b[2J json');
  await kinesis.send(new PutRecordCommand({ StreamName: 'text', PartitionKey: 'p', Data }));
  expect(await hangar('consume --local --stream text --from start --count 1')).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
    no ␛[2J json
    ! Waiting for records of "text"; Ctrl-C ends it.
    ! 1 record of "text".
    "
  `);
  expect(await hangar('consume --local --stream text --from start --count 1 --jsonl')).toMatchInlineSnapshot(`
    "exit 0
    "no \\u001b[2J json"
    ! local cloud, eu-west-1
    ! Waiting for records of "text"; Ctrl-C ends it.
    ! 1 record of "text".
    "
  `);
});

test('a hangar.yaml says which streams are meant, and where', async () => {
  const config = STREAMS.replace('wildrydes: {', 'rides: { name: rides-of-mine,').replace(
    'wildrydes-summary: {',
    'sums: { name: sums-of-mine,',
  );
  const files = filesWith({ 'hangar.yaml': config });
  await streamNamed('rides-of-mine');
  await streamNamed('sums-of-mine');
  expect(await hangar('produce --local --count 1', { files })).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
    .
    1 record into "rides-of-mine" in … s.
    "
  `);
  expect(await hangar('consume --local --stream rides --from start --count 1 --jsonl', { files })).toMatch(
    /^exit 0\n\{.*\}\n! local cloud, eu-west-1\n/,
  );
  expect(await hangar('consume --local --for 1ms', { files })).toContain('! 0 records of "sums-of-mine".');
  const staged = filesWith({
    'hangar.yaml': `${config}stages: { prod: { streams: { rides: { name: r-of-prod }, sums: { name: s-of-prod } } } }\n`,
  });
  expect(await hangar('produce --local --stage prod --count 1', { files: staged })).toMatchInlineSnapshot(`
    "exit 2
    local cloud, eu-west-1, stage prod
    ! error: There is no stream "r-of-prod" in local cloud, eu-west-1, stage prod. There are again, rides-of-mine, sums, sums-of-mine, text, wildrydes, wildrydes-summary.
    "
  `);
  const two = filesWith({ 'hangar.yaml': config.replace('streams:\n', 'streams:\n  more: { role: source }\n') });
  expect(await hangar('produce --local', { files: two })).toMatchInlineSnapshot(`
    "exit 2
    ! error: hangar.yaml has several streams with the role source: more, rides. Name one with --stream.
    "
  `);
});

test('the region is that of the environment, else that of the embedded cloud', async () => {
  const environment = { AWS_REGION: 'us-east-1', HANGAR_STAGE: 'local' };
  expect(await hangar('consume --for 1ms --stream wildrydes', { environment })).toContain('local cloud, us-east-1');
  expect(await hangar('consume --for 1ms --stream wildrydes --region us-west-2', { environment })).toContain(
    'local cloud, us-west-2',
  );
});

test('Ctrl-C ends both with what they did, and that is no failure', async () => {
  await streamNamed('stopped');
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
  const stopAfter = async (operation: string, line: string) => {
    cloud.world.faults.add({ operation, delay: 1 });
    const watch = setInterval(() => {
      if (cloud.world.faults.list().length > 0) return;
      clearInterval(watch);
      // The answer is under way.
      setTimeout(() => interrupt(), 100);
    }, 5);
    return hangar(line, { processes });
  };
  expect(await stopAfter('kinesis:PutRecords', 'produce --local --stream stopped --rate 0.01')).toMatchInlineSnapshot(`
    "exit 0
    local cloud, eu-west-1
    .
    1 record into "stopped" in … s.
    "
  `);
  expect(await stopAfter('kinesis:GetRecords', 'consume --local --stream stopped --from start --jsonl')).toMatch(
    /^exit 0\n\{.*\}\n! local cloud, eu-west-1\n! Waiting for .*\n! 1 record of "stopped"\.\n$/,
  );
});

test('where nobody reads any more they end, too', async () => {
  await streamNamed('unread');
  const onClosed = (stop: () => void) => {
    const timer = setTimeout(stop, 100);
    return () => clearTimeout(timer);
  };
  for (const line of ['produce --local --stream unread --rate 0.01', 'consume --local --stream unread'])
    expect(await hangar(line, { onClosed })).toMatch(/^exit 0\n/);
});

test('a shard without room is asked again, and what was not to be done is said', async () => {
  await streamNamed('narrow');
  const refused = { code: 'ProvisionedThroughputExceededException' };
  cloud.world.faults.add({ operation: 'kinesis:PutRecords', error: refused });
  expect(await hangar('produce --local --stream narrow --count 2 --rate 100')).toContain('2 records into "narrow"');
  cloud.world.faults.add({ operation: 'kinesis:PutRecords', error: { code: 'KMSDisabledException' } });
  expect(await hangar('produce --local --stream narrow --count 2')).toMatchInlineSnapshot(`
    "exit 2
    local cloud, eu-west-1
    ! error: Could not use the stream "narrow": This was asked for. (KMSDisabledException).
    "
  `);
});
