import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchAll } from '../../../src/flink/jars/fetch.ts';
import { type Jar, nameOf, pathOf } from '../../../src/flink/jars/lock.ts';

const BYTES = Buffer.from('a jar, or so it is said');
const sum = (kind: string) => createHash(kind).update(BYTES).digest('hex');
const JAR: Jar = { coordinates: 'org.x:thing:1', size: BYTES.length, sha1: sum('sha1'), sha256: sum('sha256') };

let home: string;
let asked: { path: string; range: string | undefined; authorization: string | undefined }[];
let served: Buffer;
const server = createServer(({ url, headers }, answer) => {
  asked.push({ path: url ?? '', range: headers.range, authorization: headers.authorization });
  const from = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1] ?? 0);
  answer.writeHead(served.length === 0 ? 404 : from ? 206 : 200).end(served.subarray(from));
});

beforeEach(async () => {
  [asked, served] = [[], BYTES];
  home = mkdtempSync(join(tmpdir(), 'hangar-home-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  put(
    '.m2/settings.xml',
    `<settings><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:${port}/base/</url></mirror></mirrors>
     <servers><server><id>m</id><username>u</username><password>p</password></server></servers></settings>`,
  );
});
afterEach(() => {
  server.close();
  rmSync(home, { recursive: true });
});

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), content);
}
const fetchIt = () => fetchAll([JAR], { environment: {}, home });
const cached = `.cache/hangar/maven/${JAR.sha256.slice(0, 16)}`;

test('takes a jar from the mirror of the settings as their user, once', async () => {
  const [path] = await fetchIt();
  expect(readFileSync(path)).toEqual(BYTES);
  await fetchIt();
  const authorization = `Basic ${btoa('u:p')}`;
  expect(asked).toEqual([{ path: '/base/org/x/thing/1/thing-1.jar', range: undefined, authorization }]);
});

test('keeps nothing of a file with another checksum', async () => {
  served = Buffer.from(BYTES).fill('x', 0, 1);
  await expect(fetchIt()).rejects.toThrow(/thing-1\.jar is not the file that hangar knows/);
  expect(readdirSync(join(home, cached))).toEqual([]);
});

test('goes on where an earlier try stopped', async () => {
  put(`${cached}/${nameOf(JAR)}.part`, BYTES.subarray(0, 5));
  const [path] = await fetchIt();
  expect(asked[0].range).toBe('bytes=5-');
  expect(readFileSync(path)).toEqual(BYTES);
});

test('takes what Maven has where it is the right file, and asks nobody', async () => {
  put(`.m2/repository/${pathOf(JAR)}`, BYTES);
  await fetchIt();
  expect(asked).toEqual([]);
});

test('names what cannot be had', async () => {
  served = Buffer.alloc(0);
  await expect(fetchIt()).rejects.toThrow(/thing-1\.jar cannot be had: it answers with HTTP 404/);
});
