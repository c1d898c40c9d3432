/** What Flink's parser refuses in the content of a literal. Each gives the reason, or `undefined` where all is well. */
import { P } from '../kinds.ts';

const LARGEST_EXPONENT = 2147483647;

/** A number so large or so small that it has no value. */
export function badNumber(kind: number, written: string): string | undefined {
  if (kind !== P.APPROXIMATE) return undefined;
  const exponent = Number(written.slice(written.search(/e/i) + 1));
  return Math.abs(exponent) > LARGEST_EXPONENT ? 'its exponent is out of range' : undefined;
}

/** Of the digits between the quotes, those of continued strings included. */
export function badBinary(digits: string): string | undefined {
  if (/[^0-9a-f]/i.test(digits)) return 'only the digits 0 to 9 and A to F may stand in it';
  return undefined;
}

/** How the names of the character sets that Java knows begin; of a name that begins so nothing is said. */
const CHARSETS =
  /^(utf|unicode|ucs|iso|us-?ascii|ascii|ansi|latin|l\d|windows|cp|ibm|\d|big5|gb|euc|shift|sjis|s-?jis|koi|x-|cs|mac|tis|johab|ms|jis|ks|korean|hz|cesu|default|646|ccsid|pck|eten|eu|greek|hebrew|arabic|cyrillic|ecma|elot|sun|asmo|thai|hp|compound|ebcdic)/i;
const ONE_BYTE = /^(n|latin1|l1|iso-?8859-1|iso8859_1|us-ascii|ascii)$/i;

/** A character set that does not exist, or a text that it cannot hold. */
export function badCharset(written: string, content: string): string | undefined {
  const name = written.slice(written.startsWith('_') ? 1 : 0, written.indexOf("'"));
  if (written.startsWith('_') && !CHARSETS.test(name)) return `there is no character set "${name}"`;
  if (ONE_BYTE.test(name) && /[^\0-\xff]/.test(content)) return 'its character set cannot hold every character in it';
  return undefined;
}

/** Escapes of `U&'…'`, and the character that UESCAPE names for them. */
export function badUnicode(kind: number, written: string, character: string | undefined): string | undefined {
  if (kind !== P.UNICODE_STRING) return character === undefined ? undefined : 'UESCAPE belongs to U& strings only';
  const reason = character === undefined ? undefined : badEscapeCharacter(character);
  return reason ?? badEscapes(written.slice(written.indexOf("'") + 1, -1), character ?? '\\');
}

export function badEscapeCharacter(character: string): string | undefined {
  if (character.length !== 1) return 'UESCAPE takes exactly one character';
  return /[\d\s+"a-fA-F]/.test(character) ? `"${character}" cannot be an escape character` : undefined;
}

function badEscapes(content: string, mark: string): string | undefined {
  for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at)) {
    if (content[at + 1] === mark) {
      at += 2;
      continue;
    }
    if (!/^([0-9a-f]{4}|[+-][0-9a-f]{3})/i.test(content.slice(at + 1)))
      return 'four hexadecimal digits must follow its escape character';
    at += 5;
  }
  return undefined;
}

/** `yyyy-MM-dd`, a day of the calendar. */
export function isDate(value: string): boolean {
  const match = /^(\d+)-(\d+)-(\d+)$/.exec(value.trim());
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** `HH:mm:ss`, with or without a fraction. */
export function isTime(value: string): boolean {
  const match = /^(\d+):(\d+):(\d+)(\.\d*)?$/.exec(value.trim());
  if (!match) return false;
  const [hour, minute, second] = match.slice(1, 4).map(Number);
  return hour <= 23 && minute <= 59 && second <= 59;
}

/** A date, or a date and a time with one blank between them. */
export function isTimestamp(value: string): boolean {
  const trimmed = value.trim();
  const space = trimmed.indexOf(' ');
  if (space < 0) return isDate(trimmed);
  return isDate(trimmed.slice(0, space)) && isTime(trimmed.slice(space + 1));
}
