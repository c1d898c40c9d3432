import { expect, test } from 'vitest';
import { CENTRAL, repositoryOf } from '../../../src/flink/jars/settings.ts';

const mirror = (of: string, more = '') =>
  `<settings><mirror><id>m</id><mirrorOf>${of}</mirrorOf><url>https://m.example/a</url>${more}</mirror></settings>`;

test.each(['*', 'central', 'x,central', 'external:*'])('a mirror of %s stands for Central', (of) => {
  expect(repositoryOf(mirror(of))).toEqual({ base: 'https://m.example/a' });
});

test.each([mirror('other'), mirror('*,!central'), mirror('*', '<blocked>true</blocked>'), `<!--${mirror('*')}-->`, ''])(
  'else it is Central itself: %s',
  (settings) => {
    expect(repositoryOf(settings)).toBe(CENTRAL);
  },
);
