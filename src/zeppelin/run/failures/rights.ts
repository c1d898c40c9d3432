import { defineFailure, failed, failure } from './failure.ts';

/** What somebody may not do. */
export interface Right {
  readonly action: string;
  /** `undefined` where AWS does not name it. */
  readonly resource: string | undefined;
}

const USER = 'User: arn:aws:sts::123456789012:assumed-role/rides/flink is not authorized to perform:';
const GLUE = '(Service: AWSGlue; Status Code: 400; Error Code: AccessDeniedException)';
const GLUE_DENIED = `com.amazonaws.services.glue.model.AccessDeniedException: ${USER}`;

function because(action: string): string {
  return `because no identity-based policy allows the ${action} action`;
}

const DELETING = {
  text: 'project: rides\nregion: eu-west-1\nnotebook: { name: rides, policies: { rides-glue: glue-delete } }\n',
  path: 'hangar.yaml',
};

const OWN_ROLE = { text: 'project: rides\nregion: eu-west-1\nnotebook: { name: rides }\n', path: 'hangar.yaml' };

export const roleMayNotDrop = defineFailure<Right>({
  code: 'role-may-not-drop',
  phase: 'config',
  summary: "A DROP that the notebook's role may not do.",
  why:
    'Tables of Studio lie in Glue. To drop one, Flink first asks for its partitions and then deletes it, and neither ' +
    'glue:GetPartitions nor glue:DeleteTable is in what the console gives the role of a notebook. So a note that begins with DROP ' +
    'TABLE IF EXISTS fails, though only where the table is there.',
  bad: [
    failed(
      'DROP TABLE rides',
      'org.apache.flink.table.api.TableException: Could not execute DropTable in path hive.default.rides',
      `${GLUE_DENIED} glue:DeleteTable on resource: arn:aws:glue:eu-west-1:123456789012:catalog ${because('glue:DeleteTable')} ${GLUE}`,
    ),
    failed(
      'DROP TABLE rides',
      `${GLUE_DENIED} glue:GetPartitions on resource: arn:aws:glue:eu-west-1:123456789012:table/default/rides ${because('glue:GetPartitions')} ${GLUE}`,
    ),
  ],
  good: [DELETING],
  message: ({ action, resource }) => ({
    message: `The notebook's role may not do ${on(action, resource)}, which DROP needs.`,
    help: 'Add "policies: { NAME: glue-delete }" to the notebook in hangar.yaml and run "hangar up", or have glue:GetPartitions and glue:DeleteTable allowed.',
  }),
});

export const roleMayNotFindHive = defineFailure<Right>({
  code: 'role-may-not-find-hive',
  phase: 'config',
  summary: 'A role that may look for its own Glue database only.',
  why:
    'What plans a query in Studio looks in Glue for the databases "hive", as Flink calls the catalog, and "default", whatever ' +
    'database the tables are in. Neither need exist, but a role that may ask for its own database only makes every query fail.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'org.apache.flink.table.api.TableException: Could not look for the database of the catalog',
      `${GLUE_DENIED} glue:GetDatabase on resource: arn:aws:glue:eu-west-1:123456789012:database/hive ${because('glue:GetDatabase')} ${GLUE}`,
    ),
  ],
  good: [OWN_ROLE],
  message: ({ action, resource }) => ({
    message: `The notebook's role may not do ${on(action, resource)}, where Flink looks whatever database a note uses.`,
    help: 'Have glue:GetDatabase allowed on database/hive, database/default and catalog, too; a role that "hangar up" makes has it.',
  }),
});

export const roleMayNot = defineFailure<Right>({
  code: 'role-may-not',
  phase: 'config',
  summary: "Something that the notebook's role may not do.",
  why:
    'What runs in a notebook acts in the name of its role, not of who runs it. A role that "hangar up" makes may use the streams ' +
    'that hangar.yaml names, and no others; one that was made before is as it is. A policy that was added a moment ago takes some ' +
    'seconds to be in force.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'org.apache.flink.table.api.TableException: Failed to list shards',
      `com.amazonaws.services.kinesis.model.AccessDeniedException: ${USER} kinesis:ListShards on resource: arn:aws:kinesis:eu-west-1:123456789012:stream/rides ${because('kinesis:ListShards')} (Service: AmazonKinesis; Status Code: 400; Error Code: AccessDeniedException)`,
    ),
    { text: `${USER} kinesis:PutRecords with an explicit deny\n` },
  ],
  good: [
    {
      text: 'project: rides\nregion: eu-west-1\nstreams: { rides: { role: source } }\nnotebook: { name: rides }\n',
      path: 'hangar.yaml',
    },
  ],
  message: ({ action, resource }) => ({
    message: `The notebook's role may not do ${on(action, resource)}.`,
    help: action.startsWith('kinesis:')
      ? 'Name the stream with its role (source, destination or both) under "streams" of hangar.yaml and run "hangar up", or have the action allowed.'
      : 'Have the action allowed for the role of the notebook; "hangar plan" tells what a role that hangar did not make lacks.',
  }),
});

function on(action: string, resource: string | undefined): string {
  return resource === undefined ? action : `${action} on ${resource}`;
}

/** The finding for something that a role may not do. */
export function kindOfRight({ action, resource = '' }: Right): typeof roleMayNot {
  if (/^glue:(?:BatchDelete|Delete|GetPartition)/.test(action)) return roleMayNotDrop;
  return /^glue:Get/.test(action) && /:database\/(?:hive|default)$/.test(resource) ? roleMayNotFindHive : roleMayNot;
}

const DENIED = /not authorized to perform:? ([\w-]+:\w+)(?: on (?:resource:? )?"?(arn:[^\s"]+|\*))?/;

export const rightsFailures = [roleMayNotDrop, roleMayNotFindHive, roleMayNot].map((kind) =>
  failure(kind, {
    pattern: DENIED,
    read: ([, action, resource]) => (kindOfRight({ action, resource }) === kind ? { action, resource } : undefined),
  }),
);
