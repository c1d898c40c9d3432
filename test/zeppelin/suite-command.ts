import { describe, expect, test } from 'vitest';
import type { Ports } from '../../src/cli/ports.ts';
import { cli } from '../support/cli.ts';
import { memoryFiles } from '../support/memory-files.ts';
import type { Subject } from './suite.ts';

const CONFIG = `project: rides
region: eu-west-1
notes:
  command/rides: { file: notes/rides.sql, variables: { SPEED: "5" } }
  command/broken: { file: notes/broken.sql }
`;
const RIDES = `%md
# Rides

-- hangar: paragraph Tables
%flink.ssql
CREATE TEMPORARY TABLE IF NOT EXISTS ids (id INT)
WITH ('connector' = 'datagen', 'fields.id.kind' = 'sequence', 'fields.id.start' = '1', 'fields.id.end' = '3');
CREATE TEMPORARY TABLE IF NOT EXISTS for_ever (id INT) WITH ('connector' = 'datagen', 'rows-per-second' = '<SPEED>');
CREATE TEMPORARY TABLE IF NOT EXISTS nothing (id INT) WITH ('connector' = 'blackhole');

%flink.ssql(type=append)
SELECT id FROM ids;

%flink.ssql
INSERT INTO nothing SELECT id FROM for_ever;

%flink.ssql(type=update)
SELECT COUNT(*) AS n FROM for_ever;
`;
const BROKEN = `%flink.ssql
SHOW TABLES;

-- What nobody has made.
SELECT id,
  missing
FROM for_ever;

%md
Behind it.
`;

/** The command itself, with a Zeppelin of one's own. */
export function commandSuite({ url }: Subject): void {
  describe.runIf(url)('hangar note', { timeout: 180_000 }, () => {
    const files: Ports['files'] = memoryFiles({
      'hangar.yaml': CONFIG,
      'notes/rides.sql': RIDES,
      'notes/broken.sql': BROKEN,
    });
    const hangar = async (line: string) => {
      const said = await cli(`note ${line} --zeppelin ${url?.()}`, { files });
      return (
        said
          .replaceAll(url?.() ?? '', 'ZEPPELIN')
          .replace(/\b2[0-9A-Z]{8}\b/g, 'NOTE')
          .replace(/\/job\/\w+/g, '/job/JOB')
          // How long something waits, and how far it comes, is not the same every time.
          .replace(/^! .*: runs, .*\n|^.*: (?:PENDING|RUNNING)\n/gm, '')
          .replace(/^( {2})-+$/gm, '$1--')
          .replace(/^( {2})\d+$/gm, (row, blanks: string) => (Number(row) > 3 ? `${blanks}MANY` : row))
      );
    };

    test('pushes, runs, watches and stops a note', async () => {
      expect(await hangar('push command/rides --yes')).toMatch(/^exit 0\nZEPPELIN\n \+ note/);
      expect(await hangar('run command/rides --grace 500ms')).toMatchInlineSnapshot(`
        "exit 0
        ZEPPELIN
        paragraph 1 is left out: it is text.
        paragraph 2 "Tables": FINISHED
          Table has been created.
          Table has been created.
          Table has been created.
        paragraph 3: FINISHED
          id
          --
          1
          2
          3
        paragraph 4: is up, job /flinkdashboard/#/job/JOB
        paragraph 5: is up, job /flinkdashboard/#/job/JOB
        What is up goes on: "hangar note stop command/rides" stops it. --for 30s shows the rows of a query.
        "
      `);
      expect(await hangar('run command/rides --from 5 --for 3s --grace 500ms')).toMatchInlineSnapshot(`
        "exit 0
        ZEPPELIN
        paragraph 5: runs already, job /flinkdashboard/#/job/JOB
        paragraph 5: stopped; this is what it showed last
          n
          --
          MANY
        "
      `);
      expect(await hangar('stop command/rides --yes')).toMatchInlineSnapshot(`
        "exit 0
        ZEPPELIN
        Paragraph 4 is stopped.
        "
      `);
      expect(await hangar('stop command/rides --yes')).toMatchInlineSnapshot(`
        "exit 0
        ZEPPELIN
        Nothing runs.
        "
      `);
    });

    test('says where in the file a paragraph failed, and goes no further', async () => {
      await hangar('push command/broken --yes');
      const said = await hangar('run command/broken');
      expect(said).toMatch(/^exit 1\n/);
      expect(said).toMatch(/ notes\/broken\.sql:6:3: .*missing/);
      expect(said).not.toMatch(/paragraph 2: /);
    });
  });
}
