import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Asking, get } from './get.ts';

/** A file that cannot be had, or is not the one that the lock file names. */
export class DownloadError extends Error {
  override name = 'DownloadError';
}

export interface Wanted {
  readonly url: URL;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Downloads a file to a path, where it appears whole and verified or not at all. What an earlier try has left beside it
 * is gone on with; a file whose checksum is another is thrown away.
 */
export async function download(
  wanted: Wanted,
  path: string,
  asking: Asking,
  received: (bytes: number) => void = () => {},
): Promise<void> {
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  const has = (await stat(part).catch(() => undefined))?.size ?? 0;
  if (wanted.size < has) await rm(part);
  if (has !== wanted.size) await continueAt(wanted, part, wanted.size < has ? 0 : has, asking, received);
  const sum = await sha256(part);
  if (sum !== wanted.sha256) {
    await rm(part, { force: true });
    throw new DownloadError(
      `${wanted.url} is not the file that hangar knows: its SHA-256 is ${sum}, not ${wanted.sha256}. It was thrown away.`,
    );
  }
  await rename(part, path);
}

async function continueAt({ url }: Wanted, part: string, from: number, asking: Asking, received: (n: number) => void) {
  const headers = { ...asking.headers, ...(0 < from && { range: `bytes=${from}-` }) };
  try {
    const answer = await get(url, { ...asking, headers });
    if (answer.statusCode !== 200 && answer.statusCode !== 206) {
      answer.resume();
      throw new Error(`it answers with HTTP ${answer.statusCode}`);
    }
    answer.on('data', (chunk: Uint8Array) => received(chunk.length));
    await pipeline(answer, createWriteStream(part, { flags: answer.statusCode === 206 ? 'a' : 'w' }));
  } catch (cause) {
    throw new DownloadError(`${url} cannot be had: ${(cause as Error).message}.`, { cause });
  }
}

/** The SHA-256 of a file in hexadecimal. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
