import type { Mark } from '../marked.ts';
import { misspelt } from '../misspell.ts';
import type { Table } from '../model.ts';
import type { Maker, NameMark, Subject } from './subject.ts';

function misspeltUse(...hows: readonly string[]): Maker {
  return (subject) => {
    const mark = subject.pick<NameMark>('useName', ({ data }) => hows.includes(data.how as string));
    if (mark === undefined) return undefined;
    const quote = subject.textOf(mark).startsWith('`') ? '`' : '';
    const wrong = misspelt(mark.data.name, subject.random);
    if (subject.made.tables.some(({ name }) => name === wrong)) return undefined;
    const path = subject.marks('use', ({ end }) => end === mark.end)[0];
    const mistaken = subject.replaced(mark, quote + wrong + quote);
    return { ...mistaken, at: [mark.start, path.start] };
  };
}

/** The statement that makes a table, with its semicolon. */
function making(
  subject: Subject,
  fits: (table: Table) => boolean,
): { table: Table; mark: Mark; end: number } | undefined {
  const mark = subject.pick<NameMark>('statement', ({ data }) => {
    const table = subject.table(data.table as string);
    return data.kind === 'create' && table !== undefined && fits(table);
  });
  if (mark === undefined) return undefined;
  const table = subject.table((mark as NameMark).data.table as string) as Table;
  return { table, mark, end: subject.text.indexOf(';', mark.end) + 1 };
}

function usesOf(subject: Subject, name: string): NameMark[] {
  return ['use', 'useName'].flatMap((kind) => subject.marks<NameMark>(kind, ({ data }) => data.name === name));
}

/** Tables, columns and databases that are not there, or there twice. */
export const tableMakers: Readonly<Record<string, Maker>> = {
  'table-misspelt-from': misspeltUse('from'),
  'table-misspelt-join': misspeltUse('join'),
  'table-misspelt-insert': misspeltUse('insert'),
  'table-misspelt-like': misspeltUse('like'),
  'table-misspelt-drop': misspeltUse('drop'),
  'table-misspelt-alter': misspeltUse('alter'),
  'table-misspelt-describe': misspeltUse('describe'),
  'table-case': (s) => {
    const mark = s.pick<NameMark>('useName', ({ data }) => ['from', 'join', 'insert'].includes(data.how as string));
    return mark === undefined
      ? undefined
      : s.replaced(
          mark,
          s.random.pick([
            s.textOf(mark).toUpperCase(),
            s.textOf(mark).replace(/[a-z]/, (letter) => letter.toUpperCase()),
          ]),
        );
  },
  'used-before-made': (s) => {
    const found = making(s, ({ name }) => 0 < usesOf(s, name).length);
    if (found === undefined) return undefined;
    const { table, mark, end } = found;
    const uses = usesOf(s, table.name).filter(({ start }) => end <= start);
    if (uses.length === 0) return undefined;
    const made = s.text.slice(mark.start, end);
    const rest = s.text.slice(0, mark.start) + s.text.slice(end).trimEnd();
    return { text: `${rest}\n\n${made}\n`, at: uses.map(({ start }) => start - made.length) };
  },
  'used-after-drop': (s) => {
    const found = making(s, ({ name }) => 0 < usesOf(s, name).length);
    if (found === undefined) return undefined;
    const { table, end } = found;
    const uses = usesOf(s, table.name).filter(({ start }) => end <= start);
    if (uses.length === 0) return undefined;
    const drop = `\nDROP ${table.isTemporary ? 'TEMPORARY ' : ''}TABLE ${s.pathOf(table.name)}${table.name};`;
    return { text: s.text.slice(0, end) + drop + s.text.slice(end), at: uses.map(({ start }) => start + drop.length) };
  },
  'made-twice': (s) => {
    const found = making(s, () => true);
    if (found === undefined || s.textOf(found.mark).includes('IF NOT EXISTS')) return undefined;
    const { table, mark, end } = found;
    const name = s.marks<NameMark>('made', ({ data }) => data.name === table.name)[0];
    const made = s.text.slice(mark.start, end);
    const shift = end + 1 - mark.start;
    return {
      text: `${s.text.slice(0, end)}\n${made}${s.text.slice(end)}`,
      at: [name.start + shift, mark.start + shift],
    };
  },
  'column-twice': (s) => {
    const column = s.pick<Mark>('column');
    if (column === undefined) return undefined;
    const end = s.marks('columnsEnd', ({ start }) => column.end <= start)[0];
    const insert = `,\n  ${s.textOf(column)}`;
    const behind = s.marks('column', ({ start, end: to }) => column.end <= start && to <= end.start).pop() ?? column;
    return { text: s.text.slice(0, behind.end) + insert + s.text.slice(behind.end), at: [behind.end + 4] };
  },
  'watermark-column-unknown': (s) => s.misspelt(s.pick('watermarkColumn')),
  'key-column-unknown': (s) => s.misspelt(s.pick('keyColumn')),
  'key-enforced': (s) => {
    const mark = s.pick('notEnforced');
    if (mark === undefined) return undefined;
    const key = s.marks('key', ({ start, end }) => start <= mark.start && mark.end <= end)[0];
    return { ...s.replaced(mark, ''), at: [key.start, mark.start - 1, mark.start, key.start + 'PRIMARY '.length] };
  },
  'use-database-unknown': (s) => s.misspelt(s.pick('databaseUsed')),
  'use-catalog-unknown': (s) => {
    const name = s.random.pick(['glue', 'default_catalogue', 'my_catalog']);
    return { text: `USE CATALOG ${name};\n${s.text}`, at: ['USE CATALOG '.length] };
  },
};
