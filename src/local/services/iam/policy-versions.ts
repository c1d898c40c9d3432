import type { Operations } from '../../../../aws-models/data/iam.generated.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { findPolicy, limitExceeded, markedPage, noSuchEntity } from './find.ts';
import { checkDocument, conflict, describedVersion, versionOf } from './policies.ts';
import type { PolicyRecord } from './state.ts';

type Names =
  | 'CreatePolicyVersion'
  | 'GetPolicyVersion'
  | 'DeletePolicyVersion'
  | 'ListPolicyVersions'
  | 'SetDefaultPolicyVersion';

const VERSION_LIMIT = 5;

export function policyVersionOperations({ state: { iam } }: World): SomeHandlers<Operations, Names> {
  return {
    CreatePolicyVersion({ PolicyArn, PolicyDocument, SetAsDefault }, { now }) {
      const policy = findPolicy(iam, PolicyArn);
      checkDocument(PolicyDocument);
      if (policy.versions.length >= VERSION_LIMIT)
        throw limitExceeded(
          `A managed policy can have up to ${VERSION_LIMIT} versions. Before you create a new version, you must delete an existing version.`,
        );
      const version = { id: `v${policy.next++}`, document: PolicyDocument, created: Math.floor(now / 1000) };
      policy.versions = [...policy.versions, version];
      policy.updated = version.created;
      if (SetAsDefault) policy.defaultVersion = version.id;
      return { PolicyVersion: { ...describedVersion(version, policy), Document: undefined } };
    },

    GetPolicyVersion: ({ PolicyArn, VersionId }) => ({ PolicyVersion: versionOf(PolicyArn, VersionId, iam) }),

    DeletePolicyVersion({ PolicyArn, VersionId }) {
      const policy = findPolicy(iam, PolicyArn);
      checkVersion(policy, VersionId);
      if (policy.defaultVersion === VersionId) throw conflict('Cannot delete the default version of a policy.');
      policy.versions = policy.versions.filter(({ id }) => id !== VersionId);
      return undefined;
    },

    ListPolicyVersions(input) {
      const policy = findPolicy(iam, input.PolicyArn);
      const newestFirst = [...policy.versions].reverse();
      const all = markedPage(newestFirst, (version) => String(1e6 - Number(version.id.slice(1))), input);
      const { items, ...rest } = all;
      return { Versions: items.map((one) => ({ ...describedVersion(one, policy), Document: undefined })), ...rest };
    },

    SetDefaultPolicyVersion({ PolicyArn, VersionId }, { now }) {
      const policy = findPolicy(iam, PolicyArn);
      checkVersion(policy, VersionId);
      policy.defaultVersion = VersionId;
      policy.updated = Math.floor(now / 1000);
      return undefined;
    },
  };
}

function checkVersion({ arn, versions }: PolicyRecord, id: string): void {
  if (!versions.some((version) => version.id === id))
    throw noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`);
}
