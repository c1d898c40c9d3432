import type { DataType } from '../../../sql/index.ts';

/** Types that Hive, and so Glue, calls by another name. What is not here has the same one. */
const HIVE: Readonly<Record<string, string>> = {
  INTEGER: 'int',
  BYTES: 'binary',
  VARBINARY: 'binary',
  NUMERIC: 'decimal',
  DEC: 'decimal',
  'DOUBLE PRECISION': 'double',
  TIME: 'string',
};

/** A type as Glue's columns name it, which is less exact. */
export function hiveType({ name, parameters, elements, fields }: DataType): string {
  if (name.startsWith('TIMESTAMP')) return 'timestamp';
  if (name === 'ROW') return `struct<${fields.map((one) => `${one.name.name}:${hiveType(one.type)}`).join(',')}>`;
  if (elements.length > 0) return `${name.toLowerCase()}<${elements.map(hiveType).join(',')}>`;
  if (name === 'VARCHAR' && parameters.length === 0) return 'string';
  const numbers = /^(VARCHAR|CHAR|DECIMAL|NUMERIC|DEC)$/.test(name) && parameters.length > 0;
  return `${HIVE[name] ?? name.toLowerCase()}${numbers ? `(${parameters.join(',')})` : ''}`;
}

/** A type of Glue's as Flink names it. */
export function flinkType(hive: string): string {
  const struct = /^struct<(.*)>$/is.exec(hive)?.[1];
  if (struct !== undefined) {
    const fields = parts(struct).map((field) => /^([^:]*):(.*)$/s.exec(field) ?? ['', field, 'string']);
    return `ROW<${fields.map(([, name, type]) => `\`${name.trim()}\` ${flinkType(type)}`).join(', ')}>`;
  }
  const [, outer, inner] = /^(array|map)<(.*)>$/is.exec(hive) ?? [];
  if (outer !== undefined) return `${outer.toUpperCase()}<${parts(inner).map(flinkType).join(', ')}>`;
  const plain = hive.trim().toUpperCase();
  return { TIMESTAMP: 'TIMESTAMP(9)', BINARY: 'BYTES' }[plain] ?? plain;
}

/** What is between commas that stand in no brackets. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of text) {
    if ('<('.includes(sign)) depth++;
    if ('>)'.includes(sign)) depth--;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

const PRECISION: Readonly<Record<string, string>> = {
  TIMESTAMP: '6',
  TIMESTAMP_LTZ: '6',
  'TIMESTAMP WITH LOCAL TIME ZONE': '6',
  TIME: '0',
  DECIMAL: '10, 0',
  CHAR: '1',
};

const SHORT: Readonly<Record<string, string>> = {
  INTEGER: 'INT',
  DEC: 'DECIMAL',
  NUMERIC: 'DECIMAL',
  'DOUBLE PRECISION': 'DOUBLE',
  'TIMESTAMP WITH LOCAL TIME ZONE': 'TIMESTAMP_LTZ',
  'TIMESTAMP WITHOUT TIME ZONE': 'TIMESTAMP',
};

/** Types that are as long as can be where no length is said. */
const ENDLESS: Readonly<Record<string, string>> = { VARCHAR: 'STRING', VARBINARY: 'BYTES' };

/** A type as DESCRIBE tells it. */
export function describedType({ name, parameters, elements, fields }: DataType): string {
  if (name === 'ROW')
    return `ROW<${fields.map((one) => `\`${one.name.name}\` ${describedType(one.type)}`).join(', ')}>`;
  if (elements.length > 0) return `${name}<${elements.map(describedType).join(', ')}>`;
  if (parameters.length === 0 && ENDLESS[name] !== undefined) return ENDLESS[name];
  const short = SHORT[name] ?? name;
  const numbers = parameters.length > 0 ? parameters.join(', ') : PRECISION[short];
  return numbers === undefined ? short : `${short}(${numbers})`;
}
