import type { Target } from '../../../src/sql/target.ts';
import type { Random } from '../grammar/random.ts';
import { MarkedText } from './marked.ts';
import type { Relation, Table } from './model.ts';

/** A script in the making: its text so far, what it has made, and the chance that decides how it goes on. */
export class Scene {
  readonly out = new MarkedText();
  readonly tables: Table[] = [];
  readonly views: Relation[] = [];
  database = 'default_database';
  /** Names of tables need their database in front, for the script does not go there. */
  isElsewhere = false;
  private readonly taken = new Set<string>();

  constructor(
    readonly random: Random,
    /** The releases that the script is to pass. */
    readonly among: readonly Target[],
  ) {}

  fresh(pool: readonly string[]): string {
    for (let tries = 0; ; tries++) {
      const name = tries < 10 ? this.random.pick(pool) : `${this.random.pick(pool)}_${tries}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  /** The name may be given again, such as that of a CTE, which only its own statement knows. */
  release(name: string): void {
    this.taken.delete(name);
  }

  replace(table: Table, by: Table): Table {
    this.tables[this.tables.indexOf(table)] = by;
    return by;
  }

  /** What can be read. */
  relations(): Relation[] {
    return [...this.tables.filter(({ use }) => use === 'read'), ...this.views];
  }

  /** Writes a name where it is made. */
  made(name: string, kind: 'table' | 'view'): void {
    if (this.isElsewhere) this.out.write(`${this.database}.`);
    this.out.mark('made', { name, kind }, this.random.chance(0.05) ? `\`${name}\`` : name);
  }

  /** Writes a name where it is used, now and then with its database or in back-ticks. */
  reference(name: string, how: string): void {
    const { random, out } = this;
    const mayBeShort = random.chance(0.93) && !this.isElsewhere;
    const path = mayBeShort ? '' : random.chance(0.3) ? `default_catalog.${this.database}.` : `${this.database}.`;
    const text = random.chance(0.06) ? `\`${name}\`` : name;
    out.mark('use', { name, how }, path, () => out.mark('useName', { name, how }, text));
  }

  end(): void {
    this.out.write(this.random.chance(0.85) ? ';\n\n' : ';\n');
  }
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  for (let index = rest.length - 1; 0 < index; index--) {
    const other = random.below(index + 1);
    [rest[index], rest[other]] = [rest[other], rest[index]];
  }
  return rest;
}
