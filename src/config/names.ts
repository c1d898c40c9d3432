/** What may be a name of some kind: the pattern of the whole, and what it says in words. */
export interface NameRule {
  /** With its article: `a stream name`. */
  readonly what: string;
  /** A sentence. */
  readonly law: string;
  readonly pattern: string;
  readonly least?: number;
  readonly most: number;
  /** What the pattern cannot say. */
  readonly isRefused?: (text: string) => boolean;
}

const IDENTIFIER = '[a-zA-Z0-9_.-]+';

/** What AWS refuses, and, where a name is hangar's own, what hangar does. */
export const NAMES = {
  project: {
    what: 'a project name',
    law: 'It is a tag on everything that is made: up to 64 letters, digits, ".", "_" and "-", a letter or digit first.',
    pattern: '[a-zA-Z0-9][a-zA-Z0-9_.-]*',
    most: 64,
  },
  stage: {
    what: 'a stage name',
    law: 'It becomes part of names: up to 20 small letters, digits and "-", a letter first and no "-" last.',
    pattern: '[a-z](?:[a-z0-9-]*[a-z0-9])?',
    most: 20,
  },
  variable: {
    what: 'a variable name',
    law: 'It has up to 64 letters, digits and "_", a letter or "_" first.',
    pattern: '[A-Za-z_][A-Za-z0-9_]*',
    most: 64,
  },
  placeholder: {
    what: 'the name of a placeholder',
    law: 'It has up to 64 letters, digits, "_" and "-", a letter or "_" first, as it stands in the note between < and >.',
    pattern: '[A-Za-z_][A-Za-z0-9_-]*',
    most: 64,
  },
  note: {
    what: 'a note name',
    law: 'Zeppelin takes up to 240 characters in the last part of a name, and no "..".',
    pattern: '[^/\\s](?:[^/]*[^/\\s])?(?:/[^/\\s](?:[^/]*[^/\\s])?)*',
    most: 254,
    isRefused: (text) => text.includes('..') || text.slice(text.lastIndexOf('/') + 1).length > 240,
  },
  path: {
    what: 'a path',
    law: 'It is seen from the folder of hangar.yaml, with "/" between its parts.',
    pattern: '[^\\\\]+',
    most: 4096,
  },
  stream: {
    what: 'a stream name',
    law: 'Kinesis takes 1 to 128 letters, digits, "_", "." and "-".',
    pattern: IDENTIFIER,
    most: 128,
  },
  application: {
    what: 'the name of a notebook or application',
    law: 'AWS takes 1 to 128 letters, digits, "_", "." and "-".',
    pattern: IDENTIFIER,
    most: 128,
  },
  'glue-database': {
    what: 'the name of a Glue database',
    law: 'Glue takes 1 to 255 characters and makes capital letters small, so it would never be found as it is written.',
    pattern: '[^\\u0000-\\u001f\\u007f/]+',
    most: 255,
    isRefused: (text) => text !== text.toLowerCase(),
  },
  bucket: {
    what: 'a bucket name',
    law:
      'S3 takes 3 to 63 small letters, digits, "-" and ".", a letter or digit at both ends, no two dots side by side, no ' +
      'IP address, and none of the beginnings and ends that it keeps for itself.',
    pattern: '[a-z0-9][a-z0-9.-]*[a-z0-9]',
    least: 3,
    most: 63,
    isRefused: (text) =>
      text.includes('..') ||
      /^\d+\.\d+\.\d+\.\d+$/.test(text) ||
      /^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|--x-s3|--table-s3|\.mrap)$/.test(text),
  },
  'key-prefix': {
    what: 'a prefix of S3 keys',
    law: "AWS takes 1 to 1024 letters, digits and the signs ! - _ . * ' ( ) /.",
    pattern: "[a-zA-Z0-9/!_.*'()-]+",
    most: 1024,
  },
  role: {
    what: 'a role name',
    law: 'IAM takes 1 to 64 letters, digits and the signs _ + = , . @ -.',
    pattern: '[\\w+=,.@-]+',
    most: 64,
  },
  policy: {
    what: 'a policy name',
    law: 'IAM takes 1 to 128 letters, digits and the signs _ + = , . @ -.',
    pattern: '[\\w+=,.@-]+',
    most: 128,
  },
  'iam-path': {
    what: 'a path of IAM',
    law: 'It is "/", or begins and ends with "/", and has up to 512 characters and no blanks.',
    pattern: '/(?:[\\u0021-\\u007e]*/)?',
    most: 512,
  },
  'log-group': {
    what: 'the name of a log group',
    law: 'CloudWatch takes 1 to 512 letters, digits and the signs . - _ / #, and no "aws/" in front.',
    pattern: '[.\\-_/#A-Za-z0-9]+',
    most: 512,
    isRefused: (text) => text.startsWith('aws/'),
  },
  'log-stream': {
    what: 'the name of a log stream',
    law: 'CloudWatch takes 1 to 512 characters, but no ":" and no "*".',
    pattern: '[^:*]+',
    most: 512,
  },
  'tag-key': {
    what: 'the key of a tag',
    law: 'AWS takes up to 128 letters, digits, blanks and the signs _ . : / = + - @; "aws:" and "hangar:" are taken.',
    pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+',
    most: 128,
    isRefused: (text) => /^(?:aws|hangar):/i.test(text),
  },
  'tag-value': {
    what: 'the value of a tag',
    law: 'AWS takes up to 256 letters, digits, blanks and the signs _ . : / = + - @.',
    pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*',
    least: 0,
    most: 256,
  },
  'property-group': {
    what: 'the name of a property group',
    law: 'AWS takes 1 to 50 characters.',
    pattern: '[^\\u0000-\\u001f]+',
    most: 50,
  },
  'property-key': {
    what: 'the name of a property',
    law: 'AWS takes 1 to 2048 characters.',
    pattern: '[^\\u0000-\\u001f]+',
    most: 2048,
  },
  'property-value': {
    what: 'the value of a property',
    law: 'AWS takes 1 to 2048 characters.',
    pattern: '[^\\u0000]+',
    most: 2048,
  },
  subnet: {
    what: 'the id of a subnet',
    law: 'It is "subnet-" with 8 or 17 hexadecimal digits.',
    pattern: 'subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})',
    most: 24,
  },
  'security-group': {
    what: 'the id of a security group',
    law: 'It is "sg-" with 8 or 17 hexadecimal digits.',
    pattern: 'sg-(?:[0-9a-f]{8}|[0-9a-f]{17})',
    most: 20,
  },
  account: { what: 'an account', law: 'It has 12 digits.', pattern: '\\d{12}', most: 12 },
  'connector-version': {
    what: 'the version of a connector',
    law: 'It is written as 5, 5.x or 5.1.0.',
    pattern: '\\d+(?:\\.(?:\\d+|x)){0,2}',
    most: 20,
  },
} as const satisfies Readonly<Record<string, NameRule>>;

export type NameKind = keyof typeof NAMES;

/** Whether a text may be such a name. */
export function mayBe(kind: NameKind, text: string): boolean {
  const { pattern, most, least = 1, isRefused }: NameRule = NAMES[kind];
  const isOfLength = text.length >= least && text.length <= most;
  return isOfLength && new RegExp(`^(?:${pattern})$`, 'u').test(text) && !isRefused?.(text);
}

/** The name, or, if it is too long, its beginning and a hash of the whole, so that two long names stay two. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const hash = hashOf(name);
  return `${name.slice(0, most - hash.length - 1)}-${hash}`;
}

/** FNV-1a, in eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
