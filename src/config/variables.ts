import type { Finding } from '../findings/finding.ts';
import type { Builder } from './build.ts';
import type { Node, ScalarNode } from './document.ts';
import { wrongType } from './shape-messages.ts';
import { entryOf } from './stages.ts';
import { secretInClear } from './value-messages.ts';
import type { Given } from './values.ts';

/** The variables that a file declares, with their values; `undefined` for what is known only when it runs. */
export function declaredVariables(
  node: Node | undefined,
  builder: Builder,
  given: Given,
  report: (finding: Finding) => void,
): Map<string, string | undefined> {
  const variables = new Map<string, string | undefined>();
  for (const { key, value } of node?.kind === 'map' ? node.entries : []) {
    const preset = scalarOf(value, 'default');
    const type = String(scalarOf(value, 'type')?.value ?? 'string');
    const asked = given.variables && Object.hasOwn(given.variables, key) ? given.variables[key] : undefined;
    variables.set(key, asked ?? (preset && presetOf(key, preset, type, value, builder, report)));
  }
  return variables;
}

function presetOf(
  name: string,
  preset: ScalarNode,
  type: string,
  declaration: Node,
  builder: Builder,
  report: (finding: Finding) => void,
): string | undefined {
  const isText = typeof preset.value === 'string';
  const { text, open } = isText ? builder.expanded(preset) : { text: preset.source, open: [] };
  const isSecret = scalarOf(declaration, 'secret')?.value === true;
  if (isSecret && !/\$\{env\./.test(preset.source)) report(secretInClear(preset.span, { name }));
  if (open.length > 0) return undefined;
  if (isOfType(text, type)) return text;
  report(wrongType(preset.span, { key: 'default', wanted: TYPES[type], found: `the text "${text}"` }));
  // What names it is read on as if it were right.
  return STAND_INS[type];
}

const STAND_INS: Readonly<Record<string, string>> = { int: '1', bool: 'true' };

const TYPES: Readonly<Record<string, string>> = { int: 'a whole number', bool: 'true or false' };

function isOfType(text: string, type: string): boolean {
  if (type === 'int') return /^-?\d{1,15}$/.test(text);
  return type !== 'bool' || /^(?:true|false)$/.test(text);
}

function scalarOf(node: Node, key: string): ScalarNode | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}
