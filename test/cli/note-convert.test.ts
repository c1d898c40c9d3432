import { expect, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';

const SQL = '-- hangar: paragraph Tables\n%flink.ssql\nSHOW TABLES;\n\n%md\n# é\n';

test('a note goes there and back', async () => {
  const files = memoryFiles({ 'a.sql': SQL });
  expect(await cli('note convert a.sql --out a.zpln', { files })).toBe('exit 0\nwrote a.zpln\n');
  expect(await cli('note convert a.zpln', { files })).toBe(`exit 0\n${SQL}`);
  expect(await cli('note convert a.zpln --out a.sql', { files })).toMatchInlineSnapshot(`
    "exit 2
    ! error: "a.sql" is there already, and was kept.
    "
  `);
});

test.for(['note convert', 'note convert b.txt', 'note convert b.zpln', 'note convert none.sql'])('%s', async (line) => {
  expect(await cli(line, { files: { 'b.txt': SQL, 'b.zpln': '{}]' } })).toMatchSnapshot();
});
