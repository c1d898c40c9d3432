import { afterAll, beforeAll, describe } from 'vitest';
import type { Zeppelin } from '../../src/zeppelin/index.ts';
import { openSession, plainDoor } from '../../src/zeppelin/index.ts';
import { loginSuite } from './login-suite.ts';
import type { RunningZeppelin } from './server/start.ts';
import { startZeppelin } from './server/start.ts';
import { zeppelinSuite } from './suite.ts';
import { textsOnDisk } from './support/disk.ts';
import { reasonAgainst } from './support/reason.ts';

/** All that a real Zeppelin of a version has to do. Each version has a file of its own, so that they run side by side. */
export async function realSuite(version: string): Promise<void> {
  const reason = await reasonAgainst([version]);
  const skipped = reason === undefined ? '' : ` (skipped: ${reason})`;
  const { signal } = new AbortController();

  describe.skipIf(reason !== undefined)(`Zeppelin ${version}${skipped}`, () => {
    let server: RunningZeppelin;
    let session: Zeppelin;
    beforeAll(async () => {
      server = await startZeppelin({ version });
      session = openSession(plainDoor(`${server.url}/#/`), { signal });
    }, 180_000);
    afterAll(() => server?.stop());
    zeppelinSuite({
      version,
      hasJobs: true,
      zeppelin: () => session,
      url: () => server.url,
      onDisk: (note) => textsOnDisk(server.notes, note),
      restart: () => server.restart(),
    });
  });

  describe.skipIf(reason !== undefined)(`Zeppelin ${version} with logins${skipped}`, () => {
    let server: RunningZeppelin;
    beforeAll(async () => {
      server = await startZeppelin({ version, hasLogins: true });
    }, 180_000);
    afterAll(() => server?.stop());
    loginSuite(() => server.url);
  });
}
