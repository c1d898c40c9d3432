import { invalidParameter } from './find.ts';

/** Reads a filter pattern of words: all plain ones must be there, one of those with `?`, none of those with `-`. */
export function filterPattern(pattern: string): (message: string) => boolean {
  const text = pattern.trim();
  if (/^[{[%]/.test(text))
    throw invalidParameter('Invalid filter pattern: only patterns of words are understood here.');
  const terms = [...text.matchAll(/([-?]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(([, sign, quoted, word]) => ({
    sign,
    word: quoted === undefined ? word : quoted.replace(/\\(.)/g, '$1'),
  }));
  const of = (sign: string) => terms.filter((term) => term.sign === sign).map(({ word }) => word);
  const [all, any, none] = [of(''), of('?'), of('-')];
  return (message) =>
    all.every((word) => message.includes(word)) &&
    (any.length === 0 || any.some((word) => message.includes(word))) &&
    !none.some((word) => message.includes(word));
}
