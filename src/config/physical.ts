import type { Finding } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';
import { mayBe, shortened } from './names.ts';
import type { Config } from './schema.ts';
import { sharedName } from './shape-messages.ts';

/** The names that things have in AWS at one stage. */
export interface PhysicalNames {
  /** By their keys in the file. */
  readonly streams: Readonly<Record<string, string>>;
  /** The role of the notebook that hangar makes. */
  readonly notebookRole: string | undefined;
  readonly applicationRole: string | undefined;
  /** The managed policies, by their keys in the file. */
  readonly policies: Readonly<Record<string, string>>;
  readonly bucket: string;
  readonly logGroup: string | undefined;
}

export interface Naming {
  readonly stage: string;
  /** The default stage has the names as they are written. */
  readonly isDefault: boolean;
  /** Whether the stage has a name of its own for something, so that it needs no addition. */
  readonly isOwn: (path: readonly string[]) => boolean;
}

const MOST_OF_ROLE = 64;

/** Names that are global in an account get the stage behind them, so that two stages do not meet there. */
export function physicalNames(config: Config, { stage, isDefault, isOwn }: Naming): PhysicalNames {
  const { region, notebook, application, streams, deploy } = config;
  const staged = (name: string, path: readonly string[]) => (isDefault || isOwn(path) ? name : `${name}-${stage}`);
  const role = (name: string) => shortened(staged(`kinesis-analytics-${name}-${region}`, []), MOST_OF_ROLE);
  return Object.freeze({
    streams: mapped(streams, (key, { name }) => name ?? key),
    notebookRole: notebook && !isGiven(notebook.role) ? role(notebook.name) : undefined,
    applicationRole: application && !isGiven(application.role) ? role(application.name) : undefined,
    policies: mapped(notebook?.policies ?? {}, (key) => staged(key, ['notebook', 'policies', key])),
    bucket: staged(deploy.bucket, ['deploy', 'bucket']),
    logGroup: notebook && (notebook.logs.group ?? `/aws/kinesis-analytics/${notebook.name}`),
  });
}

function isGiven(role: NonNullable<Config['notebook']>['role']): boolean {
  return typeof role === 'string' || role?.arn !== undefined;
}

function mapped<Value>(
  values: Readonly<Record<string, Value>>,
  name: (key: string, value: Value) => string,
): Readonly<Record<string, string>> {
  return Object.freeze(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, name(key, value)])));
}

/** A stage with its names, and where it stands in the file. */
export interface NamedStage {
  readonly name: string;
  readonly config: Config;
  readonly names: PhysicalNames;
  readonly span: Span | undefined;
}

/** Reports each stage that would share a thing with one before it. */
export function sharedNames(stages: readonly NamedStage[]): Finding[] {
  return stages.flatMap((stage, index) => {
    if (!mayBe('stage', stage.name)) return [];
    for (const other of stages.slice(0, index)) {
      const shared = meeting(thingsOf(stage), thingsOf(other));
      if (shared.length === 0 || !stage.span) continue;
      const place = shared.every(({ where }) => where === 'region') ? ` in ${stage.config.region}` : '';
      const names = shared.map(({ what, name }) => `the ${what} "${name}"`);
      return [sharedName(stage.span, { stage: stage.name, other: other.name, names, place })];
    }
    return [];
  });
}

/** One thing in AWS: where its name must differ from others, and the key of that place with its name. */
interface Thing {
  readonly what: string;
  readonly name: string;
  readonly where: 'region' | 'account' | 'world';
  readonly place: string;
}

/** What hangar makes at a stage. */
function thingsOf({ config, names }: NamedStage): Thing[] {
  const { region, account, notebook, application, streams } = config;
  const thing = (where: Thing['where'], what: string, name: string | undefined): Thing[] => {
    if (name === undefined) return [];
    const places = { region: `${account}/${region}`, account: `${account}`, world: '' };
    return [{ what, name, where, place: places[where] }];
  };
  const made = Object.entries(names.streams).filter(([key]) => !streams[key].existing);
  return [
    ...made.flatMap(([, name]) => thing('region', 'stream', name)),
    ...thing('region', 'application', notebook?.name),
    ...thing('region', 'Glue database', notebook?.glueDatabase),
    ...thing('region', 'log stream', notebook?.logs.group && `${notebook.logs.group}:${notebook.logs.stream}`),
    ...thing('region', 'application', application?.name),
    ...thing('account', 'role', names.notebookRole),
    ...thing('account', 'role', names.applicationRole),
    ...Object.values(names.policies).flatMap((name) => thing('account', 'policy', name)),
    ...thing('world', 'bucket', notebook || application ? names.bucket : undefined),
  ];
}

/** What is of one kind, at one place, and of one name. An account that is not named may be any. */
function meeting(some: readonly Thing[], others: readonly Thing[]): Thing[] {
  const keyOf = ({ what, name, place }: Thing) => JSON.stringify([what, name, place]);
  const taken = new Set(others.map(keyOf));
  return [...new Map(some.map((one) => [keyOf(one), one])).values()].filter((one) => taken.has(keyOf(one)));
}
