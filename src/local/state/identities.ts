import { randomBytes } from 'node:crypto';

/** The keys that the cloud knows. */
export interface Identities {
  /** Of the account's administrator, who may do everything. */
  readonly administrator: KeyPair;
  /** Of those who act in a role's name, by access key. */
  readonly sessions: Record<string, RoleSession>;
  /** Signs the tokens of presigned URLs. */
  readonly tokenSecret: string;
  /** What has to be said to the cloud's own interface. */
  readonly controlToken: string;
}

export interface KeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface RoleSession extends KeyPair {
  readonly sessionToken: string;
  readonly role: string;
  readonly roleId: string;
  readonly name: string;
  /** A policy given with the request, which only takes away. */
  readonly policy?: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export function newIdentities(): Identities {
  return {
    administrator: newKeyPair('AKIA'),
    sessions: {},
    tokenSecret: randomBytes(32).toString('base64url'),
    controlToken: randomBytes(24).toString('base64url'),
  };
}

/** A pair with an identifier in AWS's form. */
export function newKeyPair(prefix: 'AKIA' | 'ASIA'): KeyPair {
  return { accessKeyId: newId(prefix, 16), secretAccessKey: randomBytes(30).toString('base64') };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An identifier as IAM makes them: a prefix that says what it is of, then letters and digits. */
export function newId(prefix: string, length: number): string {
  return prefix + Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
