import type { Target } from '../../../src/sql/target.ts';
import type { Random } from '../grammar/random.ts';
import type { Mark } from './marked.ts';
import type { Table } from './model.ts';
import { databaseNames } from './names.ts';
import { insert, readBack, select } from './queries.ts';
import { Scene } from './scene.ts';
import { alter, makeAgain, makeLike, makeTable, makeView } from './tables.ts';

/** A generated script, what stands where in it, and the tables that it makes. */
export interface Made {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly tables: readonly Table[];
}

/** A script without mistakes, as far as the generator knows; the real Flink has the last word. */
export function makeScript(random: Random, among: readonly Target[]): Made {
  const scene = new Scene(random, among);
  const { out, tables } = scene;
  if (random.chance(0.15)) out.write('-- ', random.pick(['made for the workshop', 'see the wiki', 'v2']), '\n');
  if (random.chance(0.1)) set(scene);
  if (random.chance(0.12)) makeDatabase(scene);
  const [first] = times(1 + Number(random.chance(0.35)), () => makeTable(scene, 'read'));
  // Something for the first one to look rows up in.
  if (first.proctime !== undefined && random.chance(0.4)) makeTable(scene, 'read', 'jdbc');
  if (random.chance(0.1)) makeAgain(scene, first);
  if (random.chance(0.12)) alter(scene, first);
  if (random.chance(0.2)) makeView(scene);
  const sinks = times(1 + Number(random.chance(0.3)), () => makeTable(scene, random.chance(0.1) ? 'both' : 'write'));
  if (random.chance(0.15)) makeTable(scene, 'none');
  const copy = random.chance(0.15) ? makeLike(scene) : undefined;
  if (copy !== undefined && random.chance(0.8)) sinks.push(copy);
  if (random.chance(0.08)) sinks[0] = alter(scene, sinks[0]);
  if (random.chance(0.1)) makeView(scene);
  statements(scene, sinks);
  if (random.chance(0.12)) look(scene);
  if (random.chance(0.08)) drop(scene);
  return { text: out.text, marks: out.marks, tables };
}

function times<T>(count: number, one: () => T): T[] {
  return Array.from({ length: count }, one);
}

function set(scene: Scene): void {
  const pairs = ["'table.local-time-zone' = 'UTC'", "'table.exec.state.ttl' = '1 h'", "'parallelism.default' = '2'"];
  scene.out.write('SET ', scene.random.pick(pairs));
  scene.end();
}

/** A database to work in, or to name in front of every table. */
function makeDatabase(scene: Scene): void {
  const { random, out } = scene;
  const name = scene.fresh(databaseNames);
  out.write('CREATE DATABASE ', random.chance(0.3) ? 'IF NOT EXISTS ' : '', name);
  scene.end();
  scene.database = name;
  if (random.chance(0.3)) {
    scene.isElsewhere = true;
    return;
  }
  if (random.chance(0.2)) out.write('SHOW DATABASES;\n');
  out.write('USE ');
  out.mark('databaseUsed', { name }, name);
  scene.end();
}

function statements(scene: Scene, sinks: readonly Table[]): void {
  const { random, out, tables } = scene;
  const shape = random.weighted([7, 1, 1, 1]);
  const inserts = sinks.flatMap((sink) => (random.chance(0.15) ? [sink, sink] : [sink]));
  if (shape === 1 || shape === 2) {
    out.write(shape === 1 ? 'EXECUTE STATEMENT SET BEGIN\n' : 'BEGIN STATEMENT SET;\n');
    for (const sink of inserts) insert(scene, sink);
    out.write('END;\n\n');
  } else {
    for (const sink of inserts) {
      if (shape === 3 && random.chance(0.5)) out.write(random.pick(['EXPLAIN ', 'EXPLAIN PLAN FOR ']));
      insert(scene, sink);
    }
  }
  if (random.chance(0.35)) select(scene);
  for (const both of tables.filter(({ use }) => use === 'both')) readBack(scene, both);
}

function look(scene: Scene): void {
  const { random, out, tables } = scene;
  out.write(random.pick(['DESCRIBE ', 'SHOW CREATE TABLE ', 'DESC ']));
  scene.reference(random.pick(tables).name, 'describe');
  scene.end();
  if (random.chance(0.3)) out.write('SHOW TABLES;\n');
}

function drop(scene: Scene): void {
  const { random, out, tables } = scene;
  const { name, isTemporary } = random.pick(tables);
  const isCareful = random.chance(0.4);
  out.write('DROP ', isTemporary ? 'TEMPORARY ' : '', 'TABLE ', isCareful ? 'IF EXISTS ' : '');
  scene.reference(name, isCareful ? 'dropIfExists' : 'drop');
  scene.end();
}
