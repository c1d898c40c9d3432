import { readText } from '../files/read.ts';
import { notebookOf } from '../provision/run.ts';
import { UserError } from '../user-error.ts';
import { showFindings } from './checked.ts';
import type { Notebook } from './notebook.ts';
import type { NotePorts } from './options.ts';
import type { Source } from './sources.ts';

/** How far it is looked whether a notebook has what notes need. */
export interface PreflightOptions {
  readonly preflight: boolean;
  readonly force?: boolean;
}

export interface Looking {
  readonly isRun: boolean;
  /** Which paragraphs are to be run, from 0. */
  readonly concerns?: (paragraph: number) => boolean;
}

/**
 * Looks whether the notebook has what notes need, shows what is missing as `hangar check` shows findings, and throws if
 * anything would surely fail. What cannot be looked at is said, and stops nobody. A Zeppelin of one's own has no AWS.
 */
export async function refuseDoomed(
  sources: readonly Source[],
  { scene }: Notebook,
  looking: Looking,
  { preflight: isWanted, force = false }: PreflightOptions,
  ports: NotePorts,
): Promise<void> {
  if (!scene || !isWanted) return;
  const { preflight, readNoteSql } = await import('../../preflight/index.ts');
  const notebook = notebookOf(scene);
  let stopping = 0;
  const unseen = new Set<string>();
  for (const { file, variables } of sources) {
    const text = await readText(file, ports.files);
    const sql = readNoteSql(text, { path: file, isNote: true, variables });
    const found = await preflight(sql, { notebook, ...looking }, scene.site);
    stopping += found.diagnostics.filter(({ severity }) => severity === 'error').length;
    for (const one of found.unseen) unseen.add(one);
    if (found.diagnostics.length > 0) await showFindings(file, text, found.diagnostics, ports);
  }
  for (const one of unseen) ports.terminal.printError(`warning: ${one}\n`);
  if (stopping > 0 && !force) throw refusal(stopping, looking);
}

function refusal(count: number, { isRun }: Looking): UserError {
  const [done, all] = isRun ? ['run', '--no-preflight runs'] : ['pushed', '--force pushes'];
  const what = count === 1 ? 'there is 1 finding' : `there are ${count} findings`;
  return new UserError(
    `Nothing was ${done}: ${what} that would make paragraphs fail.`,
    `"hangar explain CODE" tells more; ${all} all the same.`,
  );
}
