import { visible } from '../report/visible.ts';

/** A table as Zeppelin hands it over, rows in lines and cells between tabs, the first row being the head. */
export function tableLines(data: string, rows: number): string[] {
  const [head = '', ...body] = data.replace(/\n$/, '').split('\n');
  const shown = rows === 0 ? body : body.slice(0, rows);
  const cells = [head, ...shown].map((line) => line.split('\t').map(visible));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const left = body.length - shown.length;
  const more = left === 0 ? [] : [`… and ${left} more ${left === 1 ? 'row' : 'rows'}; --rows 0 shows all`];
  return [lines[0], rule, ...lines.slice(1), ...(body.length === 0 ? ['(no rows)'] : []), ...more];
}
