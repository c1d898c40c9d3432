import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { undefinedIfMissing } from '../../aws/index.ts';
import type { Found, ResourceType } from '../resource.ts';

/** A jar on this machine. */
export interface LocalJar {
  readonly sha256: string;
  read(): Promise<Uint8Array>;
}

/** A jar of the user's own, at a key that has its content's hash in it, so that it is never overwritten. */
export interface Jar {
  /** `BUCKET/KEY`. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

interface ActualJar extends Found {
  readonly name: string;
}

/** An object in the bucket for code. It carries no tags: it goes with its bucket. */
export const jar: ResourceType<Jar, ActualJar> = {
  kind: 'jar',
  keepsData: true,

  async read(name, { aws, place }) {
    const at = { ...parts(name), ExpectedBucketOwner: place.account };
    const found = await undefinedIfMissing(aws.s3.send(new HeadObjectCommand(at)));
    return found && { name, tags: undefined };
  },

  diff: () => [],

  async create({ name, read }, _tags, { aws, place }) {
    const Body = await read();
    await aws.s3.send(new PutObjectCommand({ ...parts(name), Body, ExpectedBucketOwner: place.account }));
  },

  update: async () => {},
  remove: async () => {},
};

function parts(name: string): { Bucket: string; Key: string } {
  const at = name.indexOf('/');
  return { Bucket: name.slice(0, at), Key: name.slice(at + 1) };
}
