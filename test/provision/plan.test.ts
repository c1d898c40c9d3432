import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Observation, Step } from '../../src/provision/index.ts';
import { isEmpty, planDown, planUp, renderPlan } from '../../src/provision/index.ts';
import type { Kind, Tags } from '../../src/provision/resource.ts';
import { KINDS } from '../../src/provision/resource.ts';

const OWNER = { project: 'rides', stage: 'default' };
const OURS: Tags = { 'hangar:project': 'rides', 'hangar:stage': 'default' };
const OTHERS: Tags = { 'hangar:project': 'rides', 'hangar:stage': 'prod' };
const UP = { owner: OWNER, start: true, adopt: [] };

interface Look {
  readonly kind?: Kind;
  readonly name?: string;
  readonly existing?: boolean;
  readonly isWanted?: boolean;
  readonly keepsData?: boolean;
  /** `null` where nothing is there. */
  readonly found?: Partial<NonNullable<Observation['seen']>> | null;
}

function look({
  kind = 'stream',
  name = 'x',
  existing = false,
  isWanted = true,
  keepsData = false,
  found,
}: Look): Observation {
  const seen = found === null ? undefined : { tags: {}, changes: [], holds: undefined, status: undefined, ...found };
  return { kind, name, existing, isWanted, keepsData, tags: OURS, seen };
}

const CHANGE = { path: 'shards', from: 1, to: 2 };
const STOPPING = { ...CHANGE, stops: true } as const;

function short({ action, stops, diff }: Step): string {
  return `${action}${stops === undefined ? '' : ' stops'} ${diff.map(({ path }) => path).join(' ')}`.trim();
}

test.for<[string, Look, string]>([
  ['is not there', { found: null }, 'create'],
  ['ours, as it should be', { found: { tags: OURS } }, 'none'],
  ['ours, different', { found: { tags: OURS, changes: [CHANGE] } }, 'update shards'],
  ['ours, without a tag', { found: { tags: { ...OURS, 'hangar:stage': 'default', extra: 'stays' } } }, 'none'],
  ['ours, cannot be changed', { found: { tags: OURS, changes: [{ ...CHANGE, refusal: 'No.' }] } }, 'refuse shards'],
  ['ours, has to be made anew', { found: { tags: OURS, changes: [{ ...CHANGE, replaces: true }] } }, 'replace shards'],
  ['of another stage', { found: { tags: OTHERS } }, 'refuse'],
  ['untagged, as it should be', {}, 'none'],
  ['untagged, different', { found: { changes: [CHANGE] } }, 'refuse shards'],
  ['existing and there', { existing: true, found: { changes: [CHANGE] } }, 'none'],
  ['existing and not there', { existing: true, found: null }, 'refuse'],
  ['follows another', { found: { tags: undefined } }, 'none'],
])('what is wanted and %s', ([, wanted, expected]) => {
  expect(planUp([look(wanted)], UP).map(short)).toEqual([expected]);
});

test.for<[string, Look, string[]]>([
  ['stands', { found: { tags: OURS, status: 'READY' } }, ['none', 'start']],
  ['runs', { found: { tags: OURS, status: 'RUNNING' } }, ['none']],
  ['is starting', { found: { tags: OURS, status: 'STARTING' } }, ['none', 'start']],
  [
    'runs and differs',
    { found: { tags: OURS, status: 'RUNNING', changes: [STOPPING] } },
    ['update stops shards', 'start'],
  ],
  ['stands and differs', { found: { tags: OURS, status: 'READY', changes: [STOPPING] } }, ['update shards', 'start']],
  ['is another’s', { found: { tags: OTHERS, status: 'READY' } }, ['refuse']],
])('a notebook that %s', ([, wanted, expected]) => {
  expect(planUp([look({ kind: 'application', ...wanted })], UP).map(short)).toEqual(expected);
});

test('takes over what is named, and nothing else', () => {
  const there = { found: { changes: [CHANGE] } };
  const [mine, other] = planUp([look({ ...there, name: 'mine' }), look({ ...there, name: 'other' })], {
    ...UP,
    adopt: ['mine'],
  });
  expect([short(mine), short(other)]).toEqual([
    'update shards tags.hangar:project tags.hangar:stage tags.hangar:adopted',
    'refuse shards',
  ]);
});

test.for<[string, Look, string]>([
  ['a role', { kind: 'role', found: { tags: OURS } }, 'remove'],
  ['a stream', { keepsData: true, found: { tags: OURS, holds: 'its records' } }, 'none'],
  ['a notebook', { kind: 'application', found: { tags: OURS, holds: 'its notes' } }, 'none'],
])('what left the file: %s', ([, left, expected]) => {
  expect(planUp([look({ ...left, isWanted: false })], UP).map(short)).toEqual([expected]);
});

test.for<[string, Look, { all?: boolean; named?: string[] }, string[]]>([
  ['what was made', { found: { tags: OURS } }, {}, ['remove']],
  ['what runs', { kind: 'application', found: { tags: OURS, status: 'RUNNING' } }, {}, ['remove stops']],
  ['data', { keepsData: true, found: { tags: OURS } }, {}, ['none']],
  ['data that is named', { keepsData: true, found: { tags: OURS } }, { named: ['x'] }, ['remove']],
  ['data, with all', { keepsData: true, found: { tags: OURS } }, { all: true }, ['remove']],
  ['a database without tables', { kind: 'glue-database', found: { tags: OURS } }, {}, ['remove']],
  ['a database with tables', { kind: 'glue-database', found: { tags: OURS, holds: '2 tables' } }, {}, ['none']],
  ['what was there before', {}, { all: true }, ['none']],
  ['what was there before, by the file', { existing: true, found: { tags: OURS } }, { all: true }, ['none']],
  ['what is another’s', { found: { tags: OTHERS } }, { all: true }, ['none']],
  ['what was adopted', { found: { tags: { ...OURS, 'hangar:adopted': 'true' } } }, { all: true }, ['update']],
  ['what is not named', { found: { tags: OURS } }, { named: ['y'] }, []],
  ['what is not there', { found: null }, { all: true }, []],
])('down: %s', ([, there, { all = false, named = [] }, expected]) => {
  expect(planDown([look(there)], { owner: OWNER, all, named }).map(short)).toEqual(expected);
});

test.for<[string, Tags, boolean, string]>([
  ['goes', OURS, true, 'It goes with the log group "/g" that it is in.'],
  [
    'was there before',
    {},
    true,
    'It stays with the log group "/g" that it is in: it carries no tags that say whose it is.',
  ],
  ['is kept', OURS, false, 'It stays with the log group "/g" that it is in: it carries no tags that say whose it is.'],
])('down: a log stream whose group %s', ([, of, all, reason]) => {
  const group = look({ kind: 'log-group', name: '/g', keepsData: true, found: { tags: of } });
  const inIt = look({ kind: 'log-stream', name: '/g:s', keepsData: true, found: { tags: undefined } });
  expect(planDown([group, inIt], { owner: OWNER, all, named: [] })[0].reason).toBe(reason);
});

const tags = fc.constantFrom<Tags | undefined>(undefined, {}, OURS, OTHERS, { ...OURS, 'hangar:adopted': 'true' });

const observations = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    name: fc.string({ minLength: 1, maxLength: 3 }),
    keepsData: fc.boolean(),
    existing: fc.boolean(),
    isWanted: fc.boolean(),
    tags: fc.constant(OURS),
    seen: fc.option(
      fc.record({
        tags,
        changes: fc.constantFrom([], [CHANGE], [STOPPING]),
        holds: fc.constantFrom(undefined, 'its data'),
        status: fc.constantFrom(undefined, 'READY', 'RUNNING'),
      }),
      { nil: undefined },
    ),
  }),
);

test('nothing is ever changed or removed that is not the project’s own', () => {
  const isOurs = (found: Tags | undefined) => found === undefined || found['hangar:stage'] === 'default';
  fc.assert(
    fc.property(observations, fc.boolean(), (all, isAll) => {
      const steps = [...planUp(all, UP), ...planDown(all, { owner: OWNER, all: isAll, named: [] })];
      const touching = steps.filter(({ action }) => ['update', 'replace', 'remove'].includes(action));
      for (const { resource } of touching) {
        const of = all.filter(({ kind, name }) => kind === resource.kind && name === resource.name);
        expect(of.some(({ seen }) => isOurs(seen?.tags))).toBe(true);
      }
    }),
  );
});

test('what is as it should be has an empty plan', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const settled = all.map((one) => ({
        ...one,
        isWanted: true,
        seen: { tags: OURS, changes: [], holds: undefined, status: 'RUNNING' },
      }));
      expect(isEmpty(planUp(settled, UP))).toBe(true);
    }),
  );
});

test('is printed with a sign and a reason for each step', () => {
  const steps = planUp(
    [
      look({ name: 'new', found: null }),
      look({ name: 'grown', found: { tags: OURS, changes: [CHANGE] } }),
      look({
        kind: 'role',
        name: 'moved',
        found: { tags: OURS, changes: [{ path: 'path', from: '/', to: '/a/', replaces: true }] },
      }),
      look({ name: 'theirs', found: { changes: [CHANGE] } }),
      look({ kind: 'policy', name: 'gone', isWanted: false, found: { tags: OURS } }),
      look({ kind: 'application', name: 'book', found: { tags: OURS, status: 'RUNNING', changes: [STOPPING] } }),
    ],
    UP,
  );
  expect(renderPlan(steps).join('\n')).toMatchInlineSnapshot(`
    " + Kinesis stream "new": It is not there.
     ~ Kinesis stream "grown": It differs.
           shards: 1 -> 2
    -+ IAM role "moved": It can be had so only by making it anew.
           path: / -> /a/
     ! Kinesis stream "theirs": It was there before, without hangar, and differs. Take it over with --adopt theirs, or change hangar.yaml.
           shards: 1 -> 2
     ~ notebook "book": It differs.
           shards: 1 -> 2
           stops the notebook "book", which runs, and every paragraph that runs in it
     ~ start notebook "book": It is started again.
     - IAM policy "gone": It left hangar.yaml.

    1 to create, 2 to change, 1 to replace, 1 to remove, 1 to start, 1 refused."
  `);
});
