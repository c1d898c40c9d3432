import type { Shape } from './model.ts';

/** How long a text, a list or a map is, as the models count: characters, not UTF-16 units; bytes of a blob. */
export function lengthOf(value: unknown, type: Shape['type']): number {
  if (value instanceof Uint8Array) return value.length;
  // The bytes of a blob arrive as Base64.
  if (type === 'blob') return Math.floor((String(value).replace(/=+$/, '').length * 3) / 4);
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** Whether the whole of a text is as the pattern of a model wants it. */
export function matches(text: string, pattern: string): boolean {
  let compiled = COMPILED.get(pattern);
  if (!compiled) COMPILED.set(pattern, (compiled = compile(pattern)));
  return compiled.test(text);
}

const COMPILED = new Map<string, RegExp>();

/** The models write for Java, whose escapes are sometimes none in the strict mode of JavaScript. */
function compile(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return new RegExp(`^(?:${pattern})$`);
  }
}

/** A value in a refusal. */
export function shown(value: unknown, { type }: Shape): string {
  if (type === 'list' || type === 'map' || type === 'structure') return `'${JSON.stringify(value)}'`;
  return value instanceof Uint8Array ? `'${value.length} bytes'` : `'${value}'`;
}
