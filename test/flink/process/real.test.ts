import { existsSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FlinkEvent, type FlinkProcess, fetchJars, findJava, startFlink } from '../../../src/flink/index.ts';

const runner = fileURLToPath(new URL('../../../flink/runner/flink-runner.jar', import.meta.url));
const environment = process.env;
const java = environment['HANGAR_REAL'] ? await findJava(environment) : undefined;
const reason = environment['HANGAR_REAL'] ? (java ? undefined : 'there is no Java') : 'HANGAR_REAL is not set';

describe.skipIf(reason !== undefined)(`Flink 1.15${reason ? ` (skipped: ${reason})` : ''}`, () => {
  const events: FlinkEvent[] = [];
  let flink: FlinkProcess;
  let heard = () => {};
  beforeAll(async () => {
    const classPath = [runner, ...(await fetchJars('1.15', { environment, home: homedir() }))];
    const listen = (event: FlinkEvent) => {
      events.push(event);
      heard();
    };
    flink = await startFlink({ java: java?.command ?? '', classPath, environment, listen });
  }, 600_000);
  afterAll(() => flink?.close());

  const seen = (id: string, name: string) =>
    new Promise<FlinkEvent[]>((resolve) => {
      heard = () => {
        const own = events.filter((event) => 'id' in event && event.id === id);
        if (own.some(({ event }) => event === name)) resolve(own);
      };
      heard();
    });

  test('runs what defines, what inserts and what asks; a later run sees its tables', async () => {
    const generator = "WITH ('connector'='datagen', 'number-of-rows'='3')";
    const sink = "CREATE TABLE b (n INT) WITH ('connector'='blackhole')";
    const statements = [`CREATE TABLE g (n INT) ${generator}`, sink, 'INSERT INTO b SELECT n FROM g'];
    flink.send({ command: 'run', id: 'a', statements });
    expect((await seen('a', 'over')).at(-1)).toMatchObject({ state: 'FINISHED' });
    flink.send({ command: 'run', id: 'b', statements: ['SELECT COUNT(*) AS c FROM g'] });
    const rows = (await seen('b', 'over')).filter(({ event }) => event === 'row');
    expect(rows[0]).toMatchObject({ kind: '+I' });
    expect(rows.at(-1)).toMatchObject({ kind: '+U', values: ['3'] });
  });

  test('says what is wrong and where', async () => {
    flink.send({ command: 'run', id: 'c', statements: ['SELECT 1 AS x,\n nope FROM (VALUES (1)) t(y)'] });
    expect((await seen('c', 'over')).find(({ event }) => event === 'failed')).toMatchObject({ line: 2, column: 2 });
  });

  test('stops a job', async () => {
    const endless = "CREATE TABLE e (n INT) WITH ('connector'='datagen', 'rows-per-second'='1')";
    flink.send({ command: 'run', id: 'd', statements: [endless, 'SELECT * FROM e'] });
    await seen('d', 'row');
    flink.send({ command: 'stop', id: 'd' });
    expect((await seen('d', 'over')).at(-1)).toMatchObject({ state: 'STOPPED' });
  });

  test('ends within a second or so and leaves nothing behind', async () => {
    const before = Date.now();
    await flink.close();
    expect(Date.now() - before).toBeLessThan(3000);
    expect(existsSync(tmpdir()) && readdirSync(tmpdir()).filter((name) => name.startsWith('hangar-flink-'))).toEqual(
      [],
    );
  });
});
