import { UserError } from '../user-error.ts';

/** More than this is no script that a person wrote. */
export const LARGEST = 20 * 1024 * 1024;

/**
 * The text of a file. A byte order mark stays in it, so that offsets are the file's. Byte 0xNN that is not valid UTF-8
 * becomes U+DCNN, which no valid text holds, so that the checker can say where it stands.
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > LARGEST) throw tooLarge(name, bytes.length);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UserError(`"${name}" is UTF-16, which is not read.`, 'Save it as UTF-8.');
  }
  try {
    return utf8(bytes);
  } catch {
    return decodeBroken(bytes);
  }
}

/** The bytes of a text that `decode` has read: what was no valid UTF-8 is again what it was. */
export function encode(text: string): Uint8Array {
  if (!/\p{Surrogate}/u.test(text)) return new TextEncoder().encode(text);
  const pieces = text.split(/([\uDC80-\uDCFF])/u).map((piece, index) => {
    return index % 2 === 1 ? Uint8Array.of(piece.charCodeAt(0) - 0xdc00) : new TextEncoder().encode(piece);
  });
  const bytes = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The refusal of a text of so many bytes; `undefined` where only that it is too large is known. */
export function tooLarge(name: string, size: number | undefined): UserError {
  const has = size === undefined ? 'more than 20 MB' : `${(Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1)} MB`;
  return new UserError(`"${name}" has ${has}; texts of up to 20 MB are checked.`);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function decodeBroken(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let valid = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    pieces.push(utf8(bytes.subarray(valid, i)), String.fromCharCode(0xdc00 + bytes[i]));
    i++;
    valid = i;
  }
  pieces.push(utf8(bytes.subarray(valid)));
  return pieces.join('');
}

/** How many bytes the character at `i` has, or 0 if none is there (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i];
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (bytes[i + 1] < least || bytes[i + 1] > most) return 0;
  for (let k = 2; k < length; k++) if (bytes[i + k] >> 6 !== 0b10) return 0;
  return length;
}
