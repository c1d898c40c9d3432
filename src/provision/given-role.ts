import { AwsError, translate, undefinedIfMissing } from '../aws/index.ts';
import type { PolicyDocument } from './policy.ts';
import { trusts } from './policy.ts';
import type { Site } from './resource.ts';
import { trustOf } from './resources/role.ts';
import { lacking } from './resources/simulation.ts';

/** What a role that hangar did not make lacks, for an administrator to add. */
export interface GivenRole {
  readonly arn: string;
  readonly isThere: boolean;
  /** Whether the service may act in its name. */
  readonly isTrusted: boolean;
  /** What it has to be allowed yet; `undefined` where it lacks nothing. */
  readonly lacks?: PolicyDocument;
  /** What is denied it by a policy that says so: nothing that allows it helps. */
  readonly denied?: readonly string[];
  /** Why it cannot be told what it lacks: then `lacks` is all that it needs. */
  readonly unknown?: string;
}

/** Compares what a role may do with what the notebook needs. Changes nothing. */
export async function checkRole(arn: string, needed: readonly PolicyDocument[], site: Site): Promise<GivenRole> {
  const all: PolicyDocument = { Version: '2012-10-17', Statement: needed.flatMap(({ Statement }) => Statement) };
  const role = { arn, isThere: true, isTrusted: true };
  try {
    const trust = await undefinedIfMissing(trustOf(arn.slice(arn.lastIndexOf('/') + 1), site));
    if (trust === undefined) return { ...role, isThere: false };
    const isTrusted = trusts(trust);
    const { Statement, denied } = await lacking(arn, all.Statement, site);
    return {
      ...role,
      isTrusted,
      ...(Statement.length > 0 && { lacks: { ...all, Statement } }),
      ...(denied.length > 0 && { denied }),
    };
  } catch (error) {
    const said = translate(error, { doing: 'find out', resource: `what the role ${arn} may do` });
    if (!(said instanceof AwsError)) throw said;
    return { ...role, lacks: all, unknown: said.message };
  }
}
