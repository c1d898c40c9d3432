/** How many columns a text takes on a terminal. */
export type Measure = (text: string) => number;

/** Enough for ASCII, where every character takes one. */
const units: Measure = (text) => text.length;

const NOT_ASCII = /[^\u0000-\u007F]/;

/** A measure that is right for these texts: the tables of wide characters are loaded only where there may be one. */
export async function measureFor(texts: Iterable<string>): Promise<Measure> {
  for (const text of texts) {
    if (!NOT_ASCII.test(text)) continue;
    const { default: stringWidth } = await import('string-width');
    return (one) => (NOT_ASCII.test(one) ? stringWidth(one) : one.length);
  }
  return units;
}
