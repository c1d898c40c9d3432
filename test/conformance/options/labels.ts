import { releases } from '../../../flink/releases.ts';
import type { Target } from '../../../src/sql/target.ts';
import { answersOf, ofEach } from '../ask-flink.ts';
import { targets } from '../records.ts';

/** When the real Flink says no: as it makes something, when a table is read or written, or for what a query names or counts. */
export type Kind = 'refused-at-create' | 'refused-when-read' | 'refused-when-written' | 'refused-in-query';

/** Flink's first complaint about a script. */
export interface Refusal {
  readonly kind: Kind;
  /** Which statement; -1 where the script as it stands is accepted, for it does not use the table in that way. */
  readonly index: number;
  readonly stage: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly table?: string;
  /** A missing class, factory or file system decided: another class path may decide otherwise. */
  readonly isEnvironment?: true;
}

/** `ok`: nothing against it, not even when its tables are read and written. */
export type OptionLabel = 'ok' | Refusal;

export type OptionLabels = Partial<Record<Target, OptionLabel>>;

/** One of the sets of scripts with tables and options. */
export interface OptionScript {
  readonly id: string;
  readonly set: 'options-none' | 'options-mistake';
  readonly script: string;
  readonly labels: OptionLabels;
  readonly base?: string;
  readonly class?: string;
  readonly at?: readonly number[];
  /** The table whose options are wrong. */
  readonly table?: string;
}

export interface Result {
  readonly index: number;
  readonly stage: string;
  readonly kind?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message?: string;
  readonly outer?: string;
  readonly environment?: boolean;
}

export interface Answer {
  readonly id: string;
  readonly results: readonly Result[];
  readonly tables?: readonly { readonly table: string; readonly asSource: Result; readonly asSink: Result }[];
}

export interface Question {
  readonly id: string;
  readonly script: string;
}

/** Plans each script in every Flink. */
export function planned(
  questions: readonly Question[],
  use: boolean,
  among: readonly Target[] = targets,
): Promise<Map<Target, Map<string, Answer>>> {
  const asked = questions.map(({ id, script }) => ({ id, script, use, magic: false }));
  return ofEach(among, async (target) => {
    const begun = performance.now();
    const answers = await answersOf<Answer>(releases[target], 'plan', asked);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    process.stderr.write(`Flink ${releases[target]}: ${answers.length} scripts in ${seconds} s\n`);
    return new Map(answers.map((answer) => [answer.id, answer]));
  });
}

/** What a script as it stands meets with. */
export function labelOf(answer: Answer, table?: string, isSink = false): OptionLabel {
  const refused = answer.results.find(({ stage }) => stage !== 'ok' && stage !== 'unsupported');
  return refused === undefined ? 'ok' : refusal(refused, kindOf(refused, table !== undefined, isSink), table);
}

function refusal(result: Result, kind: Kind, table: string | undefined, index = result.index): Refusal {
  const { stage, line, column, message, environment } = result;
  return {
    kind,
    index,
    stage,
    ...(line !== undefined && column !== undefined && { line, column }),
    message: (message ?? '').slice(0, 200),
    ...(table !== undefined && { table }),
    ...(environment && { isEnvironment: true }),
  };
}

function kindOf({ kind, stage, message, outer }: Result, isOfOptions: boolean, isSink: boolean): Kind {
  if (/^(CREATE_TABLE|DROP|ALTER|USE|CREATE_DATABASE|CREATE_CATALOG)/.test(kind ?? '')) return 'refused-at-create';
  const text = `${outer ?? ''} ${message ?? ''}`;
  if (/create a source|scan format/.test(text)) return 'refused-when-read';
  if (/create a sink|sink format/.test(text)) return 'refused-when-written';
  if (stage === 'plan' && isOfOptions)
    return isSink && kind !== 'SELECT' ? 'refused-when-written' : 'refused-when-read';
  return kind?.startsWith('CREATE') ? 'refused-at-create' : 'refused-in-query';
}

/** What a table that the script does not use that way would meet with, and did not before the mistake was made. */
export function latentLabel(answer: Answer, base: Answer, table: string): OptionLabel {
  const now = answer.tables?.find((candidate) => candidate.table === table);
  const before = base.tables?.find((candidate) => candidate.table === table);
  if (now === undefined || before === undefined) return 'ok';
  if (now.asSource.stage !== 'ok' && before.asSource.stage === 'ok') {
    return refusal(now.asSource, 'refused-when-read', table, -1);
  }
  if (now.asSink.stage !== 'ok' && before.asSink.stage === 'ok') {
    return refusal(now.asSink, 'refused-when-written', table, -1);
  }
  return 'ok';
}
