import { fileURLToPath } from 'node:url';
import type { Damaged, Label, Labels, Statement } from './records.ts';
import { idOf, readLines, targets, writeLines } from './records.ts';

/** A verdict in a committed file: accepted, or line and column of the first complaint. */
type Verdict = 'ok' | readonly [number, number];

/** One verdict where the five agree, else one for each target in their order. */
interface Row {
  readonly text: string;
  readonly set: Statement['set'];
  readonly verdict?: Verdict;
  readonly verdicts?: readonly Verdict[];
  readonly class?: string;
  readonly at?: number;
}

type CorpusName = 'examples' | 'generated' | 'mutants';

function fileOf(name: CorpusName): string {
  return fileURLToPath(new URL(`../corpus/${name}.jsonl`, import.meta.url));
}

/** The committed statements. */
export function readBase(): Statement[] {
  return [...readCorpus('examples'), ...readCorpus('generated')];
}

/** Those with a mistake. */
export function readMutants(): Damaged[] {
  // The file is written from mutants only, so every row has a class and a place.
  return readCorpus('mutants') as Damaged[];
}

/** Reads a committed set. Ids are computed, so that an edited text cannot keep the id of another one. */
function readCorpus(name: CorpusName): (Statement | Damaged)[] {
  return readLines<Row>(fileOf(name)).map(({ verdict, verdicts, ...row }) => {
    const labels = targets.map((target, index) => [target, toLabel(verdict ?? verdicts?.[index] ?? 'ok')] as const);
    return { id: idOf(row.text), ...row, labels: Object.fromEntries(labels) };
  });
}

/** Writes a committed set, ordered by text so that a new version of it reads well as a change. */
export function writeCorpus(name: CorpusName, statements: readonly (Statement | Damaged)[]): void {
  const rows = statements.map((statement): Row => {
    const { text, set, labels } = statement;
    const mark = 'at' in statement ? { class: statement.class, at: statement.at } : {};
    return { text, set, ...verdictsOf(labels), ...mark };
  });
  writeLines(
    fileOf(name),
    rows.sort((one, other) => (one.text < other.text ? -1 : 1)),
  );
}

function verdictsOf(labels: Labels): Pick<Row, 'verdict' | 'verdicts'> {
  const verdicts = targets.map((target) => toVerdict(labels[target]));
  const isSame = verdicts.every((verdict) => JSON.stringify(verdict) === JSON.stringify(verdicts[0]));
  return isSame ? { verdict: verdicts[0] } : { verdicts };
}

function toVerdict(label: Label | undefined): Verdict {
  return label === undefined || label === 'ok' ? 'ok' : [label.line, label.column];
}

function toLabel(verdict: Verdict): Label {
  return verdict === 'ok' ? 'ok' : { line: verdict[0], column: verdict[1], message: '' };
}
