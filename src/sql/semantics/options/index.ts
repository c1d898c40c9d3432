/**
 * What Flink says of the options of a table when it is read or written. It checks none of them in CREATE TABLE, and the
 * two roles differ; so a table is looked at once for each role in which it is used.
 */
import type { Finding } from '../../../findings/finding.ts';
import type { Target } from '../../target.ts';
import { checkReading } from './check.ts';
import { strangeConnector } from './connector.ts';
import { formatsOf } from './formats.ts';
import { type Knowledge, knowledgeOf, type Role } from './knowledge.ts';
import { unsupportedHint } from './messages.ts';
import { Reading } from './reading.ts';
import { asWarning, effective, type OptionsOf, type Use, withUse } from './table.ts';

export { catalogFindings } from './catalog.ts';
export type { OptionsOf, PhysicalColumn, TableOption, Use } from './table.ts';

/** What is wrong with the options of one table. */
export function optionFindings(text: string, target: Target, table: OptionsOf, uses: readonly Use[]): Finding[] {
  const knowledge = knowledgeOf(target);
  const strange = strangeConnector(text, target, table, uses, knowledge);
  if (strange) return strange;
  const all = table.hasQuery && !uses.some(({ role }) => role === 'sink') ? [...uses, creation(table)] : uses;
  return all.length === 0 ? unused(text, target, table, knowledge) : used(text, target, table, all, knowledge);
}

function creation({ nameSpan }: OptionsOf): Use {
  return { role: 'sink', span: nameSpan, hints: [], scanned: true };
}

/** What each use finds, once, with the first use that finds it. */
function used(text: string, target: Target, table: OptionsOf, uses: readonly Use[], knowledge: Knowledge): Finding[] {
  const found = new Map<string, Finding>();
  const plain = new Set<Role>();
  const bothWays = new Set(uses.map(({ role }) => role)).size > 1;
  // The one that scans the table finds what the others find, and more.
  for (const use of uses.toSorted((a, b) => Number(b.scanned) - Number(a.scanned))) {
    if (use.hints.length === 0) {
      if (plain.has(use.role)) continue;
      plain.add(use.role);
    }
    for (const finding of inRole(text, target, table, use, knowledge, bothWays)) {
      const id = idOf(finding);
      if (!found.has(id)) found.set(id, use.span.start === table.nameSpan.start ? finding : withUse(finding, use));
    }
  }
  return [...found.values()];
}

/** A table that nothing uses runs into what every role of its connector refuses, once somebody uses it. */
function unused(text: string, target: Target, table: OptionsOf, knowledge: Knowledge): Finding[] {
  const connector = effective(table.options, []).get('connector')?.value ?? '';
  const roles = (['source', 'sink'] as const).filter((role) => knowledge.connector(connector, role));
  const [first, ...others] = roles.map((role) =>
    inRole(text, target, table, { role, hints: [], scanned: true }, knowledge, false),
  );
  return (first ?? [])
    .filter((finding) => !finding.gate && others.every((list) => list.some((other) => idOf(other) === idOf(finding))))
    .map((finding) => (finding.severity === 'error' ? asWarning(finding) : finding));
}

function idOf({ code, span }: Finding): string {
  return `${code} ${span.start} ${span.end}`;
}

function inRole(
  text: string,
  target: Target,
  table: OptionsOf,
  { role, hints, scanned }: Omit<Use, 'span'>,
  knowledge: Knowledge,
  usedBothWays: boolean,
): Finding[] {
  const options = effective(table.options, hints);
  const connector = options.get('connector')?.value ?? '';
  const factory = knowledge.connector(connector, role);
  if (!factory) return [];
  const [hint] = hints;
  if (hint && role === 'sink' && connector === 'kinesis' && CANNOT_COPY_SINK.has(target))
    return [unsupportedHint({ start: hint.span.start, end: hints[hints.length - 1].span.end }, { connector })];
  const formats = formatsOf(connector, options, knowledge);
  const reading = new Reading({
    text,
    target,
    table,
    role,
    scanned,
    connector,
    factory,
    options,
    formats,
    usedBothWays,
  });
  checkReading(reading, knowledge);
  // No jar of this generation was to be had, so what its documentation says is not said as if Flink had been asked.
  if (connector === 'kinesis' && target === '2.2') return reading.findings.map(fromPublicSources);
  return reading.findings;
}

/** Kinesis sinks of connectors before 4.3 cannot be copied, which an OPTIONS hint needs. */
const CANNOT_COPY_SINK: ReadonlySet<Target> = new Set(['1.15', '1.18']);

function fromPublicSources(finding: Finding): Finding {
  if (finding.severity !== 'error') return finding;
  const source = 'This is what the documentation of the connector says.';
  return { ...finding, severity: 'warning', help: finding.help === undefined ? source : `${finding.help} ${source}` };
}
