/**
 * What could move the cursor, turn the writing round or break a terminal: controls, invisible directions, halves of
 * surrogate pairs, and marks of byte order.
 */
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/** A text of one line in which nothing hides: control characters as their pictures (␀, ␛), others as �. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\uFFFD';
  });
}
