/** Words for units of time. */
import type { Argument } from '../ast.ts';
import { type Cursor, Wanted } from '../cursor.ts';
import { K } from '../keywords.generated.ts';
import { P } from '../kinds.ts';
import { word } from './call.ts';
import { unknownTimeUnit } from './messages.ts';

const UNITS: ReadonlySet<number> = new Set<number>([
  K.MILLISECOND,
  K.SECOND,
  K.MINUTE,
  K.HOUR,
  K.DAY,
  K.DOW,
  K.DOY,
  K.ISODOW,
  K.ISOYEAR,
  K.WEEK,
  K.MONTH,
  K.QUARTER,
  K.YEAR,
  K.EPOCH,
  K.DECADE,
  K.CENTURY,
  K.MILLENNIUM,
]);

const FINE_UNITS: ReadonlySet<number> = new Set<number>([K.NANOSECOND, K.MICROSECOND]);

export const STAMP_UNITS: ReadonlySet<number> = new Set<number>([
  K.FRAC_SECOND,
  K.MICROSECOND,
  K.NANOSECOND,
  K.SQL_TSI_FRAC_SECOND,
  K.SQL_TSI_MICROSECOND,
  K.SECOND,
  K.SQL_TSI_SECOND,
  K.MINUTE,
  K.SQL_TSI_MINUTE,
  K.HOUR,
  K.SQL_TSI_HOUR,
  K.DAY,
  K.SQL_TSI_DAY,
  K.WEEK,
  K.SQL_TSI_WEEK,
  K.MONTH,
  K.SQL_TSI_MONTH,
  K.QUARTER,
  K.SQL_TSI_QUARTER,
  K.YEAR,
  K.SQL_TSI_YEAR,
]);

/** From 2.0 on. */
export const LATE_UNITS: ReadonlySet<number> = new Set<number>([...UNITS, ...FINE_UNITS, K.DAYOFWEEK, K.DAYOFYEAR]);

const WEEKDAYS: ReadonlySet<number> = new Set<number>([
  K.SUNDAY,
  K.MONDAY,
  K.TUESDAY,
  K.WEDNESDAY,
  K.THURSDAY,
  K.FRIDAY,
  K.SATURDAY,
]);

/** TimeUnit, from 2.0 on also `WEEK ( Weekday )` or any name. */
export function timeUnit(p: Cursor, fine: boolean): Argument {
  if (p.since(4)) return lateTimeUnit(p);
  if (UNITS.has(p.kind) || (fine && FINE_UNITS.has(p.kind))) return word(p);
  if (p.since(1) && p.isName(p.kind)) {
    p.findings.push(unknownTimeUnit(p.here, { unit: p.textAt(p.index) }));
    return word(p);
  }
  return p.fail(Wanted.TIME_UNIT);
}

export function lateTimeUnit(p: Cursor): Argument {
  const { start, kind } = p;
  if (kind === K.WEEK && p.peek(1) === P.LPAREN) {
    p.next();
    p.next();
    if (!WEEKDAYS.has(p.kind)) p.fail(Wanted.TIME_UNIT);
    p.next();
    p.expect(P.RPAREN);
    return { kind: 'Word', start, end: p.end, word: p.text.slice(start, p.end).toUpperCase() };
  }
  if (!LATE_UNITS.has(kind) && !p.isName(kind)) p.fail(Wanted.TIME_UNIT);
  return word(p);
}

/** The unit of TIMESTAMPADD and TIMESTAMPDIFF. */
export function stampUnit(p: Cursor): Argument {
  if (p.since(4)) return lateTimeUnit(p);
  return STAMP_UNITS.has(p.kind) ? word(p) : p.fail(Wanted.TIME_UNIT);
}
