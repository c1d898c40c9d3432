import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Cloud } from '../../../src/local/index.ts';

/** Why nothing with certificates can be tried here, if nothing can. */
export const NO_OPENSSL = spawnSync('openssl', ['version']).status !== 0;

/** A folder of a test's own. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hangar-aws-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export interface Company {
  /** `127.0.0.1:PORT` of the proxy. */
  readonly proxy: string;
  /** The file with the certificate that everything behind the proxy has. */
  readonly bundle: string;
  /** What the proxy was asked for: `CONNECT sts.eu-west-1.amazonaws.com:443 Basic …`. */
  readonly asked: string[];
  /** The proxy answers so, instead of connecting. */
  refuseWith(status: number | undefined): void;
}

/** A company whose proxy is the only way to AWS, which is an embedded cloud with a certificate of the company's own. */
export async function company(cloud: Cloud): Promise<Company> {
  const { key, cert, bundle } = certificate(folder());
  const asked: string[] = [];
  let refusal: number | undefined;
  const aws = createTlsServer({ key, cert }, (incoming, outgoing) => answer(incoming, outgoing, cloud));
  const awsPort = await listen(aws);
  const note = ({ method, url, headers }: IncomingMessage) =>
    asked.push([method, url, headers['proxy-authorization']].filter(Boolean).join(' '));
  const proxy = createServer((incoming, outgoing) => {
    note(incoming);
    if (refusal !== undefined) {
      outgoing.writeHead(refusal).end('<html>No</html>');
      return;
    }
    incoming.url = new URL(incoming.url ?? '').pathname;
    forward(incoming, outgoing, cloud.port);
  });
  proxy.on('connect', (incoming, socket) => {
    note(incoming);
    socket.on('error', () => {});
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const there = connect(awsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
  });
  return {
    proxy: `127.0.0.1:${await listen(proxy)}`,
    bundle,
    asked,
    refuseWith: (status) => {
      refusal = status;
    },
  };
}

function certificate(at: string) {
  const [key, bundle] = [join(at, 'key.pem'), join(at, 'cert.pem')];
  const names = ['amazonaws.com', 'eu-west-1.amazonaws.com', 'sso.eu-west-1.amazonaws.com'];
  const made = spawnSync('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=company'.split(' '),
    ...['-addext', `subjectAltName=${names.map((name) => `DNS:*.${name}`).join(',')}`, '-keyout', key, '-out', bundle],
  ]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return { key: readFileSync(key), cert: readFileSync(bundle), bundle };
}

/** The service that hands out credentials for a sign-in is not one of the cloud's. */
function answer(incoming: IncomingMessage, outgoing: ServerResponse, { port, accessKeyId, secretAccessKey }: Cloud) {
  if (!incoming.headers.host?.startsWith('portal.sso.')) return forward(incoming, outgoing, port);
  const roleCredentials = { accessKeyId, secretAccessKey, sessionToken: 'none', expiration: Date.now() + 3_600_000 };
  outgoing.end(JSON.stringify({ roleCredentials }));
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number) {
  const { url: path, method, headers } = incoming;
  const on = request({ host: '127.0.0.1', port, path, method, headers }, (answered) => {
    outgoing.writeHead(answered.statusCode ?? 500, answered.headers);
    answered.pipe(outgoing);
  });
  incoming.pipe(on);
}

async function listen(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
