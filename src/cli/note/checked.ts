import type { Diagnostic } from '../../index.ts';
import { readText } from '../files/read.ts';
import { Projects } from '../project.ts';
import { paintFor } from '../report/paint.ts';
import { textReport } from '../report/text.ts';
import { measureFor } from '../report/width.ts';
import { UserError } from '../user-error.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import type { Source } from './sources.ts';

/** What nobody pushes, not even by force: Zeppelin would get the name of a value in place of the value. */
const NEVER = 'unfilled-placeholder';

/**
 * Checks the files of notes as `hangar check` does, shows what keeps them from being pushed, errors and warnings that are
 * a gate, and throws if there is anything.
 */
export async function refuseBroken(
  sources: readonly Source[],
  { force, stage }: NoteOptions & { readonly force: boolean },
  ports: NotePorts,
  { nothing, otherwise } = { nothing: 'Nothing was pushed', otherwise: '--force pushes all the same.' },
): Promise<void> {
  const paths = sources.map(({ file }) => file);
  const projects = new Projects(paths, ports, stage);
  let [stopping, unfilled] = [0, 0];
  for (const { file } of sources) {
    const text = await readText(file, ports.files);
    const judge = await projects.judgeOf({ path: file, text }, { isNote: true });
    const found = judge.check(text).diagnostics.filter(isGate);
    stopping += found.length;
    unfilled += found.filter(({ code }) => code === NEVER).length;
    if (found.length > 0) await showFindings(file, text, found, ports);
  }
  if (projects.problems.length > 0) throw projects.problems[0];
  if (unfilled > 0)
    throw new UserError(
      `${nothing}: a placeholder is not filled.`,
      'Say what it is under "variables" of the note in hangar.yaml.',
    );
  if (stopping === 0 || force) return;
  throw new UserError(
    `${nothing}: ${stopping === 1 ? 'there is 1 finding' : `there are ${stopping} findings`} that would stop it.`,
    `"hangar fix" mends what it can; ${otherwise}`,
  );
}

function isGate({ severity, gate }: Diagnostic): boolean {
  return severity === 'error' || gate === true;
}

/** Shows findings of a file as `hangar check` does, on standard error. */
export async function showFindings(
  path: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  { terminal }: Pick<NotePorts, 'terminal'>,
): Promise<void> {
  const measure = await measureFor([text], [path]);
  const paint = paintFor('auto', terminal);
  const report = textReport({ paint, measure, columns: terminal.columns, maxFindings: 50, quiet: false });
  terminal.printError(report.file({ path, text, diagnostics }));
}
