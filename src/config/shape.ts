import type { Finding, Fix } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Description, MapDescription, ObjectDescription } from './description.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './document.ts';
import { SCHEMA } from './schema.ts';
import { outOfRange, unknownKey, wrongType, wrongValue } from './shape-messages.ts';

/**
 * Holds what was read to its description: keys, types, words and bounds. Answers with what is right of it, so that the
 * rest can be judged as if nothing else had been written.
 */
export function checkShape(node: Node, description: Description, key: string, findings: Finding[]): Node | undefined {
  if (isBroken(node)) return undefined;
  if (isNothing(node)) {
    // What is required is reported as missing; of what has parts there are none.
    const isSingle = ['text', 'whole', 'flag', 'scalar'].includes(description.kind);
    return isSingle && !description.required ? mistyped(node, description, key, findings) : undefined;
  }
  switch (description.kind) {
    case 'object':
      return node.kind === 'map'
        ? object(node, description, key, findings)
        : mistyped(node, description, key, findings);
    case 'map':
      return node.kind === 'map' ? map(node, description, findings) : mistyped(node, description, key, findings);
    case 'list':
      return node.kind === 'list' ? list(node, description, key, findings) : mistyped(node, description, key, findings);
    case 'either':
      return checkShape(node, node.kind === 'scalar' ? description.text : description.object, key, findings);
    default:
      return node.kind === 'scalar'
        ? scalar(node, description, key, findings)
        : mistyped(node, description, key, findings);
  }
}

function object(node: MapNode, description: ObjectDescription, of: string, findings: Finding[]): MapNode {
  const refused: string[] = [];
  const entries = node.entries.flatMap((entry): Entry[] => {
    const known = Object.hasOwn(description.keys, entry.key) ? description.keys[entry.key] : undefined;
    if (!known) {
      const meant = nearestFree(entry.key, node, description);
      findings.push(unknown(entry, meant, description, of));
      // What is misspelt is not missing as well.
      if (meant !== undefined) refused.push(meant);
      return [];
    }
    const value = checkShape(entry.value, known, entry.key, findings);
    if (!value && (!isNothing(entry.value) || isBroken(entry.value))) refused.push(entry.key);
    return value ? [{ ...entry, value }] : [];
  });
  return { ...node, entries, refused };
}

/** The key that is most likely meant, among those that are not there already. */
function nearestFree(key: string, { entries }: MapNode, { keys }: ObjectDescription): string | undefined {
  return nearest(
    key,
    Object.keys(keys).filter((name) => !entries.some((other) => other.key === name)),
  );
}

function unknown({ key, keySpan }: Entry, meant: string | undefined, { keys }: ObjectDescription, of: string): Finding {
  const known = Object.keys(keys);
  const fix: Fix | undefined =
    meant === undefined ? undefined : { title: `Write ${meant}`, safe: true, edits: [{ span: keySpan, text: meant }] };
  return unknownKey(keySpan, { key, of, meant, known, elsewhere: placesOf(key, SCHEMA, '') }, { fix });
}

/** Where a key of this name is known, by the names of the keys around it. */
function placesOf(key: string, description: Description, path: string): string[] {
  switch (description.kind) {
    case 'object':
      return Object.entries(description.keys).flatMap(([name, inner]) => {
        // A stage holds once more what the file holds.
        if (name === 'stages') return [];
        const here = name === key && path !== '' ? [`"${path}"`] : [];
        return [...here, ...placesOf(key, inner, path === '' ? name : `${path}.${name}`)];
      });
    case 'map':
      return placesOf(key, description.value, `${path}.NAME`);
    case 'either':
      return placesOf(key, description.object, path);
    default:
      return [];
  }
}

function map(node: MapNode, { value: described, most }: MapDescription, findings: Finding[]): MapNode {
  const entries = node.entries.flatMap((entry): Entry[] => {
    // What is only named, without more, is there with nothing said of it.
    const written: Node =
      described.kind === 'object' && isNothing(entry.value) && !isBroken(entry.value)
        ? { kind: 'map', span: entry.keySpan, entries: [] }
        : entry.value;
    const value = checkShape(written, described, entry.key, findings);
    return value ? [{ ...entry, value }] : [];
  });
  const extra = most === undefined ? undefined : node.entries[most];
  if (extra) {
    const given = { key: extra.key, value: node.entries.length, min: 0, max: most ?? 0, values: undefined };
    findings.push(outOfRange(extra.keySpan, { ...given, of: 'parts' }));
  }
  return { ...node, entries };
}

function isBroken(node: Node): boolean {
  return node.kind === 'scalar' && node.isBroken === true;
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function list(
  node: ListNode,
  { item, least = 0, most = Number.MAX_SAFE_INTEGER }: Extract<Description, { kind: 'list' }>,
  key: string,
  findings: Finding[],
): ListNode {
  const count = node.items.length;
  if (count < least || count > most) {
    const span = count < least ? node.span : (node.items[most]?.span ?? node.span);
    findings.push(outOfRange(span, { key, value: count, min: least, max: most, values: undefined, of: 'parts' }));
  }
  const items = node.items.flatMap((one) => {
    const value = checkShape(one, item, key, findings);
    return value ? [value] : [];
  });
  return { ...node, items };
}

type ScalarDescription = Extract<Description, { kind: 'text' | 'whole' | 'flag' | 'scalar' }>;

function scalar(
  node: ScalarNode,
  description: ScalarDescription,
  key: string,
  findings: Finding[],
): ScalarNode | undefined {
  const { value, span } = node;
  const report = (finding: Finding) => void findings.push(finding);
  switch (description.kind) {
    case 'scalar':
      return node;
    case 'flag':
      if (typeof value === 'boolean' || isReference(value)) return node;
      break;
    case 'whole':
      if (isReference(value)) return node;
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) break;
      return checkWhole(value, description, key, span, report) ? node : undefined;
    case 'text':
      if (description.loose && typeof value !== 'string') return { ...node, value: node.source };
      if (typeof value !== 'string') break;
      return isReference(value) || checkWord(value, description, key, span, report) ? node : undefined;
  }
  return mistyped(node, description, key, findings);
}

/** Whether a value is one that is named and not written. */
export function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^\$\{[^{}]*\}$/.test(value);
}

/** Whether a number is one that is taken; what is not is reported. */
export function checkWhole(
  value: number,
  { min, max, values }: Extract<Description, { kind: 'whole' }>,
  key: string,
  span: Span,
  report: (finding: Finding) => void,
): boolean {
  if (value >= min && value <= max && (!values || values.includes(value))) return true;
  report(outOfRange(span, { key, value, min, max, values }));
  return false;
}

/** Whether a text is one of the words that are taken, where there are such; what is not is reported. */
export function checkWord(
  value: string,
  { values, gone }: Extract<Description, { kind: 'text' }>,
  key: string,
  span: Span,
  report: (finding: Finding) => void,
): boolean {
  if (!values || values.includes(value)) return true;
  const reason = gone && Object.hasOwn(gone, value) ? gone[value] : undefined;
  const meant = reason === undefined ? nearest(value, values) : undefined;
  const fix =
    meant === undefined ? undefined : { title: `Write ${meant}`, safe: false, edits: [{ span, text: meant }] };
  report(wrongValue(span, { key, value, known: values, meant, gone: reason }, { fix }));
  return false;
}

const WANTED = {
  text: 'a text',
  whole: 'a whole number',
  flag: 'true or false',
  scalar: 'a text, a number, or true or false',
  object: 'further keys',
  map: 'names with something behind each',
  list: 'a list',
} as const;

function mistyped(node: Node, description: Description, key: string, findings: Finding[]): undefined {
  const wanted = description.kind === 'either' ? `${WANTED.text}, or ${WANTED.object}` : WANTED[description.kind];
  const isQuotable = description.kind === 'text' && node.kind === 'scalar' && node.value !== null;
  const fix: Fix | undefined = isQuotable
    ? { title: 'Put it in quotes', safe: true, edits: [{ span: node.span, text: JSON.stringify(node.source) }] }
    : unquoted(node, description);
  findings.push(
    wrongType(markOf(node), { key: key === '' ? 'hangar.yaml' : key, wanted, found: kindOf(node) }, { fix }),
  );
  return undefined;
}

/** A number, or true or false, that stands in quotes, without them. */
function unquoted(node: Node, { kind }: Description): Fix | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const isMeant = kind === 'whole' ? /^\d{1,9}$/ : kind === 'flag' ? /^(?:true|false)$/ : undefined;
  if (!isMeant?.test(node.value)) return undefined;
  return { title: 'Take away the quotes', safe: true, edits: [{ span: node.span, text: node.value }] };
}

/** What has many lines is marked at its first key or part. */
function markOf(node: Node): Span {
  if (node.kind === 'map') return node.entries[0]?.keySpan ?? node.span;
  return node.kind === 'list' ? (node.items[0]?.span ?? node.span) : node.span;
}

function kindOf(node: Node): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'something with keys';
  const { value } = node;
  if (value === null) return 'nothing';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return typeof value === 'boolean' ? `${value}` : 'a text';
}
