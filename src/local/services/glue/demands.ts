import { arnOf } from '../../arn.ts';
import type { Call, Demand } from '../service.ts';
import { folded } from './find.ts';

/** What an operation needs leave for: what it is about, and all that this is in; a deletion also what is in it. */
export function glueDemands(operation: string, input: Readonly<Record<string, unknown>>, call: Call): Demand[] {
  const { partition, region, account } = call;
  const at = (resource: string) => arnOf({ partition, service: 'glue', region, account, resource });
  const action = `glue:${operation}`;
  if (/Tag/.test(operation)) return [{ action, resources: [String(input['ResourceArn'])] }];
  return [{ action, resources: ['catalog', ...resourcesOf(operation, input)].map(at) }];
}

function resourcesOf(operation: string, input: Readonly<Record<string, unknown>>): readonly string[] {
  const name = (key: string, member = 'Name') => {
    const given = input[key];
    const text = typeof given === 'object' ? (given as Record<string, unknown>)[member] : given;
    return text === undefined ? '*' : folded(String(text));
  };
  if (operation === 'GetDatabases') return [];
  if (operation === 'CreateDatabase') return [`database/${name('DatabaseInput')}`];
  if (/Database$/.test(operation)) {
    const database = name('Name');
    const within = [`table/${database}/*`, `userDefinedFunction/${database}/*`];
    return [`database/${database}`, ...(operation === 'DeleteDatabase' ? within : [])];
  }
  const database = name('DatabaseName');
  if (/UserDefinedFunction/.test(operation)) {
    const one = input['FunctionName'] === undefined ? name('FunctionInput', 'FunctionName') : name('FunctionName');
    return [`database/${database}`, `userDefinedFunction/${database}/${one}`];
  }
  const table = /Partition/.test(operation) ? name('TableName') : tableOf(input, name);
  return [`database/${database}`, `table/${database}/${table}`];
}

function tableOf(input: Readonly<Record<string, unknown>>, name: (key: string) => string): string {
  return input['TableInput'] === undefined ? name('Name') : name('TableInput');
}
