import { parseArn } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';

/** A policy as it is written. */
export interface PolicyDocument {
  readonly Version?: string;
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMany;
  readonly NotAction?: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Principal?: Principal;
  readonly NotPrincipal?: Principal;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
}

export type OneOrMany = string | readonly string[];
export type Principal = '*' | Readonly<Record<string, OneOrMany>>;

export function listOf(given: OneOrMany | undefined): readonly string[] {
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : given;
}

/** Reads a document; throws what IAM says of one that it does not take. */
export function readPolicy(text: string, kind: 'identity' | 'trust'): PolicyDocument {
  const document = parse(text);
  const version = document['Version'];
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17')
    throw malformed('Syntax errors in policy.');
  const given = document['Statement'];
  const statements: unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  const checked = statements.map((one) => statementOf(one, kind));
  return { ...(typeof version === 'string' && { Version: version }), Statement: checked };
}

/** Reads what has been taken before. */
export function storedPolicy(text: string): PolicyDocument {
  const { Statement: given, ...rest } = JSON.parse(text) as { Statement: Statement | readonly Statement[] };
  return { ...rest, Statement: Array.isArray(given) ? given : [given as Statement] };
}

function parse(text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text);
    if (isRecord(document)) return document;
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  throw malformed('Syntax errors in policy.');
}

const KNOWN = new Set('Sid Effect Action NotAction Resource NotResource Principal NotPrincipal Condition'.split(' '));

function statementOf(given: unknown, kind: 'identity' | 'trust'): Statement {
  if (!isRecord(given) || !Object.keys(given).every((key) => KNOWN.has(key)))
    throw malformed('Syntax errors in policy.');
  const has = (key: string) => given[key] !== undefined;
  if (given['Effect'] !== 'Allow' && given['Effect'] !== 'Deny') throw malformed('Syntax errors in policy.');
  if (!has('Action') && !has('NotAction')) throw malformed('Policy statement must contain actions.');
  for (const key of ['Action', 'NotAction', 'Resource', 'NotResource'])
    if (has(key) && !isOneOrMany(given[key])) throw malformed('Syntax errors in policy.');
  const statement = given as unknown as Statement;
  checkActions([...listOf(statement.Action), ...listOf(statement.NotAction)]);
  if (kind === 'trust') checkTrust(has);
  else checkIdentity(statement, has);
  return statement;
}

function checkActions(actions: readonly string[]): void {
  if (actions.some((action) => action !== '*' && !/^[\w-]+:[\w*?]+$/.test(action)))
    throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
}

function checkTrust(has: (key: string) => boolean): void {
  if (!has('Principal') && !has('NotPrincipal')) throw malformed('Missing required field Principal');
  if (has('Resource') || has('NotResource')) throw malformed('Has prohibited field Resource');
}

function checkIdentity(statement: Statement, has: (key: string) => boolean): void {
  if (has('Principal') || has('NotPrincipal')) throw malformed('Policy document should not specify a principal.');
  const resources = [...listOf(statement.Resource), ...listOf(statement.NotResource)];
  if (resources.length === 0) throw malformed('Policy statement must contain resources.');
  for (const resource of resources) {
    if (resource === '*') continue;
    const arn = parseArn(resource);
    if (!arn) throw malformed(`Resource ${resource} must be in ARN format or "*".`);
    if (!/^(aws|aws-cn|aws-us-gov|\*)$/.test(arn.partition))
      throw malformed(`Partition "${arn.partition}" is not valid for resource "${resource}".`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOrMany(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

function malformed(message: string): ServiceError {
  return new ServiceError('MalformedPolicyDocumentException', message);
}
