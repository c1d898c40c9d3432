import type { Random } from '../grammar/random.ts';

/** The word with one edit of the kinds that fingers make: a letter lost, doubled, swapped with the next, or another one. */
export function misspelt(word: string, random: Random): string {
  for (let tries = 0; tries < 20; tries++) {
    const result = oneEdit(word, random);
    if (result !== word && result.toLowerCase() !== word.toLowerCase()) return result;
  }
  return `${word}x`;
}

function oneEdit(word: string, random: Random): string {
  const letters = [...word].flatMap((letter, index) => (/[A-Za-z]/.test(letter) ? [index] : []));
  if (letters.length === 0) return `${word}x`;
  const at = random.pick(letters);
  switch (random.below(4)) {
    case 0:
      return word.length < 3 ? `${word}${word[at]}` : word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word[at] + word.slice(at);
    case 2:
      return at + 1 < word.length
        ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
        : `${word}${word[at]}`;
    default: {
      const other = random.pick([...'aeiorstnl']);
      return word.slice(0, at) + (/[A-Z]/.test(word[at]) ? other.toUpperCase() : other) + word.slice(at + 1);
    }
  }
}
