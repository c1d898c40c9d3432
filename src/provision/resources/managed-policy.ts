import {
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachRolePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  TagPolicyCommand,
  UntagPolicyCommand,
} from '@aws-sdk/client-iam';
import { undefinedIfMissing } from '../../aws/index.ts';
import { policyArn } from '../arn.ts';
import type { PolicyDocument } from '../policy.ts';
import { isSamePolicy } from '../policy.ts';
import type { Found, ResourceType, Site } from '../resource.ts';
import { tagList, tagTable } from '../resource.ts';

export interface ManagedPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

interface ActualPolicy extends Found {
  readonly arn: string;
  readonly document: unknown;
}

/** A customer managed policy. */
export const managedPolicy: ResourceType<ManagedPolicy, ActualPolicy> = {
  kind: 'policy',

  async read(name, { aws, place }) {
    const PolicyArn = policyArn(place, name);
    const found = await undefinedIfMissing(aws.iam.send(new GetPolicyCommand({ PolicyArn })));
    const VersionId = found?.Policy?.DefaultVersionId;
    if (!found?.Policy || VersionId === undefined) return undefined;
    const version = await undefinedIfMissing(aws.iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId })));
    // Somebody removed it between the two questions.
    if (!version) return undefined;
    const text = decodeURIComponent(version.PolicyVersion?.Document ?? '');
    return { arn: PolicyArn, document: parsed(text), tags: tagTable(found.Policy.Tags) };
  },

  diff: ({ document }, actual) =>
    isSamePolicy(document, actual.document) ? [] : [{ path: 'document', from: actual.document, to: document }],

  async create({ name, document }, tags, { aws }) {
    const PolicyDocument = JSON.stringify(document);
    await aws.iam.send(new CreatePolicyCommand({ PolicyName: name, PolicyDocument, Tags: tagList(tags) }));
  },

  async update({ document }, { arn }, changes, { aws }) {
    if (changes.length === 0) return;
    await makeRoom(arn, { aws });
    const PolicyDocument = JSON.stringify(document);
    await aws.iam.send(new CreatePolicyVersionCommand({ PolicyArn: arn, PolicyDocument, SetAsDefault: true }));
  },

  async remove({ arn: PolicyArn }, { aws }) {
    const { iam } = aws;
    const attached = await undefinedIfMissing(iam.send(new ListEntitiesForPolicyCommand({ PolicyArn })));
    for (const { RoleName } of attached?.PolicyRoles ?? [])
      await undefinedIfMissing(iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })));
    for (const VersionId of await otherVersions(PolicyArn, { aws }))
      await undefinedIfMissing(iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId })));
    await undefinedIfMissing(iam.send(new DeletePolicyCommand({ PolicyArn })));
  },

  async tag({ arn }, tags, { aws }) {
    await aws.iam.send(new TagPolicyCommand({ PolicyArn: arn, Tags: tagList(tags) }));
  },

  async untag({ arn }, keys, { aws }) {
    await aws.iam.send(new UntagPolicyCommand({ PolicyArn: arn, TagKeys: [...keys] }));
  },

  async list({ aws }) {
    const names: string[] = [];
    for (let Marker: string | undefined; ; ) {
      const page = await aws.iam.send(new ListPoliciesCommand({ Scope: 'Local', PathPrefix: '/', Marker }));
      names.push(...(page.Policies ?? []).flatMap(({ PolicyName, Path }) => (Path === '/' ? (PolicyName ?? []) : [])));
      Marker = page.Marker;
      if (Marker === undefined) return names;
    }
  },
};

/** IAM keeps five versions of a policy. */
const MOST_VERSIONS = 5;

/** Removes the oldest version where there is no room for one more. */
async function makeRoom(PolicyArn: string, { aws }: Pick<Site, 'aws'>): Promise<void> {
  const others = await otherVersions(PolicyArn, { aws });
  const oldest = others.at(-1);
  if (others.length + 1 < MOST_VERSIONS || oldest === undefined) return;
  await undefinedIfMissing(aws.iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: oldest })));
}

/** Those that are not in force, the newest first. */
async function otherVersions(PolicyArn: string, { aws }: Pick<Site, 'aws'>): Promise<string[]> {
  const found = await undefinedIfMissing(aws.iam.send(new ListPolicyVersionsCommand({ PolicyArn })));
  const numbered = (found?.Versions ?? []).flatMap(({ VersionId = '', IsDefaultVersion }) =>
    IsDefaultVersion ? [] : [{ VersionId, number: Number(VersionId.slice(1)) }],
  );
  return numbered.sort((a, b) => b.number - a.number).map(({ VersionId }) => VersionId);
}

/** The value of a text of JSON, or the text itself. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
