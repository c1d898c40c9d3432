import type { Node, Statement } from '../../src/sql/index.ts';
import { childrenOf } from '../../src/sql/index.ts';

/** What a line may have before its node is written on several. */
const WIDTH = 100;

/**
 * A tree as text: `(Kind words field:child field:[child child])`, in the order of the text. Operators stand in front of
 * what they join, `_` where they follow it; names and literals stand as in SQL. What is long is broken into lines.
 */
export function printTree(statement: Statement): string {
  return `${lay(toShape(statement), '')}\n`;
}

/** A node as text, or as its head and what it holds. */
type Shape = string | { readonly head: string; readonly parts: readonly Shape[] };

function toShape(node: Node): Shape {
  switch (node.kind) {
    case 'Identifier':
      return node.quoted ? `\`${node.name}\`` : node.name;
    case 'Name':
      return node.parts.map(toShape).join('.') + (node.star ? '.*' : '');
    case 'Literal':
      return node.type === 'string' || node.type === 'number'
        ? literalText(node.type, node.value)
        : `${node.type.toUpperCase()} ${node.value}`;
    case 'Star':
      return '*';
    case 'Parameter':
      return '?';
    case 'Word':
      return node.word;
    case 'Missing':
      return '<missing>';
    case 'Binary':
      return group(node.operator, node.left, node.right);
    case 'Unary':
      return group(node.postfix ? `_ ${node.operator}` : node.operator, node.operand);
    case 'Between':
      return group(node.operator, node.value, node.low, node.high);
    case 'SetOperation':
      return group(node.operator, node.left, node.right);
    default:
      return general(node);
  }
}

function literalText(type: 'string' | 'number', value: string): string {
  return type === 'string' ? `'${value}'` : value;
}

function group(head: string, ...nodes: readonly Node[]): Shape {
  return { head, parts: nodes.map(toShape) };
}

/** Flags of which `undefined` says something else than `false`. */
const TELLING = new Set(['nullable', 'enforced']);

/** Any other node: its own words first, then the nodes that it holds, each with its field's name. */
function general(node: Node): Shape {
  const words: string[] = [];
  const held: { readonly field: string; readonly nodes: readonly Node[] }[] = [];
  for (const [field, value] of Object.entries(node)) {
    if (field === 'kind' || field === 'start' || field === 'end' || value === undefined) continue;
    if (typeof value === 'boolean') words.push(...flag(field, value));
    else if (isNode(value)) held.push({ field, nodes: [value] });
    else if (!Array.isArray(value)) words.push(word(field, value));
    else if (value.every(isNode)) held.push(...(value.length > 0 ? [{ field, nodes: value }] : []));
    else words.push(`${field}=${value.join(',')}`);
  }
  const inFields = held.flatMap(({ nodes }) => nodes);
  const children = childrenOf(node);
  if (inFields.length !== children.length || !inFields.every((child) => children.includes(child))) {
    throw new Error(`childrenOf(${node.kind}) gives other children than the fields hold.`);
  }
  held.sort((a, b) => a.nodes[0].start - b.nodes[0].start);
  const parts = held.map(({ field, nodes }) => ({ head: `${field}:`, parts: nodes.map(toShape) }));
  return { head: [node.kind, ...words].join(' '), parts };
}

function flag(field: string, value: boolean): string[] {
  if (value) return [field];
  return TELLING.has(field) ? [`not ${field}`] : [];
}

/** Types and operators speak for themselves, as words in capitals do. */
function word(field: string, value: unknown): string {
  return field === 'type' || field === 'operator' || /^[A-Z_ ,]+$/.test(`${value}`)
    ? `${value}`
    : `${field}=${JSON.stringify(value)}`;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function lay(shape: Shape, indent: string): string {
  const flat = onOneLine(shape);
  if (typeof shape === 'string' || indent.length + flat.length <= WIDTH) return indent + flat;
  const inner = `${indent}  `;
  const isField = shape.head.endsWith(':');
  const lines = shape.parts.map((part) => lay(part, inner)).join('\n');
  return isField ? `${indent}${shape.head}\n${lines}` : `${indent}(${shape.head}\n${lines})`;
}

function onOneLine(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  const parts = shape.parts.map(onOneLine).join(' ');
  if (shape.head.endsWith(':')) return shape.parts.length === 1 ? `${shape.head}${parts}` : `${shape.head}[${parts}]`;
  return parts === '' ? `(${shape.head})` : `(${shape.head} ${parts})`;
}
