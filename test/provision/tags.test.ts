import { TagRoleCommand } from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import { furtherTags, staleTags } from '../../src/provision/ownership.ts';
import { clientsOf, planned, shown, testCloud, up, WORKSHOP } from './support/notebook.ts';

const cloud = await testCloud();
const aws = await clientsOf(cloud);
const OWNER = { 'hangar:project': 'wildrydes', 'hangar:stage': 'default' };
const tagged = (tags: string) => WORKSHOP.replace('parallelism: 4', `parallelism: 4\n  tags: ${tags}`);

/** The tags of everything that has some: one text where all have the same. */
async function tags(file: string): Promise<unknown[]> {
  const { observed } = await planned(file, aws, { start: false });
  const all = observed.flatMap(({ observation: { seen } }) => (seen?.tags ? [seen.tags] : []));
  expect(all.length).toBe(8);
  const texts = all.map((one) => JSON.stringify(Object.entries(one).sort()));
  return [...new Set(texts)].map((text) => Object.fromEntries(JSON.parse(text)));
}

test('tags that left the file are taken away, and those of others stay', async () => {
  await up(tagged('{ team: rides, "cost center": "7" }'), aws, { start: false });
  expect(await tags(WORKSHOP)).toEqual([
    { ...OWNER, team: 'rides', 'cost center': '7', 'hangar:tags': 'cost center + team' },
  ]);
  const less = tagged('{ "cost center": "8" }');
  const { steps } = await planned(less, aws, { start: false });
  expect(steps[0].diff).toMatchInlineSnapshot(`
    [
      {
        "from": "7",
        "path": "tags.cost center",
        "to": "8",
      },
      {
        "from": "cost center + team",
        "path": "tags.hangar:tags",
        "to": "cost center",
      },
      {
        "from": "rides",
        "path": "tags.team",
        "to": undefined,
      },
    ]
  `);
  await up(less, aws, { start: false });
  expect(await tags(less)).toEqual([{ ...OWNER, 'cost center': '8', 'hangar:tags': 'cost center' }]);
  expect(shown((await planned(less, aws, { start: false })).steps)).toEqual([]);
  const RoleName = 'kinesis-analytics-flink-analytics-eu-west-1';
  await aws.iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'audit', Value: 'yes' }] }));
  await up(WORKSHOP, aws, { start: false });
  expect(await tags(WORKSHOP)).toEqual([OWNER, { ...OWNER, audit: 'yes' }]);
  expect(shown((await planned(WORKSHOP, aws, { start: false })).steps)).toEqual([]);
});

test('the tag that names the others has room for so many', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`key-${String(i).padStart(2, '0')}`, 'x']));
  const written = furtherTags({ ...many, 'a + b': 'x' });
  expect(written['hangar:tags'].length).toBeLessThanOrEqual(256);
  const stale = staleTags(OWNER, { ...written, ...OWNER });
  expect([stale[0], stale.at(-1), stale.includes('a + b')]).toEqual(['key-00', 'hangar:tags', false]);
  expect(furtherTags({})).toEqual({});
  expect(staleTags(OWNER, { ...OWNER, team: 'rides' })).toEqual([]);
});
