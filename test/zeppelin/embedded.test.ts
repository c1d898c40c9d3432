import { join } from 'node:path';
import { describe } from 'vitest';
import type { Site } from '../../src/provision/index.ts';
import { presignedUrl } from '../../src/provision/index.ts';
import { openSession, studioDoor } from '../../src/zeppelin/index.ts';
import { studioCloud } from '../local/support/studio.ts';
import { zeppelinSuite } from './suite.ts';
import { textsOnDisk } from './support/disk.ts';

const { analytics, directory } = await studioCloud();
// Nothing else of it is looked at.
const site = { aws: { analytics } } as Site;
const door = studioDoor('flink-analytics', async () => {
  const url = await presignedUrl('flink-analytics', 'zeppelin', 3600, site);
  if (url === undefined) throw new Error('It does not run.');
  return url;
});
const session = openSession(door, { signal: new AbortController().signal });

describe("the embedded cloud's Zeppelin", () => {
  zeppelinSuite({
    version: '0.10.0',
    hasJobs: false,
    zeppelin: () => session,
    onDisk: (note) => textsOnDisk(join(directory, 'notebooks'), note),
  });
});
