import type { CheckOptions, CheckResult, FixResult } from '../index.ts';
import { fixWith, TARGETS } from '../index.ts';
import { CONFIG, isConfig } from './files/config-file.ts';
import { asUserError, readText } from './files/read.ts';
import type { Source } from './files/sources.ts';
import type { Files, Ports } from './ports.ts';
import { LOCAL_STAGE } from './shared-options.ts';
import { unknownWord } from './usage.ts';
import { UserError } from './user-error.ts';

/** What looks at one text. */
export interface Judge {
  check(text: string): CheckResult;
  fix(text: string, unsafe: boolean): FixResult;
}

type ProjectPorts = Pick<Ports, 'files' | 'check' | 'fix'> & {
  readonly terminal: Pick<Ports['terminal'], 'environment'>;
};

/**
 * What looks at texts, with regard to the `hangar.yaml` that lies nearest above each of them. Where none does, nothing
 * but that is found out; what reads YAML is loaded only where there is one.
 */
export class Projects {
  /** What is wrong with a `hangar.yaml` that bears on a text and is not checked itself. */
  readonly problems: UserError[] = [];
  readonly #ports: ProjectPorts;
  readonly #home: string | undefined;
  readonly #checked: ReadonlySet<string>;
  readonly #stage: string | undefined;
  readonly #nearest = new Map<string, Promise<string | undefined>>();
  readonly #notes = new Map<string, Promise<ReadonlyMap<string, CheckOptions>>>();

  /** `checked` are the paths that are checked themselves; `stage` is the one that is asked for, if one is. */
  constructor(checked: Iterable<string>, ports: ProjectPorts, stage: string | undefined) {
    this.#ports = ports;
    this.#stage = stage ?? (ports.terminal.environment['HANGAR_STAGE'] || undefined);
    this.#checked = new Set([...checked].filter(isConfig).map((path) => ports.files.absolute(path)));
    const { HOME, USERPROFILE } = ports.terminal.environment;
    this.#home = (HOME ?? USERPROFILE)?.replaceAll('\\', '/').replace(/\/$/, '');
  }

  /** What is to look at the text of a path; `given` is what the user asked for. */
  async judgeOf({ path, text: whole }: Pick<Source, 'path' | 'text'>, given: CheckOptions): Promise<Judge> {
    if (isConfig(path)) return this.#judgeOfConfig(path, whole);
    const options = { path, ...(await this.#optionsFor(path)), ...given };
    return {
      check: (text) => this.#ports.check(text, options),
      fix: (text, unsafe) => this.#ports.fix(text, { ...options, unsafe }),
    };
  }

  async #judgeOfConfig(path: string, text: string): Promise<Judge> {
    const { checkConfig } = await import('../config/index.ts');
    const { files } = this.#ports;
    const directory = directoryOf(files.absolute(path));
    const named = new Set<string>();
    checkConfig(text, { isThere: (file) => named.add(file).has(file) });
    const missing = new Set<string>();
    for (const file of named) if (!(await isFile(under(directory, file), files))) missing.add(file);
    // Of a file that is named only when the text is mended it is not known; the next check tells.
    const check = (one: string) => checkConfig(one, { isThere: (file) => !missing.has(file) });
    return { check, fix: (one, unsafe) => fixWith(check, one, { unsafe }) };
  }

  /** What the nearest `hangar.yaml` says of a text. */
  async #optionsFor(path: string): Promise<CheckOptions> {
    // Standard input that has no name lies nowhere.
    if (path.startsWith('<')) return {};
    const file = this.#ports.files.absolute(path);
    const config = await this.#nearestAbove(directoryOf(file));
    if (config === undefined) return {};
    let notes = this.#notes.get(config);
    if (!notes) {
      notes = this.#notesOf(config);
      this.#notes.set(config, notes);
    }
    return (await notes).get(file) ?? {};
  }

  #nearestAbove(directory: string): Promise<string | undefined> {
    let found = this.#nearest.get(directory);
    if (!found) {
      found = this.#lookIn(directory);
      this.#nearest.set(directory, found);
    }
    return found;
  }

  /** A repository, and the folder of a user, are projects of their own: what lies above them is about something else. */
  async #lookIn(directory: string): Promise<string | undefined> {
    const { files } = this.#ports;
    const config = under(directory, CONFIG);
    if (await isFile(config, files)) return config;
    const isTop = directory === '/' || directory === this.#home || !directory.includes('/');
    if (isTop || (await exists(under(directory, '.git'), files))) return undefined;
    return this.#nearestAbove(directoryOf(directory));
  }

  async #notesOf(config: string): Promise<ReadonlyMap<string, CheckOptions>> {
    const { files } = this.#ports;
    try {
      const { noteSettings, readConfig } = await import('../config/index.ts');
      const stage = this.#stage;
      const { findings, draft, stages } = readConfig(await readText(this.#shown(config), files), { stage });
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      if (errors > 0 && !this.#checked.has(config)) this.problems.push(this.#broken(config, errors));
      if (errors === 0 && stage !== undefined && stage !== LOCAL_STAGE && !stages.has(stage))
        this.problems.push(unknownWord('stage', stage, [...stages.keys(), LOCAL_STAGE]));
      const directory = directoryOf(config);
      return new Map(
        noteSettings(draft).map(({ file, variables, flink }) => {
          const defaultTarget = TARGETS.find((target) => target === flink);
          return [files.absolute(under(directory, file)), { isNote: true, variables, defaultTarget }];
        }),
      );
    } catch (error) {
      const problem = asUserError(error, this.#shown(config));
      if (!(problem instanceof UserError)) throw problem;
      if (!this.#checked.has(config)) this.problems.push(problem);
      return new Map();
    }
  }

  #broken(config: string, errors: number): UserError {
    const path = this.#shown(config);
    const mistakes = errors === 1 ? 'a mistake' : `${errors} mistakes`;
    return new UserError(
      `"${path}", which says how notes are checked, has ${mistakes}.`,
      `Run "hangar check ${path}".`,
    );
  }

  /** As a user would write it. */
  #shown(path: string): string {
    const here = `${this.#ports.files.absolute('.')}/`;
    return path.startsWith(here) ? path.slice(here.length) : path;
  }
}

function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0));
}

function under(directory: string, path: string): string {
  if (path.startsWith('/')) return path;
  return directory === '/' ? `/${path}` : `${directory}/${path}`;
}

async function isFile(path: string, files: Files): Promise<boolean> {
  return (await stated(path, files)) === 'file';
}

async function exists(path: string, files: Files): Promise<boolean> {
  return (await stated(path, files)) !== undefined;
}

/** Where nobody may look there is nothing. */
async function stated(path: string, files: Files): Promise<'file' | 'directory' | undefined> {
  try {
    return (await files.stat(path))?.kind;
  } catch {
    return undefined;
  }
}
