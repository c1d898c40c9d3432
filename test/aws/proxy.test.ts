import { expect, test } from 'vitest';
import { hasProxy, proxyFor } from '../../src/aws/proxy.ts';

const BOTH = { HTTPS_PROXY: 'http://proxy:3128', HTTP_PROXY: 'http://plain:80' };
const KINESIS = 'https://kinesis.eu-west-1.amazonaws.com';

test.for<[string, string, Record<string, string>, string | undefined]>([
  ['no proxy is named', KINESIS, {}, undefined],
  ['the one for TLS', KINESIS, BOTH, 'http://proxy:3128'],
  ['the one without TLS', 'http://emulator.test', BOTH, 'http://plain:80'],
  ['in small letters', KINESIS, { https_proxy: 'http://small:1' }, 'http://small:1'],
  ['small letters before capitals', KINESIS, { ...BOTH, https_proxy: 'http://small:1' }, 'http://small:1'],
  ['emptied in small letters', KINESIS, { ...BOTH, https_proxy: '' }, undefined],
  ['without a protocol', KINESIS, { HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128'],
  ['an exception: everything', KINESIS, { ...BOTH, NO_PROXY: '*' }, undefined],
  ['an exception: the host', KINESIS, { ...BOTH, NO_PROXY: 'x.test, kinesis.eu-west-1.amazonaws.com' }, undefined],
  ['an exception: its domain', KINESIS, { ...BOTH, no_proxy: 'amazonaws.com' }, undefined],
  ['an exception: its domain with a dot', KINESIS, { ...BOTH, NO_PROXY: '.amazonaws.com' }, undefined],
  ['an exception: its domain with a star', KINESIS, { ...BOTH, NO_PROXY: '*.AmazonAWS.com' }, undefined],
  ['an exception: with its port', KINESIS, { ...BOTH, NO_PROXY: 'amazonaws.com:443' }, undefined],
  ['an exception for another port', KINESIS, { ...BOTH, NO_PROXY: 'amazonaws.com:8443' }, 'http://proxy:3128'],
  ['an exception for another domain', KINESIS, { ...BOTH, NO_PROXY: 'aws.com,,e' }, 'http://proxy:3128'],
  ['this machine', 'http://127.0.0.1:4566', BOTH, undefined],
  ['this machine by name', 'https://localhost:4566', BOTH, undefined],
  ['this machine in IPv6', 'http://[::1]:4566', BOTH, undefined],
  ['an exception in IPv6', 'https://[fd00:ec2::254]', { ...BOTH, NO_PROXY: 'fd00:ec2::254' }, undefined],
  ['another address in IPv6', 'https://[fd00:ec2::254]', { ...BOTH, NO_PROXY: 'fd00:ec2::25' }, 'http://proxy:3128'],
])('the proxy of an address: %s', ([, address, environment, expected]) => {
  const { protocol, hostname, port } = new URL(address);
  const at = { protocol, hostname, port: port === '' ? undefined : Number(port) };
  expect(proxyFor(at, environment)).toBe(expected);
});

test('whether there is one at all', () => {
  expect([{}, { NO_PROXY: '*' }, { https_proxy: '' }, { http_proxy: 'p:1' }, BOTH].map(hasProxy)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
