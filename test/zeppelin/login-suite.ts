import { expect, test } from 'vitest';
import type { Exchange, Login } from '../../src/zeppelin/index.ts';
import { createNote, findNote, getNote, listNotes, openSession, plainDoor, version } from '../../src/zeppelin/index.ts';
import { failure } from './support/failure.ts';

const ALICE = { user: 'alice', password: 'alice-pw' };

/** What a Zeppelin has to do that wants a login of everybody but for its version. */
export function loginSuite(url: () => string): void {
  const { signal } = new AbortController();
  const masked = async (call: Promise<unknown>) => (await failure(call)).replaceAll(url(), 'BASE');
  const anonymous = () => openSession(plainDoor(url()), { signal });

  /** A session, the cookies that it goes by, and how often it signed in. */
  function signedIn(login: Login, freshFor?: number) {
    const exchanges: Exchange[] = [];
    const door = plainDoor(url(), login);
    let cookies = new Map<string, string>();
    const open: typeof door.open = async (...args) => {
      const access = await door.open(...args);
      cookies = access.cookies;
      return access;
    };
    const onExchange = (one: Exchange) => exchanges.push(one);
    const zeppelin = openSession(
      { ...door, open },
      { signal, onExchange, ...(freshFor !== undefined && { freshFor }) },
    );
    const logins = () => exchanges.filter(({ operation }) => operation.endsWith('/login')).length;
    return { zeppelin, logins, expire: () => cookies.set('JSESSIONID', 'long-gone') };
  }

  test('who is not signed in may ask for the version only', async () => {
    expect(await version(anonymous())).toMatch(/^0\./);
    expect(await masked(listNotes(anonymous()))).toBe(
      'denied: Could not list the notes: BASE wants a login (status 302). | Name a user and a password.',
    );
    expect(await masked(createNote(anonymous(), '/a'))).toMatch(/^denied: .* wants a login/);
  });

  test('a wrong password is told from no right to a note', async () => {
    const { zeppelin } = signedIn({ ...ALICE, password: 'wrong-password' });
    expect(await masked(listNotes(zeppelin))).toBe(
      'denied: Could not sign in to BASE as "alice": the user or the password is wrong.',
    );
  });

  test('a session that ends is begun anew; what makes something is not done again', async () => {
    const { zeppelin, logins, expire } = signedIn(ALICE);
    await listNotes(zeppelin);
    expire();
    await listNotes(zeppelin);
    expect(logins()).toBe(2);
    expire();
    expect(await masked(createNote(zeppelin, '/login/once'))).toBe(
      'expired, effect unknown: Could not create the note "/login/once": the session with BASE had ended. | Nobody knows whether it took effect. Look in the list of notes before you try again.',
    );
    expect(await findNote(zeppelin, '/login/once')).toBe(undefined);
    expect(logins()).toBe(3);
  });

  test('an old session is tried before what cannot be done again', async () => {
    const { zeppelin, logins, expire } = signedIn(ALICE, -1);
    await listNotes(zeppelin);
    expire();
    const id = await createNote(zeppelin, '/login/tried');
    expect([await findNote(zeppelin, '/login/tried'), logins()]).toEqual([{ id, path: '/login/tried' }, 2]);
  });

  test("another's note is refused by Zeppelin itself, and the session goes on", async () => {
    const { zeppelin } = signedIn(ALICE);
    const id = await createNote(zeppelin, '/login/of alice');
    const only = ['alice'];
    await zeppelin.call({
      ...{ doing: 'close', what: 'the note', method: 'PUT', path: `/notebook/${id}/permissions` },
      body: { owners: only, readers: only, runners: only, writers: only },
    });
    const bob = signedIn({ user: 'bob', password: 'bob-pw' });
    expect(await masked(getNote(bob.zeppelin, id))).toMatch(
      /^denied: Could not read the note "\w+": Insufficient priv/,
    );
    expect((await listNotes(bob.zeppelin)).filter((one) => one.id === id)).toEqual([]);
    expect(bob.logins()).toBe(1);
  });
}
