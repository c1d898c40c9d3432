import { expect, test } from 'vitest';
import type { Ports } from '../../src/cli/ports.ts';
import { testCloud, WORKSHOP } from '../provision/support/notebook.ts';
import { cli } from '../support/cli.ts';
import { projectsOf } from '../support/project.ts';

const cloud = await testCloud({ hasKinesis: false });
const projectOf = await projectsOf(cloud);

const CONFIG = `${WORKSHOP.replace(/streams:\n(?: {2}.*\n)+?(?=notebook)/, 'streams: {}\n')}notes: { look: { file: notes/look.sql } }\n`;
const NOTE = '%flink.ssql\nSHOW TABLES;\n';

function project(note: string): Ports['files'] {
  return projectOf({ 'hangar.yaml': CONFIG, 'notes/look.sql': note });
}

async function end(line: string, files: Ports['files'], count: number): Promise<string> {
  const said = (await cli(line, { files })).replace(/^(?:! | {6})Waiting .*\n/gm, '');
  return said
    .trimEnd()
    .split('\n')
    .slice(-count)
    .join('\n')
    .replace(/\(2\w{8}\)/, '(ID)')
    .replace(/\d{4}-[\dT-]+Z/, 'TIME');
}

test('up pushes the notes, and makes nothing where one of them is broken', async () => {
  expect(await end('up --local --yes', project('%flink.ssql\nSHWO TABLES;\n'), 1)).toMatchInlineSnapshot(
    `"! error: Nothing was done: there is 1 finding that would stop it. "hangar fix" mends what it can; --no-notes makes the notebook without them."`,
  );
  expect(await end('up --local --yes --dry-run', project(NOTE), 1)).toBe('7 to create, 1 to start.');
  expect(await end('up --local --yes', project(NOTE), 3)).toMatchInlineSnapshot(`
    " + note "look": it is not there; 1 paragraph
    The note "look" is made (ID).
    The notebook "flink-analytics" runs and takes 6 KPUs an hour. "hangar stop" stops it."
  `);
  expect(await end('up --local --yes', project(NOTE), 2)).toMatchInlineSnapshot(`
    " = note "look": it is as in notes/look.sql.
    The notebook "flink-analytics" runs and takes 6 KPUs an hour. "hangar stop" stops it."
  `);
  const other = project(NOTE.replace('TABLES', 'VIEWS'));
  expect(await end('up --local --yes --no-notes', other, 1)).not.toContain('"look"');
  expect(await end('up --local --yes', other, 4)).toMatchInlineSnapshot(`
    " ~ note "look" (ID)
       ~ paragraph "SHOW VIEWS;": text
    The note "look" is pushed.
    The notebook "flink-analytics" runs and takes 6 KPUs an hour. "hangar stop" stops it."
  `);
});

test('down saves the notes, or is told to lose them', async () => {
  const files = project(NOTE);
  await end('up --local --yes', files, 1);
  await end('stop --local --yes', files, 1);
  expect(await end('down --local --yes', files, 1)).toMatchInlineSnapshot(
    `"! error: Nothing was removed: the notebook "flink-analytics" does not run, so its notes cannot be saved. Start it with "hangar start", or add --discard-notes if none is worth keeping."`,
  );
  await end('start --local --yes', files, 1);
  expect(await cli('down --local --yes', { files })).toMatch(
    /The note "\/look" is kept in \.hangar\/backup\/look-[\dT-]+Z\.zpln\./,
  );
  const [backup] = await files.list('.hangar/backup');
  const text = new TextDecoder().decode(await files.read(`.hangar/backup/${backup?.name}`));
  expect(JSON.parse(text)).toMatchObject({ paragraphs: [{ text: '%flink.ssql\nSHOW TABLES;' }] });

  await end('up --local --yes --no-start', files, 1);
  expect(await end('down --local --yes --discard-notes', files, 1)).toMatch(/costs money/);
});
