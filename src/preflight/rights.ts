import type { Finding } from '../findings/finding.ts';
import type { Place, Statement } from '../provision/index.ts';
import { glueArn, streamArn } from '../provision/index.ts';
import type { Span } from '../text/span.ts';
import { kindOfRight } from '../zeppelin/run/failures/index.ts';
import type { Remark } from './remark.ts';
import { aboutUses } from './remark.ts';
import type { StreamTable } from './streams.ts';
import type { CatalogEntry, CatalogWork } from './tables.ts';
import { keyOf } from './tables.ts';

/** Something that the role has to be allowed. */
export interface NeededRight {
  readonly actions: readonly string[];
  /** The one that tells most is the last. */
  readonly resources: readonly string[];
  readonly remark: (missing: (span?: Span) => Finding) => Remark;
  readonly span: Span;
}

/** What a source of Flink asks a stream for. */
const READ = ['ListShards', 'GetShardIterator', 'GetRecords'].map((one) => `kinesis:${one}`);
const FAN_OUT = ['ListShards', 'DescribeStreamSummary', 'RegisterStreamConsumer'].map((one) => `kinesis:${one}`);
const CONSUME = ['DescribeStreamConsumer', 'SubscribeToShard'].map((one) => `kinesis:${one}`);
const WRITE = ['kinesis:PutRecords'];

/** What a note needs of streams that it reads and writes. */
export function streamRights(tables: readonly StreamTable[], place: Place): NeededRight[] {
  return tables.flatMap(({ stream, region, span, uses, consumer }) => {
    const arn = streamArn({ ...place, region }, stream);
    const right = (role: 'source' | 'sink', actions: readonly string[], resource = arn): NeededRight[] => {
      const own = uses.filter((one) => one.role === role);
      if (own.length === 0) return [];
      return [{ actions, resources: [resource], span, remark: (missing) => aboutUses(missing(), own) }];
    };
    const reading =
      consumer === undefined
        ? right('source', READ)
        : [...right('source', FAN_OUT), ...right('source', CONSUME, `${arn}/consumer/${consumer}`)];
    return [...reading, ...right('sink', WRITE)];
  });
}

/** What it needs of Glue; `isThere` tells whether Glue has a table already. */
export function glueRights(
  { creations, removals }: CatalogWork,
  isThere: (key: string) => boolean,
  place: Place,
): NeededRight[] {
  const at = ({ database, name }: CatalogEntry) =>
    ['catalog', `database/${database}`, `table/${database}/${name}`].map((one) => glueArn(place, one.toLowerCase()));
  const alone = (finding: Finding): Remark => ({ finding, needed: [finding.span] });
  return [
    ...removals.map((one) => ({
      actions: ['glue:DeleteTable', 'glue:GetPartitions'],
      resources: at(one),
      span: one.span,
      // Where there is nothing, nothing is deleted; but the note makes it, and then drops it the next time.
      remark: (missing: () => Finding) =>
        alone(one.isMade || isThere(keyOf(one)) ? missing() : { ...missing(), severity: 'warning' }),
    })),
    ...creations
      .filter(({ ifNotExists, ...one }) => !ifNotExists || !isThere(keyOf(one)))
      .map((one) => ({
        actions: ['glue:CreateTable', 'glue:GetTable'],
        resources: at(one),
        span: one.span,
        remark: (missing: () => Finding) => alone(missing()),
      })),
  ];
}

/** What plans a query asks Glue for, whatever the query is. */
export function planningRight(spans: readonly Span[], place: Place): NeededRight[] {
  const [first] = spans;
  if (!first) return [];
  return [
    {
      actions: ['glue:GetDatabase'],
      resources: [glueArn(place, 'database/hive')],
      span: first,
      remark: (missing) => ({ finding: missing(), needed: spans }),
    },
  ];
}

/** All that is needed, in as few statements as there are kinds of it. */
export function statementsOf(rights: readonly NeededRight[]): Statement[] {
  const groups = new Map<string, { readonly Action: readonly string[]; readonly Resource: Set<string> }>();
  for (const { actions, resources } of rights) {
    const group = groups.get(actions.join()) ?? { Action: actions, Resource: new Set() };
    for (const resource of resources) group.Resource.add(resource);
    groups.set(actions.join(), group);
  }
  return [...groups.values()].map(({ Action, Resource }) => ({ Effect: 'Allow', Action, Resource: [...Resource] }));
}

/** The findings for what of it the role lacks: one for each need, with what tells most. */
export function lackingRights(rights: readonly NeededRight[], lacks: readonly Statement[]): Remark[] {
  const pairs = lacks.flatMap(({ Action, Resource = [] }) => Action.flatMap((one) => Resource.map((on) => one + on)));
  const lacking = new Set(pairs);
  return rights.flatMap(({ actions, resources, span, remark }) => {
    for (const action of actions) {
      const resource = resources.findLast((one) => lacking.has(action + one));
      if (resource !== undefined) {
        const right = { action, resource };
        return [remark(() => kindOfRight(right)(span, right))];
      }
    }
    return [];
  });
}
