/** How many columns a text takes on a terminal. */
export type Measure = (text: string) => number;

/** Enough for ASCII and its like, where every character takes one. */
const units: Measure = (text) => text.length;

const NOT_ASCII = /[^\u0000-\u007F]/;

/** Neither ASCII nor Latin, Greek or Cyrillic letters, dashes, quotes and arrows that stand alone and take one column. */
const NOT_PLAIN = /[^\u0000-\u007F\u00A0-\u00AC\u00AE-\u02FF\u0391-\u0482\u048A-\u052F\u2010-\u2027\u2190-\u21FF]/;

/**
 * A measure that is right for these texts, and for names that are shown with them: what knows the widths of all
 * characters takes longer to load than a small file to check, so it is loaded only where a character may be wide.
 */
export async function measureFor(texts: readonly string[], names: readonly string[] = []): Promise<Measure> {
  const isPlain = ![...texts, ...names].some((one) => NOT_PLAIN.test(one));
  if (isPlain || !texts.some((one) => NOT_ASCII.test(one))) return units;
  const { default: stringWidth } = await import('string-width');
  return (one) => (NOT_ASCII.test(one) ? stringWidth(one) : one.length);
}
