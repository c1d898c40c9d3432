import type { Random } from '../../grammar/random.ts';
import type { Mark } from '../marked.ts';
import { misspelt } from '../misspell.ts';
import type { OptionText, Table } from '../model.ts';
import type { Made } from '../scripts.ts';

/** A script with one mistake. `at` names every place where a report of it would be at home. */
export interface Mistaken {
  readonly text: string;
  readonly at: readonly number[];
  /** The table whose options are wrong. */
  readonly table?: string;
}

export type Maker = (subject: Subject) => Mistaken | undefined;

export interface OptionMark extends Mark {
  readonly data: { readonly table: string; readonly option: OptionText };
}

export interface WithMark extends Mark {
  readonly data: { readonly table: string; readonly separator: string; readonly equals: string };
}

export interface ItemsMark extends Mark {
  readonly data: {
    kind: string;
    table?: string;
    name?: string;
    hasList?: boolean;
    count: number;
    separator: string;
    rows?: number;
  };
}

export interface NameMark extends Mark {
  readonly data: { readonly name: string; readonly how?: string; readonly kind?: string; readonly table?: string };
}

/** A script without mistakes, with chance at hand to choose where to make one. */
export class Subject {
  constructor(
    readonly made: Made,
    readonly random: Random,
  ) {}

  get text(): string {
    return this.made.text;
  }

  marks<T extends Mark>(kind: string, fits: (mark: T) => boolean = () => true): T[] {
    // A mark's data are as its kind says; the maker writes both together.
    return (this.made.marks as T[]).filter((mark) => mark.kind === kind && fits(mark));
  }

  pick<T extends Mark>(kind: string, fits: (mark: T) => boolean = () => true): T | undefined {
    const found = this.marks(kind, fits);
    return found.length === 0 ? undefined : this.random.pick(found);
  }

  textOf({ start, end }: Mark): string {
    return this.text.slice(start, end);
  }

  table(name: string): Table | undefined {
    return this.made.tables.find((table) => table.name === name);
  }

  /** Options of the tables themselves, not of hints, that `fits` wants. */
  option(fits: (option: OptionText, table: Table) => boolean): OptionMark | undefined {
    return this.pick<OptionMark>('option', ({ data }) => {
      const table = this.table(data.table);
      return table !== undefined && fits(data.option, table);
    });
  }

  part(option: OptionMark, kind: 'optionKey' | 'optionValue'): Mark {
    return this.marks(kind, (mark) => option.start <= mark.start && mark.end <= option.end)[0];
  }

  replaced({ start, end }: Mark, insert: string, table?: string): Mistaken {
    return { text: this.text.slice(0, start) + insert + this.text.slice(end), at: [start], ...(table && { table }) };
  }

  /** The name misspelt, in back-ticks where it stands in them. */
  misspelt(mark: Mark | undefined): Mistaken | undefined {
    if (mark === undefined) return undefined;
    const [, quote, name] = /^(`?)(.*?)`?$/.exec(this.textOf(mark)) as RegExpExecArray;
    return this.replaced(mark, quote + misspelt(name, this.random) + quote);
  }

  withKey(option: OptionMark | undefined, change: (key: string) => string): Mistaken | undefined {
    if (option === undefined) return undefined;
    const key = change(option.data.option.key);
    if (key === option.data.option.key) return undefined;
    return this.replaced(this.part(option, 'optionKey'), `'${key}'`, option.data.table);
  }

  withValue(option: OptionMark | undefined, change: (value: string) => string): Mistaken | undefined {
    if (option === undefined) return undefined;
    const value = change(option.data.option.value);
    if (value === option.data.option.value) return undefined;
    const mark = this.part(option, 'optionValue');
    return this.replaced(mark, `'${value.replaceAll("'", "''")}'`, option.data.table);
  }

  /** The database in front of the name where the table is made, with its dot. */
  pathOf(table: string): string {
    const name = this.marks<NameMark>('made', ({ data }) => data.name === table)[0];
    return this.text.slice(0, name?.start ?? 0).match(/\w+\.$/)?.[0] ?? '';
  }

  /** Takes the option away with its comma. What a report can point at is all around it. */
  without(option: OptionMark | undefined): Mistaken | undefined {
    if (option === undefined) return undefined;
    const { table } = option.data;
    const all = this.marks<OptionMark>('option', ({ data }) => data.table === table);
    if (all.length < 2) return undefined;
    const index = all.indexOf(option);
    const from = index === 0 ? option.start : all[index - 1].end;
    const to = index === 0 ? all[1].start : option.end;
    const text = this.text.slice(0, from) + this.text.slice(to);
    const places = this.homes(table).map((place) => (to <= place ? place - (to - from) : place));
    return { text, at: places.filter((place) => place < from || from < place || index === 0), table };
  }

  /** Where a complaint about a table as a whole may stand. */
  homes(table: string): number[] {
    const marks = [
      ...this.marks<NameMark>('made', ({ data }) => data.name === table),
      ...this.marks<WithMark>('with', ({ data }) => data.table === table),
      ...this.marks<WithMark>('withEnd', ({ data }) => data.table === table).map((mark) => ({
        ...mark,
        start: mark.end - 1,
      })),
      ...this.marks<NameMark>('statement', ({ data }) => data.table === table && data.kind === 'create'),
      ...this.marks<OptionMark>(
        'option',
        ({ data }) => data.table === table && data.option.key === 'connector',
      ).flatMap((option) => [option, this.part(option, 'optionValue')]),
    ];
    return marks.map(({ start }) => start);
  }

  /** Adds options behind the last one; a report may be at any of them or at those named by `also`. */
  plus(
    table: string,
    pairs: readonly (readonly [string, string])[],
    also: readonly string[] = [],
  ): Mistaken | undefined {
    const end = this.marks<WithMark>('withEnd', ({ data }) => data.table === table)[0];
    const present = this.marks<OptionMark>('option', ({ data }) => data.table === table);
    if (end === undefined || present.some(({ data }) => pairs.some(([key]) => key === data.option.key)))
      return undefined;
    const { separator, equals } = end.data;
    let insert = '';
    const at: number[] = [];
    for (const [key, value] of pairs) {
      insert += separator;
      at.push(end.start + insert.length);
      insert += `'${key}'${equals}`;
      at.push(end.start + insert.length);
      insert += `'${value}'`;
    }
    for (const option of present.filter(({ data }) => also.includes(data.option.key))) {
      at.push(option.start, this.part(option, 'optionValue').start);
    }
    return { text: this.text.slice(0, end.start) + insert + this.text.slice(end.start), at, table };
  }
}

/** One of the tables with options of their own. */
export function usedTable(subject: Subject, fits: (table: Table) => boolean): Table | undefined {
  const found = subject.made.tables.filter(
    (table) => 0 < subject.homes(table.name).length && 0 < table.options.length && fits(table),
  );
  return found.length === 0 ? undefined : subject.random.pick(found);
}

export function has(table: Table, key: string, value?: string): boolean {
  return table.options.some((option) => option.key === key && (value === undefined || option.value === value));
}
