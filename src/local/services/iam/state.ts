/** What IAM remembers. */
export interface IamState {
  /** By name. */
  readonly roles: Record<string, RoleRecord>;
  /** By ARN. */
  readonly policies: Record<string, PolicyRecord>;
}

export interface TagRecord {
  readonly Key: string;
  readonly Value: string;
}

export interface RoleRecord {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly path: string;
  /** Seconds since 1970, as everywhere in what is remembered. */
  readonly created: number;
  /** The same in milliseconds, to tell when it is known everywhere. */
  readonly madeAt: number;
  description: string | undefined;
  maxSessionDuration: number;
  trust: string;
  tags: readonly TagRecord[];
  /** Inline policies by name. */
  readonly inline: Record<string, string>;
  /** The ARNs of managed policies. */
  attached: readonly string[];
  boundary: string | undefined;
}

export interface PolicyRecord {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly path: string;
  readonly description: string | undefined;
  readonly created: number;
  updated: number;
  versions: readonly PolicyVersionRecord[];
  defaultVersion: string;
  /** The number of the next version: those of deleted ones are not used again. */
  next: number;
  tags: readonly TagRecord[];
}

export interface PolicyVersionRecord {
  readonly id: string;
  readonly document: string;
  readonly created: number;
}
