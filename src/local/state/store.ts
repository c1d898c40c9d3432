import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { newIdentities } from './identities.ts';
import type { Section, State } from './state.ts';
import { emptyState } from './state.ts';

/** The state, and a way to make a section of it last. */
export interface Store {
  readonly state: State;
  /** Comes back when the section is on the disk as it was when this was called, or later. */
  save(section: Section): Promise<void>;
}

/** What was kept in a directory, or a new account with a key pair of its own. */
export async function openStore(directory: string): Promise<Store> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const state = { ...emptyState(newIdentities()) };
  for (const section of Object.keys(state) as Section[]) {
    const kept = await readSection(fileOf(section));
    if (kept !== undefined) Object.assign(state, { [section]: kept });
  }
  const store = { state, save: saver(state, fileOf) };
  await store.save('identities');
  return store;

  function fileOf(section: Section): string {
    return join(directory, `${section}.json`);
  }
}

async function readSection(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} does not hold what the embedded cloud keeps there.`, { cause: error });
  }
}

/** Calls that come while a section is being written share the next writing of it. */
function saver(state: State, fileOf: (section: Section) => string): Store['save'] {
  const running = new Map<Section, Promise<void>>();
  const waiting = new Map<Section, Promise<void>>();
  return function save(section) {
    const current = running.get(section);
    if (!current) return start(section);
    const next = waiting.get(section) ?? current.catch(() => {}).then(() => start(section));
    waiting.set(section, next);
    return next;
  };

  function start(section: Section): Promise<void> {
    waiting.delete(section);
    const done = writeWhole(fileOf(section), JSON.stringify(state[section])).finally(() => {
      if (running.get(section) === done) running.delete(section);
    });
    running.set(section, done);
    return done;
  }
}

/** All or nothing: by way of a file beside it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
