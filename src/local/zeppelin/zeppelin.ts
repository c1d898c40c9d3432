import { existsSync } from 'node:fs';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import type { ApplicationRecord } from '../services/kinesisanalytics/state.ts';
import type { World } from '../world.ts';
import { Notebook } from './notes/notebook.ts';
import { readNote } from './notes/read.ts';
import { escapeHtml, noRoute, page } from './rest/answers.ts';
import { API, answerCall } from './rest/routes.ts';
import { GROUPS } from './run/interpreters.ts';
import { Runner } from './run/runner.ts';
import type { Means } from './run/studio.ts';
import { studio } from './run/studio.ts';

/** The notebook server of one application: Zeppelin's interface, its notes on disk, and what runs them. */
export interface Zeppelin {
  answer(request: WireRequest): Promise<WireAnswer>;
  /** Ends what runs, as when the application is stopped. The notes stay. */
  restart(): Promise<void>;
  /** The same for good; what runs is left as aborted. */
  close(): Promise<void>;
  /** The same, and nothing is kept. */
  discard(): Promise<void>;
}

export interface ZeppelinOptions {
  readonly application: ApplicationRecord;
  /** Where the notes are. */
  readonly directory: string;
  readonly world: World;
  /** Who may do what, which streams there are, and what runs a job. */
  readonly means: Means;
  readonly report: (error: unknown) => void;
}

/** Opens the notebook of an application as it was left, or as the application was made with a note. */
export async function openZeppelin(options: ZeppelinOptions): Promise<Zeppelin> {
  const { application, directory, world, means, report } = options;
  const now = () => world.now();
  const isNew = !existsSync(directory);
  const notebook = await Notebook.open(directory, now, report);
  if (isNew) await plant(application, notebook, now());
  const runner = new Runner(notebook, studio(application, means), { now, report });
  const restart = async () => {
    for (const { id } of GROUPS) await runner.restart(id);
  };
  return {
    async answer(request) {
      if (request.path === API || request.path.startsWith(`${API}/`))
        return answerCall(request, { notebook, runner, now }, report);
      return /^\/zeppelin\/?$/.test(request.path) ? front(application, notebook) : noRoute(request.path);
    },
    restart,
    close: () => runner.close(),
    async discard() {
      notebook.discard();
      await runner.close();
    },
  };
}

/** The note that an application was created with. */
async function plant({ current, past }: ApplicationRecord, notebook: Notebook, now: number): Promise<void> {
  const { configuration } = past.at(0) ?? current;
  const text = configuration.ApplicationCodeConfiguration?.CodeContent?.TextContent;
  if (text === undefined) return;
  // That it is a JSON object was seen to when the application was made.
  const { path } = JSON.parse(text) as { readonly path?: unknown };
  await notebook.add(readNote(text, { now, ...(typeof path === 'string' && path.startsWith('/') && { path }) }));
}

/** There are no pages; who comes with a browser is told what there is. */
function front({ name }: ApplicationRecord, notebook: Notebook): WireAnswer {
  const notes = notebook.all().map(({ path }) => `<li>${escapeHtml(path)}</li>`);
  const content = `<h1>${escapeHtml(name)}</h1>
<p>This is a notebook of hangar's embedded cloud. It has Zeppelin's interface under ${API}, and no pages.</p>
<ul>${notes.join('')}</ul>`;
  return page(200, escapeHtml(name), content);
}
