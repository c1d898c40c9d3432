import type { Command } from '../command.ts';

/**
 * A command line with two dashes before every long option. The workshop's programs take `-name` as Go's programs do, where
 * yargs would see the letters n, a, m and e; hangar has no options that could be joined like that.
 */
export function doubleDashes(argv: readonly string[], command: Command | undefined): string[] {
  // What the shell asks for to complete a word is not yet whole.
  if (argv.includes('--get-yargs-completions')) return [...argv];
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, at) => {
    if (at >= end) return word;
    const long = /^-[a-z][\w-]/i.test(word) ? `-${word}` : word;
    const meaning = command?.bare?.[long.slice(2)];
    if (meaning === undefined || !long.startsWith('--') || hasValue(argv[at + 1])) return long;
    return `${long}=${meaning}`;
  });
}

function hasValue(next: string | undefined): boolean {
  return next !== undefined && !next.startsWith('-');
}
