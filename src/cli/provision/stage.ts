import type { Identity } from '../../aws/index.ts';
import type { Stage } from '../../config/index.ts';
import { readText } from '../files/read.ts';
import { paintFor } from '../report/paint.ts';
import { textReport } from '../report/text.ts';
import { measureFor } from '../report/width.ts';
import { LOCAL_STAGE } from '../shared-options.ts';
import { unknownWord } from '../usage.ts';
import { UserError } from '../user-error.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';

/** What a command is about, and whether that is in the embedded cloud. */
export interface Choice {
  readonly stage: Stage;
  readonly isLocal: boolean;
}

/**
 * The stage that is meant: by --stage, else by HANGAR_STAGE, else the file's default one. What is said on the command
 * line about where it is (--local, --no-local, --profile) outweighs what makes a choice last.
 */
export async function chooseStage(
  options: ProvisionOptions,
  { files, terminal }: ProvisionPorts,
  identity?: Identity,
): Promise<Choice> {
  const { checkConfig, readConfig } = await import('../../config/index.ts');
  const { config: path, region, profile, local } = options;
  if (local && profile !== undefined)
    throw new UserError('The embedded cloud has no profiles.', 'Leave out --local or --profile.');
  if (!(await files.stat(path))) throw new UserError(`There is no "${path}" here.`, '"hangar init" writes one.');
  const text = await readText(path, files);
  const { environment } = terminal;
  const user = environment['USER'] ?? environment['USERNAME'];
  const asked = options.stage ?? (environment['HANGAR_STAGE'] || undefined);
  const given = { account: identity?.account, user, environment, region };
  const { stages, isLocalByDefault } = readConfig(text, { ...given, stage: asked });
  const meansLocal = asked === LOCAL_STAGE && !stages.has(LOCAL_STAGE);
  const isLocal = local ?? (profile === undefined && (meansLocal || (asked === undefined && isLocalByDefault)));
  // The region is that of the stage which is asked for.
  const { stages: known } = meansLocal ? readConfig(text, given) : { stages };
  const stage = asked === undefined || meansLocal ? [...known.values()][0] : known.get(asked);
  if (stage) return { stage, isLocal };
  if (known.size > 0) throw unknownWord('stage', asked ?? '', [...known.keys(), ...(meansLocal ? [] : [LOCAL_STAGE])]);
  const { diagnostics } = checkConfig(text, given);
  const measure = await measureFor([text]);
  const paint = paintFor('auto', terminal);
  const report = textReport({ paint, measure, columns: terminal.columns, maxFindings: 50, quiet: true });
  terminal.printError(
    report.file({ path, text, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }),
  );
  throw new UserError(`"${path}" has errors, so nothing was asked for or changed.`);
}
