import type { Finding } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { Builder } from './build.ts';
import type { MapNode, ScalarNode } from './document.ts';
import { readDocument } from './document.ts';
import { mayBe, NAMES } from './names.ts';
import type { NamedStage, PhysicalNames } from './physical.ts';
import { physicalNames, sharedNames } from './physical.ts';
import type { Config } from './schema.ts';
import { SCHEMA } from './schema.ts';
import { checkShape } from './shape.ts';
import { missingNoteFile, nameUsedTwice, unknownNote } from './shape-messages.ts';
import type { WrittenStage } from './stages.ts';
import { entryAt, entryOf, LOCAL_STAGE, laidOver, stagesOf } from './stages.ts';
import { refusedName } from './value-messages.ts';
import type { Given } from './values.ts';
import { builtIns, reference, standIn } from './values.ts';
import { declaredVariables } from './variables.ts';

/** A hangar.yaml for one stage. Values that are known only when it runs stand in it as they are written: `${account}`. */
export interface Stage {
  readonly name: string;
  readonly isDefault: boolean;
  readonly config: Config;
  readonly names: PhysicalNames;
}

/** What a hangar.yaml says, and what is wrong with it. */
export interface Reading {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** By name, the default one first; only where the file has no errors. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** Whether the embedded cloud is meant where nothing else is asked for. */
  readonly isLocalByDefault: boolean;
  /** What is known of the stage that is asked for, or else of the default one, even where something else is wrong. */
  readonly draft: Draft;
}

/** What could be read; any part may be missing. */
export type Draft = { readonly [Key in keyof Config]?: Config[Key] | undefined };

/** Reads the text of a hangar.yaml. Never throws because of it. */
export function readConfig(text: string, given: Given = {}): Reading {
  const { root, findings } = readDocument(text);
  if (!root && findings.length > 0)
    return { findings: sorted(findings), stages: new Map(), isLocalByDefault: false, draft: {} };
  const end = text.trimEnd().length;
  const nothing: MapNode = { kind: 'map', span: { start: end, end }, entries: [] };
  const shaped = root && checkShape(root, SCHEMA, '', findings);
  if (!shaped && findings.length > 0) {
    return { findings: sorted(findings), stages: new Map(), isLocalByDefault: false, draft: {} };
  }
  const whole = shaped?.kind === 'map' ? shaped : nothing;
  const built = stagesOf(whole, findings).map((stage) => readStage(stage, { text, whole, given, end }));
  findings.push(...toldOnce(built.map((one) => one.findings)));
  findings.push(...sharedNames(built.flatMap(({ named }) => named ?? [])));
  const inOrder = sorted(findings);
  const isWhole = !inOrder.some(({ severity }) => severity === 'error');
  const stages = built.flatMap(({ stage }): [string, Stage][] => (isWhole && stage ? [[stage.name, stage]] : []));
  const isLocalByDefault = (entryOf(whole, 'default_stage')?.value as ScalarNode | undefined)?.value === LOCAL_STAGE;
  const { draft } = built.find(({ name }) => name === given.stage) ?? built[0];
  return { findings: inOrder, stages: new Map(stages), isLocalByDefault, draft };
}

interface Context {
  readonly text: string;
  readonly whole: MapNode;
  readonly given: Given;
  /** Of what is written, for what is missing. */
  readonly end: number;
}

function readStage(
  { name, isDefault, over, span }: WrittenStage,
  { text, whole, given, end }: Context,
): { name: string; stage?: Stage; named?: NamedStage; draft: Draft; findings: Finding[] } {
  const findings: Finding[] = [];
  const merged = over ? laidOver(whole, over) : whole;
  const tree: MapNode = { ...merged, entries: merged.entries.filter(({ key }) => !STAGING.has(key)) };
  const report = (finding: Finding) => void findings.push(finding);
  const options = { file: text, stage: isDefault ? undefined : name, report };
  const nowhere = { region: undefined, account: undefined };
  const builderOf = (
    values: ReadonlyMap<string, string | undefined>,
    place: { region: string | undefined; account: string | undefined },
  ) => new Builder({ ...options, place, scope: { values, environment: given.environment } });

  // The region and the account are named by the others, and so are read before them.
  const first = builtIns(name, undefined, undefined, given);
  for (const own of ['region', 'account', 'partition']) first.delete(own);
  const early = builderOf(first, nowhere);
  const [written, account] = ['region', 'account'].map((key) => known(entryOf(tree, key)?.value, early));
  const isMeant = given.stage === undefined ? isDefault : given.stage === name;
  const region = (isMeant ? given.region : undefined) ?? written;
  const place = { region, account: account ?? given.account };
  const values = builtIns(name, region, account, given);
  const variables = declaredVariables(entryOf(tree, 'variables')?.value, builderOf(values, place), given, report);
  const builder = builderOf(new Map([...values, ...variables]), place);

  const keys = Object.fromEntries(Object.entries(SCHEMA.keys).filter(([key]) => !STAGING.has(key)));
  const at = { start: end, end };
  const asWritten = builder.build(tree, { ...SCHEMA, keys }, '', at) as Draft;
  const draft = isMeant && given.region !== undefined ? { ...asWritten, region } : asWritten;
  findings.push(...crossReferences(draft, tree, given));
  const config = wholeOf(draft);
  if (!config) return { name, draft, findings };

  const isOwn = (path: readonly string[]) => isOwnName(path, tree, over);
  const names = physicalNames(config, { stage: name, isDefault, isOwn });
  if (!isDefault && span && mayBe('stage', name)) findings.push(...refusedWithStage(names, span));
  const stage = Object.freeze({ name, isDefault, config, names });
  return { name, stage, named: { name, config, names, span }, draft, findings };
}

/** What says something of stages and not of one of them. */
const STAGING: ReadonlySet<string> = new Set(['stages', 'default_stage']);

/** The text of a region or account, if that is known. What is wrong with it is said when it is read among the others. */
function known(node: MapNode['entries'][number]['value'] | undefined, builder: Builder): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const { text, open } = builder.expanded(node);
  return open.length > 0 ? undefined : text;
}

/** The draft as a config, without the parts that lack their names; `undefined` if it is not even known where it is. */
function wholeOf(draft: Draft): Config | undefined {
  const { project, region, notebook, application, deploy, streams, notes, variables } = draft;
  if (region === undefined || !deploy || !streams || !notes || !variables) return undefined;
  const parts = {
    ...(notebook?.name !== undefined && { notebook }),
    ...(application?.name !== undefined && { application }),
    ...(draft.account !== undefined && { account: draft.account }),
  };
  return Object.freeze({ project: project ?? '', region, deploy, streams, notes, variables, ...parts });
}

function crossReferences(
  { notebook, application, notes = {}, streams = {} }: Draft,
  tree: MapNode,
  { isThere }: Given,
): Finding[] {
  const findings: Finding[] = [];
  const spanOf = (...path: string[]): Span => entryAt(tree, path)?.value.span ?? tree.span;
  for (const [name, { file }] of Object.entries(notes)) {
    if (file === undefined || file.includes('${') || isThere?.(file) !== false) continue;
    findings.push(missingNoteFile(spanOf('notes', name, 'file'), { file }));
  }
  if (application?.note !== undefined && !Object.hasOwn(notes, application.note)) {
    const span = spanOf('application', 'note');
    const known = Object.keys(notes);
    const meant = nearest(application.note, known);
    const fix =
      meant === undefined ? undefined : { title: `Write ${meant}`, safe: false, edits: [{ span, text: meant }] };
    findings.push(unknownNote(span, { name: application.note, meant, known }, { fix }));
  }
  if (notebook?.name !== undefined && notebook.name === application?.name) {
    const related = [{ message: 'The notebook has this name.', span: spanOf('notebook', 'name') }];
    const given = { what: 'application', name: application.name };
    findings.push(nameUsedTwice(spanOf('application', 'name'), given, { related }));
  }
  const byName = new Map<string, string>();
  for (const [key, { name = key }] of Object.entries(streams)) {
    if (byName.has(name)) {
      const entry = entryAt(tree, ['streams', key, 'name']) ?? entryAt(tree, ['streams', key]);
      const span = entryAt(tree, ['streams', key, 'name'])?.value.span ?? entry?.keySpan ?? tree.span;
      findings.push(nameUsedTwice(span, { what: 'stream', name }));
    }
    byName.set(name, key);
  }
  return findings;
}

/** Whether a stage writes a name itself, or the name has the stage in it. */
function isOwnName(path: readonly string[], tree: MapNode, over: MapNode | undefined): boolean {
  if (path.length === 0) return false;
  const entry = entryAt(tree, path);
  const written = entry?.value.kind === 'scalar' ? `${entry.value.source} ${entry.key}` : (entry?.key ?? '');
  return entryAt(over, path) !== undefined || written.includes(reference('stage'));
}

/** Names that get too long, or otherwise refused, by the stage behind them. */
function refusedWithStage({ policies, bucket }: PhysicalNames, span: Span): Finding[] {
  const shown = bucket.replace(reference('account'), standIn('account') ?? '');
  const refused = [
    ...(shown.includes('${') || mayBe('bucket', shown) ? [] : [{ text: bucket, ...NAMES.bucket }]),
    ...Object.values(policies)
      .filter((text) => !text.includes('${') && !mayBe('policy', text))
      .map((text) => ({ text, ...NAMES.policy })),
  ];
  return refused.map((one) => refusedName(span, one));
}

function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The findings of all stages; what is found of a place at one of them is not told again at the next. */
function toldOnce(stages: readonly (readonly Finding[])[]): Finding[] {
  const placeOf = ({ code, span, message }: Finding) =>
    `${code} ${span.start} ${span.end}${span.start === span.end ? ` ${message}` : ''}`;
  const told = new Set<string>();
  return stages.flatMap((findings) => {
    const fresh = findings.filter((one) => !told.has(placeOf(one)));
    for (const one of fresh) told.add(placeOf(one));
    return [...new Map(fresh.map((one) => [`${placeOf(one)} ${one.message}`, one])).values()];
  });
}
