import type { Mark } from '../marked.ts';
import type { ItemsMark, Maker, NameMark } from './subject.ts';

/** One column fewer or more in a list that an INSERT or a view counts. */
function counted(kind: string, hasList: boolean | undefined, isMore: boolean): Maker {
  return (subject) => {
    const mark = subject.pick<ItemsMark>(
      'items',
      ({ data }) =>
        data.kind === kind && data.hasList === hasList && (isMore || 1 < data.count) && (data.rows ?? 1) === 1,
    );
    if (mark === undefined) return undefined;
    const items = subject.marks<Mark>('item', ({ start, end }) => mark.start <= start && end <= mark.end);
    const last = items[items.length - 1];
    const more =
      kind === 'values' ? '1' : subject.random.pick(["'x'", '1', subject.textOf(items[0]).replace(/ AS `?\w+`?$/, '')]);
    const to = isMore ? last.end + mark.data.separator.length + more.length : items[items.length - 2].end;
    const text = isMore
      ? subject.text.slice(0, last.end) + mark.data.separator + more + subject.text.slice(last.end)
      : subject.text.slice(0, to) + subject.text.slice(last.end);
    const isIn = (at: Mark): boolean => at.start <= mark.start && mark.end <= at.end;
    const statement = subject.marks<NameMark>('statement', isIn)[0];
    const inside = (at: Mark): boolean =>
      statement !== undefined && statement.start <= at.start && at.end <= mark.start;
    const before = [
      ...subject.marks('use', inside),
      ...subject.marks('useName', inside),
      ...subject.marks('insertList', inside),
      ...(kind === 'view' ? subject.marks<NameMark>('made', ({ data }) => data.name === mark.data.name) : []),
      ...(kind === 'view' ? subject.marks<NameMark>('viewList', ({ data }) => data.name === mark.data.name) : []),
    ];
    const keyword = subject.text.slice(0, mark.start).lastIndexOf(kind === 'values' ? 'VALUES' : 'SELECT');
    const added = isMore ? [last.end + mark.data.separator.length] : [items[items.length - 2].start];
    return { text, at: [mark.start, keyword, mark.start - 1, ...added, ...before.map(({ start }) => start)] };
  };
}

/** The sink has one column fewer or more than the INSERT into it gives; a report is at home at the INSERT. */
function countedSink(isMore: boolean): Maker {
  return (subject) => {
    const items = subject.pick<ItemsMark>('items', ({ data }) => data.kind === 'insert' && data.hasList === false);
    const name = items?.data.table ?? '';
    const table = subject.table(name);
    const columns = subject.marks<NameMark>('column', ({ data }) => data.table === name);
    const last = columns[columns.length - 1];
    if (items === undefined || table === undefined || columns.length < 2) return undefined;
    // Every other INSERT into it, or into its copies, would be wrong as well, and so would options that name the column.
    if (1 < subject.marks<NameMark>('use', ({ data }) => data.name === name).length) return undefined;
    const gone = table.columns[table.columns.length - 1].name;
    if (!isMore && table.key.includes(gone)) return undefined;
    if (!isMore && table.options.some(({ key, value }) => value === gone || key.includes(`.${gone}.`)))
      return undefined;
    if (!isMore && table.columns[table.columns.length - 1].kind !== 'physical') return undefined;
    const from = isMore ? last.end : columns[columns.length - 2].end;
    const insert = isMore ? ',\n  one_more STRING' : '';
    const text = subject.text.slice(0, from) + insert + subject.text.slice(last.end);
    const shift = text.length - subject.text.length;
    const uses = subject.marks<NameMark>('use', ({ data }) => data.name === name && data.how === 'insert');
    const names = subject.marks<NameMark>('useName', ({ data }) => data.name === name && data.how === 'insert');
    const keyword = subject.text.slice(0, items.start).lastIndexOf('SELECT');
    const inItems = subject.marks('item', ({ start, end }) => items.start <= start && end <= items.end);
    const at = [items.start, keyword, ...[...uses, ...names, ...inItems].map(({ start }) => start)];
    return { text, at: at.map((place) => place + shift) };
  };
}

/** The words of a list in parentheses, one fewer or one more. */
function countedNames(kind: string, isMore: boolean): Maker {
  return (subject) => {
    const mark = subject.pick<NameMark & { data: { columns: readonly string[] } }>(
      kind,
      ({ data }) => isMore || 1 < data.columns.length,
    );
    if (mark === undefined) return undefined;
    const names = subject.textOf(mark).split(', ');
    const changed = isMore ? [...names, 'extra'] : names.slice(0, -1);
    const mistaken = subject.replaced(mark, changed.join(', '));
    const behind = mistaken.text.slice(mark.start).search(/SELECT|VALUES/);
    const homes = subject.marks('use', ({ end }) => end < mark.start).slice(-1);
    const made = subject.marks<NameMark>('made', ({ data }) => data.name === mark.data.name);
    const last = mark.start + changed.slice(0, -1).join(', ').length + 2;
    const item = mistaken.text.slice(mark.start + behind).search(/\s\S/) + 1;
    return {
      ...mistaken,
      at: [
        mark.start,
        mark.start - 1,
        last,
        mark.start + behind,
        mark.start + behind + item,
        ...[...homes, ...made].map(({ start }) => start),
      ],
    };
  };
}

/** One column fewer or more than fits. */
export const countMakers: Readonly<Record<string, Maker>> = {
  'count-select-few': counted('insert', false, false),
  'count-select-many': counted('insert', false, true),
  'count-select-few-listed': counted('insert', true, false),
  'count-select-many-listed': counted('insert', true, true),
  'count-values-few': counted('values', false, false),
  'count-values-many': counted('values', false, true),
  'count-values-few-listed': counted('values', true, false),
  'count-values-many-listed': counted('values', true, true),
  'count-sink-few': countedSink(false),
  'count-sink-many': countedSink(true),
  'count-list-few': countedNames('insertList', false),
  'insert-column-unknown': (s) => s.misspelt(s.pick('insertColumn')),
  'view-list-few': countedNames('viewList', false),
  'view-list-many': countedNames('viewList', true),
};
