import type { Finding } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Entry, MapNode, Node } from './document.ts';
import { mayBe, NAMES } from './names.ts';
import { unknownStage } from './shape-messages.ts';
import { refusedName } from './value-messages.ts';

/** A stage as it is written: what it lays over the file, and where its name stands, if it has one there. */
export interface WrittenStage {
  readonly name: string;
  readonly isDefault: boolean;
  readonly over: MapNode | undefined;
  readonly span: Span | undefined;
}

/** The stage that the file itself is where it names no other as its default. */
const PLAIN_STAGE = 'default';

/** What `default_stage` may say to mean the file as it is, in the embedded cloud. */
export const LOCAL_STAGE = 'local';

/** The stages of a file, the default one first. */
export function stagesOf(root: MapNode, findings: Finding[]): WrittenStage[] {
  const stages = entryOf(root, 'stages')?.value;
  const written = stages?.kind === 'map' ? stages.entries : [];
  for (const { key, keySpan } of written) {
    if (!mayBe('stage', key)) findings.push(refusedName(keySpan, { text: key, ...NAMES.stage }));
  }
  const asked = entryOf(root, 'default_stage')?.value;
  const named = asked?.kind === 'scalar' && typeof asked.value === 'string' ? asked.value : undefined;
  const known = [...written.map(({ key }) => key), PLAIN_STAGE, LOCAL_STAGE];
  if (asked && named !== undefined && !known.includes(named)) {
    const meant = nearest(named, known);
    const edits = [{ span: asked.span, text: meant ?? '' }];
    const fix = meant === undefined ? undefined : { title: `Write ${meant}`, safe: false, edits };
    findings.push(unknownStage(asked.span, { name: named, meant, known: [...new Set(known)] }, { fix }));
  }
  const byDefault = written.find(({ key }) => key === named)?.key ?? PLAIN_STAGE;
  const all = written.map(({ key, keySpan, value }): WrittenStage => {
    const over = value.kind === 'map' ? value : undefined;
    return { name: key, isDefault: key === byDefault, over, span: keySpan };
  });
  const first: WrittenStage[] = all.some(({ isDefault }) => isDefault)
    ? all.filter(({ isDefault }) => isDefault)
    : [{ name: byDefault, isDefault: true, over: undefined, span: undefined }];
  return [...first, ...all.filter(({ isDefault }) => !isDefault)];
}

/** The file with what a stage says otherwise: key by key; a list or a single value takes the place of the other one. */
export function laidOver(base: MapNode, over: MapNode): MapNode {
  const kept = base.entries.map((entry): Entry => {
    const other = entryOf(over, entry.key);
    if (!other) return entry;
    const areMaps = entry.value.kind === 'map' && other.value.kind === 'map';
    return areMaps ? { ...entry, value: laidOver(entry.value as MapNode, other.value as MapNode) } : other;
  });
  const refused = [...(base.refused ?? []), ...(over.refused ?? [])];
  return { ...base, refused, entries: [...kept, ...over.entries.filter(({ key }) => !entryOf(base, key))] };
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** What stands at a path, with the key in front of it. */
export function entryAt(node: Node | undefined, path: readonly string[]): Entry | undefined {
  let entry: Entry | undefined;
  for (const key of path) {
    entry = entryOf(entry ? entry.value : node, key);
    if (!entry) return undefined;
  }
  return entry;
}
