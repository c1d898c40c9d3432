import type { Severity } from '../../index.ts';
import type { Terminal } from '../ports.ts';

export type Style = Severity | 'bold' | 'dim' | 'added' | 'removed';

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  bold: '1',
  dim: '2',
  added: '32',
  removed: '31',
};

const plain: Paint = (_, text) => text;

const coloured: Paint = (style, text) => (text === '' ? '' : `\u001B[${CODES[style]}m${text}\u001B[0m`);

/** `--color` says it; else FORCE_COLOR, else NO_COLOR, else whether the output is a terminal. */
export function paintFor(
  color: 'auto' | 'always' | 'never',
  { isTerminal, environment }: Pick<Terminal, 'isTerminal' | 'environment'>,
): Paint {
  if (color !== 'auto') return color === 'always' ? coloured : plain;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment;
  if (force !== undefined && force !== '') return force === '0' || force === 'false' ? plain : coloured;
  if (no !== undefined && no !== '') return plain;
  return isTerminal && term !== 'dumb' ? coloured : plain;
}
