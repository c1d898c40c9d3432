/** What a character can be part of, as Flink's scanner sees it. */

const LETTER = 1;
const DIGIT = 2;
const BLANK = 4;

/** Ranges beyond ASCII in which a name may begin, and those that count as digits. */
const LETTER_RANGES = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x1fff, 0x3040, 0x318f, 0x3300, 0x337f, 0x3400, 0x3d2d, 0x4e00, 0x9fff, 0xf900, 0xfaff,
];
const DIGIT_RANGES = [
  0x660, 0x669, 0x6f0, 0x6f9, 0x966, 0x96f, 0x9e6, 0x9ef, 0xa66, 0xa6f, 0xae6, 0xaef, 0xb66, 0xb6f, 0xbe7, 0xbef, 0xc66,
  0xc6f, 0xce6, 0xcef, 0xd66, 0xd6f, 0xe50, 0xe59, 0xed0, 0xed9, 0x1040, 0x1049,
];

const ascii = new Uint8Array(128);
for (let code = 48; code <= 57; code++) ascii[code] = DIGIT;
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = LETTER;
ascii[36] = ascii[95] = LETTER; // $ and _
for (const code of [32, 9, 10, 13, 12]) ascii[code] = BLANK;

export function isBlank(code: number): boolean {
  return code < 128 && ascii[code] === BLANK;
}

/** 0 to 9 only: other digits are part of names, never of numbers. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a name may begin with it. */
export function isLetter(code: number): boolean {
  return code < 128 ? ascii[code] === LETTER : within(LETTER_RANGES, code);
}

/** Whether a name may go on with it. */
export function isNamePart(code: number): boolean {
  return code < 128
    ? (ascii[code] & (LETTER | DIGIT)) !== 0
    : within(LETTER_RANGES, code) || within(DIGIT_RANGES, code);
}

function within(ranges: readonly number[], code: number): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (code >= ranges[index] && code <= ranges[index + 1]) return true;
  }
  return false;
}
