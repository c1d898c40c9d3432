import type { ServiceModel, Shape } from '../src/local/model/model.ts';

/** The types of what the operations of a service take and give. */
export function typesOf({ service, source, operations, shapes }: ServiceModel): string {
  const listed = Object.entries(operations).map(
    ([name, { input, output }]) => `  ${name}: { input: ${input ?? 'undefined'}; output: ${output ?? 'undefined'} };`,
  );
  return [
    `// Made from ${source} by "npm run generate:aws". Do not edit.`,
    '',
    `/** The operations of ${service}. */`,
    'export interface Operations {',
    ...listed,
    '}',
    '',
    ...Object.entries(shapes).map(([name, shape]) => `export ${declaration(name, shape)}`),
    '',
  ].join('\n');
}

function declaration(name: string, shape: Shape): string {
  const { type, members = {}, required = [] } = shape;
  if (type !== 'structure') return `type ${name} = ${aliased(shape)};`;
  const lines = Object.entries(members).map(([member, { shape: of }]) =>
    required.includes(member) ? `  readonly ${member}: ${of};` : `  readonly ${member}?: ${of} | undefined;`,
  );
  if (lines.length === 0) return `type ${name} = Readonly<Record<string, unknown>>;`;
  return [`interface ${name} {`, ...lines, '}'].join('\n');
}

function aliased(shape: Shape): string {
  switch (shape.type) {
    case 'list':
      return `readonly ${shape.member!.shape}[]`;
    case 'map':
      return `Readonly<Record<string, ${shape.value!.shape}>>`;
    case 'string':
      return shape.enum ? shape.enum.map((one) => JSON.stringify(one)).join(' | ') : 'string';
    case 'boolean':
      return 'boolean';
    case 'blob':
      return 'Uint8Array | string';
    default:
      return 'number';
  }
}
