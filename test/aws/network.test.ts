import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Connection } from '../../src/aws/index.ts';
import { AwsError, connect, translate, whoCalls } from '../../src/aws/index.ts';
import { clientsOf, REGION, testCloud } from '../provision/support/notebook.ts';
import { company, folder, NO_OPENSSL } from './support/company.ts';

const cloud = await testCloud({ hasKinesis: false });
const { accessKeyId, secretAccessKey } = cloud;
const ADMINISTRATOR = 'arn:aws:iam::000000000000:user/hangar';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Who AWS says is calling, or what is said to a person if it cannot be asked. */
async function caller(connection: Partial<Connection> = {}): Promise<string> {
  const credentials = { accessKeyId, secretAccessKey };
  const aws = await connect({ region: REGION, credentials, environment: {}, ...connection });
  try {
    return (await whoCalls(aws)).caller;
  } catch (error) {
    const said = translate(error, { doing: 'find out', resource: 'who calls', profile: connection.profile });
    if (!(said instanceof AwsError)) throw error;
    return `${said.message} | ${said.help}`;
  } finally {
    aws.close();
  }
}

/** Makes a profile one that the SDK finds. Answers with the variables that say where. */
function signIn(profile: string, home = folder()) {
  mkdirSync(join(home, '.aws/sso/cache'), { recursive: true });
  const files = {
    HOME: home,
    AWS_CONFIG_FILE: join(home, '.aws/config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, '.aws/credentials'),
  };
  const credentials = `[admin]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
  writeFileSync(files.AWS_CONFIG_FILE, `[profile work]\n${profile}`);
  writeFileSync(files.AWS_SHARED_CREDENTIALS_FILE, credentials);
  for (const [name, value] of Object.entries(files)) vi.stubEnv(name, value);
  return files;
}

describe.skipIf(NO_OPENSSL)('behind a proxy that opens what is sent (needs openssl)', async () => {
  const { proxy, bundle, asked, refuseWith } = await company(cloud);
  const HTTPS_PROXY = `http://me:s%40cret@${proxy}`;
  const inside = { HTTPS_PROXY, AWS_CA_BUNDLE: bundle };

  test('AWS is reached through it, as the user that its address names', async () => {
    asked.length = 0;
    expect(await caller({ environment: inside })).toBe(ADMINISTRATOR);
    const user = Buffer.from('me:s@cret').toString('base64');
    expect(asked).toEqual([`CONNECT sts.eu-west-1.amazonaws.com:443 Basic ${user}`]);
  });

  test('one connection serves several calls', async () => {
    asked.length = 0;
    const aws = await connect({ region: REGION, credentials: { accessKeyId, secretAccessKey }, environment: inside });
    for (let i = 0; i < 3; i++) await whoCalls(aws);
    aws.close();
    expect(asked.length).toBe(1);
  });

  test('its certificate has to be believed', async () => {
    expect(await caller({ environment: { HTTPS_PROXY } })).toMatchInlineSnapshot(
      `"Could not find out who calls: the certificate of the other side is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). | Name your company's certificates in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS."`,
    );
    expect(
      await caller({ environment: { HTTPS_PROXY, AWS_CA_BUNDLE: '/nowhere.pem' } }).catch(String),
    ).toMatchInlineSnapshot(
      `"AwsError: The certificates in "/nowhere.pem" cannot be read: ENOENT: no such file or directory, open '/nowhere.pem'."`,
    );
  });

  test('a profile may name the certificates, and Node’s own extra ones go on to be believed', async () => {
    const files = signIn(`ca_bundle = ${bundle}\n`);
    expect(await caller({ profile: 'work', environment: { ...files, HTTPS_PROXY } })).toBe(ADMINISTRATOR);
    const other = { HTTPS_PROXY, AWS_CA_BUNDLE: bundle, NODE_EXTRA_CA_CERTS: bundle };
    expect(await caller({ environment: other })).toBe(ADMINISTRATOR);
  });

  test('a refusal is the proxy’s, and shows no password', async () => {
    refuseWith(407);
    expect((await caller({ environment: inside })).replace(proxy, 'PROXY')).toMatchInlineSnapshot(
      `"The proxy http://PROXY does not lead to AWS: it wants a user and a password (HTTP 407). | Both belong into its address: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT."`,
    );
    const plain = { environment: { HTTP_PROXY: `http://${proxy}` }, endpoint: 'http://emulator.test' };
    expect(await caller(plain)).toMatchInlineSnapshot(
      `"The proxy does not lead to AWS: it wants a user and a password (HTTP 407). | Both belong into its address: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT."`,
    );
    refuseWith(403);
    expect((await caller({ environment: inside })).replace(proxy, 'PROXY')).toMatchInlineSnapshot(
      `"The proxy http://PROXY does not lead to AWS: it answers with HTTP 403. | Check HTTPS_PROXY and HTTP_PROXY; NO_PROXY names what is reached without it."`,
    );
    refuseWith(undefined);
    const nobody = { ...inside, HTTPS_PROXY: 'http://me:secret@127.0.0.1:1' };
    expect(await caller({ environment: nobody })).toMatchInlineSnapshot(
      `"The proxy http://127.0.0.1:1 does not lead to AWS: connect ECONNREFUSED 127.0.0.1:1. | Check HTTPS_PROXY and HTTP_PROXY; NO_PROXY names what is reached without it."`,
    );
    const strange = { ...inside, HTTPS_PROXY: 'socks5://me:secret@127.0.0.1:1' };
    expect(await caller({ environment: strange })).toMatchInlineSnapshot(
      `"The proxy socks5://127.0.0.1:1 does not lead to AWS: it is no address of HTTP or HTTPS. | Check HTTPS_PROXY and HTTP_PROXY; NO_PROXY names what is reached without it."`,
    );
  });

  test('a role of a profile is assumed through it', async () => {
    const { iam } = await clientsOf(cloud);
    const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: cloud.account } }];
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument }));
    const files = signIn(`role_arn = ${Role?.Arn}\nsource_profile = admin\nrole_session_name = me\n`);
    const environment = { ...files, ...inside };
    expect(await caller({ profile: 'work', credentials: undefined, environment })).toBe(
      'arn:aws:sts::000000000000:assumed-role/worker/me',
    );
  });

  test('the credentials of a sign-in are fetched through it', async () => {
    const [start, region] = ['https://company.awsapps.com/start', `sso_region = ${REGION}`];
    const files = signIn(
      `sso_start_url = ${start}\n${region}\nsso_account_id = ${cloud.account}\nsso_role_name = dev\n`,
    );
    const token = { accessToken: 'x', expiresAt: new Date(Date.now() + 3_600_000).toISOString(), startUrl: start };
    const cached = `${createHash('sha1').update(start).digest('hex')}.json`;
    writeFileSync(join(files.HOME, '.aws/sso/cache', cached), JSON.stringify(token));
    asked.length = 0;
    const environment = { ...files, ...inside };
    expect(await caller({ profile: 'work', credentials: undefined, environment })).toBe(ADMINISTRATOR);
    expect(asked.map((one) => one.split(' ')[1])).toEqual([
      'portal.sso.eu-west-1.amazonaws.com:443',
      'sts.eu-west-1.amazonaws.com:443',
    ]);
  });

  test('what speaks no TLS is asked for at the proxy, and what is on this machine past it', async () => {
    asked.length = 0;
    const environment = { HTTP_PROXY: `http://${proxy}` };
    expect(await caller({ environment, endpoint: 'http://emulator.test' })).toBe(ADMINISTRATOR);
    expect(await caller({ environment, endpoint: cloud.endpoint })).toBe(ADMINISTRATOR);
    expect(asked).toEqual(['POST http://emulator.test/']);
  });
});
