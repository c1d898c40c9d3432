import type { FixResult, Target } from '../index.ts';
import { DEFAULT_TARGET } from '../index.ts';
import { Exit } from './exit.ts';
import { encode } from './files/decode.ts';
import type { Source } from './files/sources.ts';
import { findSources, readSources, targetOf } from './files/sources.ts';
import type { Ports } from './ports.ts';
import { CannotWrite } from './ports.ts';
import type { Judge } from './project.ts';
import { Projects } from './project.ts';
import { paintFor } from './report/paint.ts';
import { placeName } from './report/place.ts';
import type { PrinterOptions } from './report/printer.ts';
import { printerFor, printProblems, withoutAdvice } from './report/printer.ts';
import type { Checked, Summary } from './report/report.ts';
import { counted, emptySummary, exitOf } from './report/report.ts';
import { counted as counting, fixesIn } from './report/text.ts';
import { unifiedDiff } from './report/unified-diff.ts';
import { visible } from './report/visible.ts';
import { UserError } from './user-error.ts';

export interface MendRequest extends PrinterOptions {
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly target: string | undefined;
  readonly stage: string | undefined;
  readonly closedCatalog?: boolean;
  readonly stdinFilename: string | undefined;
  readonly maxWarnings: number | undefined;
  readonly unsafe: boolean;
  readonly diff: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

type MendPorts = Pick<Ports, 'files' | 'input' | 'terminal' | 'prompt' | 'check' | 'fix'>;

/** A text and what becomes of it. */
interface Mending extends Source {
  readonly judge: Judge;
  readonly result: FixResult;
}

/** Mends files, after a question, and reports what is left in them. */
export async function mend(request: MendRequest, ports: MendPorts): Promise<Exit> {
  if (request.diff && request.format !== 'text') throw new UserError('--diff prints a diff and no other form.');
  const target = targetOf(request.target);
  const { closedCatalog, unsafe } = request;
  const sources = await findSources(request.paths, request.exclude, request.stdinFilename, ports.files);
  const all: Mending[] = [];
  const projects = new Projects(sources.paths, ports, request.stage);
  const unread = await readSources(sources, ports, async (source) => {
    const judge = await projects.judgeOf(source, { target, closedCatalog });
    all.push({ ...source, judge, result: judge.fix(source.text, unsafe) });
  });
  const problems = [...unread, ...projects.problems];
  if (request.diff || request.dryRun) {
    await preview(all, request, target, ports);
    return ended(all.map(asMended(false)), problems, request, ports);
  }

  const changing = all.filter(({ isInput, text, result }) => !isInput && result.text !== text);
  const refusal = changing.length === 0 ? undefined : await agree(changing, request, ports);
  if (refusal) return ended([], [...problems, refusal], request, ports);

  const done: Checked[] = [];
  for (const one of all) {
    const failure = changing.includes(one) ? await write(one, ports) : undefined;
    if (failure) problems.push(failure);
    done.push(failure ? asItWas(one) : asMended(true)(one));
  }
  await report(done, request, target, ports);
  return ended(done, problems, request, ports);
}

function ended(
  checked: readonly Checked[],
  problems: readonly UserError[],
  { maxWarnings }: MendRequest,
  { terminal }: MendPorts,
): Exit {
  printProblems(problems, terminal);
  return problems.length > 0 ? Exit.failed : exitOf(checked, summaryOf(checked), maxWarnings);
}

function summaryOf(checked: readonly Checked[]): Summary {
  return checked.reduce(counted, { ...emptySummary, fixed: 0, changed: 0 });
}

function asMended(writes: boolean) {
  return ({ path, text, isInput, result }: Mending): Checked => ({
    path,
    text: result.text,
    diagnostics: result.remaining,
    ...(result.allowed && { allowed: result.allowed }),
    mended: {
      fixed: result.fixed,
      written: writes && !isInput && result.text !== text,
      ...(isInput && { text: result.text }),
    },
  });
}

/** The file that could not be changed still has what was found in it. */
function asItWas({ path, text, judge }: Mending): Checked {
  return { path, text, ...judge.check(text), mended: { fixed: [], written: false } };
}

async function write({ path, text, result }: Mending, { files }: MendPorts): Promise<UserError | undefined> {
  try {
    await files.replace(path, encode(text), encode(result.text));
    return undefined;
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return new UserError(`Cannot change "${path}": ${error.message}.`, undefined, { cause: error });
  }
}

/** Tells what will be done and asks whether it may be. Answers with the reason why not. */
async function agree(
  changing: readonly Mending[],
  request: MendRequest,
  { terminal, prompt }: MendPorts,
): Promise<UserError | undefined> {
  const asks = !request.yes && prompt.isTerminal;
  // Who is asked must see what about; what is read by a program must be that alone.
  const isSeen = request.format === 'text' && !hasInput(request) && (terminal.isTerminal || !asks);
  const print = isSeen ? terminal.print : terminal.printError;
  if (!request.quiet || !request.yes) print(`${listed(changing, request)}\n`);
  if (request.yes) return undefined;
  const files = counting(changing.length, 'file');
  if (!asks) {
    return new UserError(
      `Nobody can be asked whether to change ${files}, so nothing was changed.`,
      'Add --yes to do it, or --diff to look first.',
    );
  }
  return (await prompt.confirm(`Change ${files}?`)) ? undefined : new UserError('Nothing was changed.');
}

/** A line for every fix. */
function listed(mendings: readonly Mending[], { maxFindings }: MendRequest): string {
  return mendings
    .flatMap(({ path, result: { fixed } }) => {
      const shown = maxFindings > 0 ? fixed.slice(0, maxFindings) : fixed;
      const rest = fixed.length - shown.length;
      return [
        ...shown.map((one) => `${placeName(path, one)}: ${visible(one.title)} [${one.code}]\n`),
        ...(rest > 0 ? [`${visible(path)}: ${rest} more (--max-findings 0 shows all).\n`] : []),
      ];
    })
    .join('');
}

async function preview(
  all: readonly Mending[],
  request: MendRequest,
  target: Target | undefined,
  { terminal }: MendPorts,
): Promise<void> {
  const checked = all.map(asMended(false));
  if (request.diff) {
    const paint = paintFor(request.color, terminal);
    for (const { path, text, result } of all) {
      const diff = unifiedDiff(path, text, result.edits, { paint, forPeople: terminal.isTerminal });
      if (diff !== '') terminal.print(terminal.isTerminal ? diff : encode(diff));
    }
  } else if (request.format === 'text') {
    const list = listed(all, request);
    if (list !== '') terminal.print(list);
  } else {
    const printer = await printerFor(request, checked, terminal);
    const shown = request.quiet ? checked.map(withoutAdvice) : checked;
    const printed = [
      ...shown.map((one) => printer.file(one)),
      printer.end(summaryOf(checked), target ?? DEFAULT_TARGET),
    ];
    for (const one of printed) if (one !== '') terminal.print(one);
    return;
  }
  const { fixed = 0, changed = 0, files, errors, warnings, infos } = summaryOf(checked);
  const left = [counts(errors, 'error'), counts(warnings, 'warning'), counts(infos, 'info')].filter(Boolean).join(', ');
  const line =
    fixed === 0
      ? `nothing to fix in ${counting(files, 'file')}${left && `; ${left} left`}`
      : `would make ${fixesIn(fixed, changed)}; ${left || 'nothing'} would be left`;
  if (request.quiet || files === 0) return;
  if (request.diff) terminal.printError(`${line}\n`);
  else terminal.print(`${line}\n`);
}

function counts(count: number, noun: string): string {
  return count === 0 ? '' : counting(count, noun);
}

/** What is left. Beside the mended text of standard input it goes to standard error, but for JSON, which holds both. */
async function report(
  done: readonly Checked[],
  request: MendRequest,
  target: Target | undefined,
  { terminal }: MendPorts,
): Promise<void> {
  const isBeside = hasInput(request) && request.format !== 'json';
  const printer = await printerFor(
    request,
    done,
    isBeside ? { ...terminal, columns: undefined, isTerminal: false } : terminal,
  );
  const shown = request.quiet ? done.map(withoutAdvice) : done;
  const printed = shown.map((one) => printer.file(one));
  if (done.length > 0 || request.format === 'json')
    printed.push(printer.end(summaryOf(done), target ?? DEFAULT_TARGET));
  const input = done.find(({ mended }) => mended?.text !== undefined)?.mended?.text;
  if (isBeside && input !== undefined && input !== '') terminal.print(encode(input));
  for (const text of printed) {
    if (text === '') continue;
    if (isBeside) terminal.printError(text);
    else terminal.print(text);
  }
}

function hasInput({ paths }: MendRequest): boolean {
  return paths.includes('-');
}
