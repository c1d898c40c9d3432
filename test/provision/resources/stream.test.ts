import { expect, test } from 'vitest';
import { stream } from '../../../src/provision/resources/stream.ts';
import { siteOf } from '../support/clouds.ts';
import { clientsThrough } from '../support/faults.ts';
import { testCloud } from '../support/notebook.ts';

const cloud = await testCloud();

test('shards that do not become fewer are not asked for for ever', async () => {
  let asked = 0;
  const aws = await clientsThrough(cloud, ({ content }, send) => {
    if (content.includes('UpdateShardCount')) asked++;
    return send();
  });
  const site = siteOf(aws);
  const wanted = { name: 'clicks', mode: 'provisioned', shards: 1, kmsKey: undefined } as const;
  await stream.create({ ...wanted, shards: 5 }, {}, site);
  const actual = await stream.read('clicks', site);
  if (actual) await stream.update(wanted, actual, stream.diff(wanted, actual), site);
  // From 5 to 3 to 2 to 1. The emulator of Kinesis takes the last one, too, and leaves two shards; AWS would not.
  expect([asked, (await stream.read('clicks', site))?.shards]).toEqual([3, 2]);
});
