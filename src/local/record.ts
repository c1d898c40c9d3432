import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './state/store.ts';

/** What a running cloud leaves in its directory, so that others find it. */
export interface CloudRecord {
  readonly pid: number;
  readonly endpoint: string;
  readonly token: string;
  readonly account: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly speed: string;
  /** Milliseconds since 1970. */
  readonly started: number;
}

export type Found =
  | { readonly state: 'none' }
  /** It answers; `status` is what it says of itself. */
  | { readonly state: 'running'; readonly record: CloudRecord; readonly status: Readonly<Record<string, unknown>> }
  /** There is a record, and nobody answers at its address, or somebody else. */
  | { readonly state: 'gone'; readonly record: CloudRecord };

export function recordPath(directory: string): string {
  return join(directory, 'cloud.json');
}

/** Leaves the record, readable for its owner only, and keeps the directory out of git. */
export async function writeRecord(directory: string, record: CloudRecord): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(join(directory, '.gitignore'), '*\n');
  await writeWhole(recordPath(directory), `${JSON.stringify(record, undefined, 2)}\n`);
}

export async function removeRecord(directory: string): Promise<void> {
  await rm(recordPath(directory), { force: true });
}

/** Looks for a cloud that keeps its things in a directory. */
export async function findCloud(directory: string): Promise<Found> {
  const record = await readRecord(directory);
  if (!record) return { state: 'none' };
  try {
    const answer = await fetch(`${record.endpoint}/_hangar/status`, {
      headers: { authorization: `Bearer ${record.token}` },
      signal: AbortSignal.timeout(3000),
    });
    if (!answer.ok) return { state: 'gone', record };
    return { state: 'running', record, status: (await answer.json()) as Record<string, unknown> };
  } catch {
    return { state: 'gone', record };
  }
}

async function readRecord(directory: string): Promise<CloudRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordPath(directory), 'utf8')) as CloudRecord;
  } catch {
    return undefined;
  }
}
