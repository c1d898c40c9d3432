import { beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../src/provision/index.ts';
import { presignedUrl } from '../../src/provision/index.ts';
import { addParagraph, findNote, getNote, openSession, studioDoor, updateParagraph } from '../../src/zeppelin/index.ts';
import { clientsOf, NOTEBOOK, testCloud } from '../provision/support/notebook.ts';
import type { World } from '../support/cli.ts';
import { cli } from '../support/cli.ts';
import { projectsOf } from '../support/project.ts';

const cloud = await testCloud({ hasKinesis: false });
const project = await projectsOf(cloud);

const CONFIG = `${NOTEBOOK}notes:
  rides: { file: notes/rides.sql, variables: { SPEED: "5" } }
  team/look: { file: notes/look.sql }
`;
const RIDES = `%md
# Rides

-- hangar: paragraph Tables
%flink.ssql
-- So many a second.
CREATE TEMPORARY TABLE rides (id INT, status STRING)
WITH ('connector' = 'datagen', 'rows-per-second' = '<SPEED>');

%flink.ssql(type=update)
SELECT status, COUNT(*) AS n
FROM rides
GROUP BY status;
`;
const LOOK = '%flink.ssql\nSHOW TABLES;\n';

const files = project({ 'hangar.yaml': CONFIG, 'notes/rides.sql': RIDES, 'notes/look.sql': LOOK });

const masked = (text: string) =>
  text
    .replace(/paragraph_\d+_\d+/g, 'PARAGRAPH')
    .replace(/\b2[0-9A-Z]{8}\b/g, 'NOTE')
    .replace(/-\d{4}-\d\d-\d\dT\d{6}Z/g, '-TIME');
const CHANGING = /^(?:push|pull|stop|restart)/;
const hangar = async (line: string, world: World = {}) =>
  masked(await cli(`note ${line} --local${CHANGING.test(line) ? ' --yes' : ''}`, { files, ...world })).replace(
    'local cloud, eu-west-1\n',
    '',
  );
/** The same where somebody would have to be asked. */
const asking = async (line: string, world: World = {}) =>
  masked(await cli(`note ${line} --local`, { files, ...world })).replace('local cloud, eu-west-1\n', '');
const json = async (line: string) =>
  JSON.parse((await hangar(`${line} --json`)).replace(/^exit \d\n/, '').replace(/^! .*\n/gm, ''));
const textOf = async (path: string) => new TextDecoder().decode(await files.read(path));
const edit = async (path: string, change: (text: string) => string) => {
  const before = await files.read(path);
  await files.replace(path, before, new TextEncoder().encode(change(new TextDecoder().decode(before))));
};

/** What somebody has open in a browser. */
const browser = openSession(
  studioDoor('flink-analytics', async () => {
    // Nothing else of it is looked at.
    const site = { aws: await clientsOf(cloud) } as Site;
    return (await presignedUrl('flink-analytics', 'zeppelin', 3600, site)) ?? '';
  }),
  { signal: new AbortController().signal },
);
const noteAt = async (path: string) => getNote(browser, (await findNote(browser, path))?.id ?? '');
const editThere = async (path: string, at: number, change: (text: string) => string) => {
  const { id, paragraphs } = await noteAt(path);
  const { text = '', title = '', id: paragraph } = paragraphs[at];
  await updateParagraph(browser, id, paragraph, { text: change(text), title });
};

test('a notebook that does not run takes no note', async () => {
  expect(await hangar('push')).toMatchInlineSnapshot(`
    "exit 2
    ! error: The notebook "flink-analytics" does not run in local cloud, eu-west-1. Start it with "hangar start".
    "
  `);
});

describe('a notebook that runs', () => {
  beforeAll(async () => {
    expect(await cli('up --local --yes --no-notes', { files })).toMatch(/^exit 0\n/);
  });

  test('takes no note before somebody has agreed, and none that is broken', async () => {
    expect(await hangar('ls')).toMatchInlineSnapshot(`
      "exit 0
      The notebook has no notes.
      "
    `);
    expect(await asking('push')).toMatchInlineSnapshot(`
      "exit 2
       + note "rides": it is not there; 3 paragraphs
       + note "team/look": it is not there; 1 paragraph
      ! error: Nobody can be asked, so nothing was changed. Add --yes to do it, or --dry-run to look first: hangar note push --yes.
      "
    `);
    expect(await asking('push', { answer: false })).toMatchInlineSnapshot(`
      "exit 2
       + note "rides": it is not there; 3 paragraphs
       + note "team/look": it is not there; 1 paragraph
      ! Push this to local cloud, eu-west-1? no
      ! error: Nothing was changed.
      "
    `);
    expect(await hangar('push --dry-run')).toMatchInlineSnapshot(`
      "exit 0
       + note "rides": it is not there; 3 paragraphs
       + note "team/look": it is not there; 1 paragraph
      "
    `);
    expect(await hangar('push ride')).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is no note "ride". Did you mean "rides"?
      "
    `);
    await edit('notes/look.sql', () => '%flink.ssql\nSELEC 1;\n');
    expect(await hangar('push')).toMatchInlineSnapshot(`
      "exit 2
      ! notes/look.sql:2:1 error[misspelt-keyword] "SELEC" is no keyword.
      !   1 | %flink.ssql
      !   2 | SELEC 1;
      !     | ^^^^^
      !   help: Did you mean "SELECT"?
      !   fix: Write SELECT
      !   2 - SELEC 1;
      !   2 + SELECT 1;
      ! 
      ! error: Nothing was pushed: there is 1 finding that would stop it. "hangar fix" mends what it can; --force pushes all the same.
      "
    `);
    await edit('notes/look.sql', () => RIDES);
    expect(await hangar('push --force')).toMatchInlineSnapshot(`
      "exit 2
      ! notes/look.sql:8:52 error[unfilled-placeholder] "<SPEED>" is a placeholder: Flink refuses it as "rows-per-second".
      !    7 | CREATE TEMPORARY TABLE rides (id INT, status STRING)
      !    8 | WITH ('connector' = 'datagen', 'rows-per-second' = '<SPEED>');
      !      |                                                    ^^^^^^^^^
      !     ...
      !   12 | FROM rides
      !      |      ----- The table is read here.
      !   help: Write the real value.
      ! 
      ! error: Nothing was pushed: a placeholder is not filled. Say what it is under "variables" of the note in hangar.yaml.
      "
    `);
    await edit('notes/look.sql', () => LOOK);
    expect(await hangar('diff rides')).toMatchInlineSnapshot(`
      "exit 2
      ! error: The notebook has no note "/rides". "hangar note push rides" makes it, "hangar note ls" lists those there are.
      "
    `);
    expect(await hangar('pull rides')).toMatchInlineSnapshot(`
      "exit 2
      ! error: The notebook has no note "/rides". "hangar note push rides" makes it, "hangar note ls" lists those there are.
      "
    `);
    expect(await hangar('run rides')).toMatchInlineSnapshot(`
      "exit 2
      ! error: The notebook has no note "/rides". "hangar note push rides" makes it, "hangar note ls" lists those there are.
      "
    `);
    expect(await hangar('ls')).toMatchInlineSnapshot(`
      "exit 0
      The notebook has no notes.
      "
    `);
  });

  test('takes notes, and then there is nothing to do', async () => {
    expect(await asking('push', { answer: true })).toMatchInlineSnapshot(`
      "exit 0
       + note "rides": it is not there; 3 paragraphs
       + note "team/look": it is not there; 1 paragraph
      The note "rides" is made (NOTE).
      The note "team/look" is made (NOTE).
      ! Push this to local cloud, eu-west-1? yes
      "
    `);
    expect(await asking('push')).toMatchInlineSnapshot(`
      "exit 0
       = note "rides": it is as in notes/rides.sql.
       = note "team/look": it is as in notes/look.sql.
      "
    `);
    expect(await hangar('diff')).toMatchInlineSnapshot(`
      "exit 0
      note "rides" is as notes/rides.sql has it.
      note "team/look" is as notes/look.sql has it.
      "
    `);
    expect(await hangar('pull')).toMatchInlineSnapshot(`
      "exit 0
       = notes/rides.sql has all that the note "rides" has.
       = notes/look.sql has all that the note "team/look" has.
      "
    `);
    expect(await hangar('ls')).toMatchInlineSnapshot(`
      "exit 0
      rides  NOTE  3 READY
      team/look  NOTE  1 READY
      "
    `);
    expect(await hangar('ls rides')).toMatchInlineSnapshot(`
      "exit 0
      rides  NOTE  3 READY
        1  READY     paragraph "# Rides"
        2  READY     paragraph "Tables"
        3  READY     paragraph "SELECT status, COUNT(*) AS n"
      "
    `);
    expect(await hangar('ls raids')).toMatchInlineSnapshot(`
      "exit 2
      ! error: There is no note "raids". Did you mean "rides"?
      "
    `);
  });

  test('is changed in place', async () => {
    const ids = (await noteAt('/rides')).paragraphs.map(({ id }) => id);
    await edit('notes/rides.sql', (text) => text.replace('COUNT(*)', 'COUNT(id)').replace('Tables', 'The tables'));
    expect(await hangar('diff rides')).toMatchInlineSnapshot(`
      "exit 1
      note "rides", - in the notebook, + in notes/rides.sql
      paragraph 2 "The tables": the file has changed since it was pushed
        title: "Tables" -> "The tables"
      paragraph 3: the file has changed since it was pushed
        statement 1
          %flink.ssql(type=update)
        - SELECT status, COUNT(*) AS n
        + SELECT status, COUNT(id) AS n
          FROM rides
      "
    `);
    expect(await hangar('push rides --dry-run')).toMatchInlineSnapshot(`
      "exit 0
       ~ note "rides" (NOTE)
         ~ paragraph "The tables": title
         ~ paragraph "SELECT status, COUNT(id) AS n": text
      "
    `);
    expect(await hangar('push rides')).toMatchInlineSnapshot(`
      "exit 0
       ~ note "rides" (NOTE)
         ~ paragraph "The tables": title
         ~ paragraph "SELECT status, COUNT(id) AS n": text
      The note "rides" is pushed.
      "
    `);
    expect((await noteAt('/rides')).paragraphs.map(({ id }) => id)).toEqual(ids);
  });

  test('is not pushed over where somebody has written in the browser; that is pulled', async () => {
    await editThere('/rides', 2, (text) => text.replace('FROM rides', 'FROM rides\nWHERE id > 0'));
    await editThere('/rides', 1, (text) => text.replace('second', 'minute'));
    await edit('notes/rides.sql', (text) => text.replace('# Rides', '# All rides').replace('COUNT(id)', 'SUM(id)'));
    expect(await hangar('push rides')).toMatchInlineSnapshot(`
      "exit 2
       ~ note "rides" (NOTE)
         ~ paragraph "# All rides": text
         ~ paragraph "The tables": text
         ~ paragraph "SELECT status, SUM(id) AS n": text
         ! paragraph "The tables" was changed there
         ! paragraph "SELECT status, COUNT(id) AS n" was changed here and there
      ! note "rides", - in the notebook, + in notes/rides.sql
      ! paragraph 2 "The tables": comments and blanks only
      ! paragraph 3: both have changed since it was pushed
      !   statement 1
      !     %flink.ssql(type=update)
      !   - SELECT status, COUNT(id) AS n
      !   + SELECT status, SUM(id) AS n
      !     FROM rides
      !   - WHERE id > 0
      !     GROUP BY status;
      ! error: Nothing was pushed, for it would undo what was done in the notebook: in the note "rides" paragraph "The tables" was changed there (and 1 more). "hangar note pull rides" brings it here; --force pushes over it.
      "
    `);
    expect(await hangar('diff rides')).toMatchInlineSnapshot(`
      "exit 1
      note "rides", - in the notebook, + in notes/rides.sql
      paragraph 1: the file has changed since it was pushed
        statement 1
          %md
        - # Rides
        + # All rides
      paragraph 2 "The tables": comments and blanks only
      paragraph 3: both have changed since it was pushed
        statement 1
          %flink.ssql(type=update)
        - SELECT status, COUNT(id) AS n
        + SELECT status, SUM(id) AS n
          FROM rides
        - WHERE id > 0
          GROUP BY status;
      "
    `);
    expect(await asking('pull rides')).toMatchInlineSnapshot(`
      "exit 2
      --- a/notes/rides.sql
      +++ b/notes/rides.sql
      @@ -3,11 +3,12 @@
       
       -- hangar: paragraph The tables
       %flink.ssql
      --- So many a second.
      +-- So many a minute.
       CREATE TEMPORARY TABLE rides (id INT, status STRING)
       WITH ('connector' = 'datagen', 'rows-per-second' = '<SPEED>');
       
       %flink.ssql(type=update)
       SELECT status, SUM(id) AS n
       FROM rides
      +WHERE id > 0
       GROUP BY status;
      ! error: Nobody can be asked, so nothing was changed. Add --yes to do it, or --dry-run to look first: hangar note pull --yes.
      "
    `);
    expect(await hangar('pull rides')).toMatchInlineSnapshot(`
      "exit 0
      --- a/notes/rides.sql
      +++ b/notes/rides.sql
      @@ -3,11 +3,12 @@
       
       -- hangar: paragraph The tables
       %flink.ssql
      --- So many a second.
      +-- So many a minute.
       CREATE TEMPORARY TABLE rides (id INT, status STRING)
       WITH ('connector' = 'datagen', 'rows-per-second' = '<SPEED>');
       
       %flink.ssql(type=update)
       SELECT status, SUM(id) AS n
       FROM rides
      +WHERE id > 0
       GROUP BY status;
      ! "notes/rides.sql" is written.
      "
    `);
    expect(await textOf('notes/rides.sql')).toBe(
      RIDES.replace('Tables', 'The tables')
        .replace('second', 'minute')
        .replace('COUNT(*)', 'SUM(id)')
        .replace('FROM rides', 'FROM rides\nWHERE id > 0')
        .replace('# Rides', '# All rides'),
    );
    expect(await hangar('push rides')).toMatchInlineSnapshot(`
      "exit 0
       ~ note "rides" (NOTE)
         ~ paragraph "# All rides": text
         ~ paragraph "SELECT status, SUM(id) AS n": text
      The note "rides" is pushed.
      "
    `);
    expect(await hangar('diff rides')).toMatch(/^exit 0\n/);
  });

  test('of lines that both have changed somebody chooses, and what is pushed over is kept', async () => {
    await editThere('/rides', 2, (text) => text.replace('SUM(id)', 'MIN(id)'));
    await edit('notes/rides.sql', (text) => text.replace('SUM(id)', 'MAX(id)'));
    expect(await hangar('pull rides')).toMatchInlineSnapshot(`
      "exit 2
       ! notes/rides.sql: paragraph "SELECT status, MIN(id) AS n" is other here and there.
      ! error: Nothing was pulled: in the note "rides" paragraph "SELECT status, MIN(id) AS n" was changed in the same lines here and there. Look with "hangar note diff", and say whose lines are to stand: --take file or --take browser.
      "
    `);
    expect(await hangar('push rides --force')).toMatchInlineSnapshot(`
      "exit 0
       ~ note "rides" (NOTE)
         ~ paragraph "SELECT status, MAX(id) AS n": text
         ! paragraph "SELECT status, MIN(id) AS n" was changed here and there
      The note "rides" as it was in the notebook is kept in .hangar/backup/rides-TIME.zpln.
      The note "rides" is pushed.
      "
    `);
    const [backup] = await files.list('.hangar/backup');
    expect(await textOf(`.hangar/backup/${backup.name}`)).toContain('MIN(id)');
    expect((await noteAt('/rides')).paragraphs[2].text).toContain('MAX(id)');
  });

  test('is pulled with what it has more, and whole notes that no file has', async () => {
    const { id } = await noteAt('/rides');
    await addParagraph(browser, id, { text: '%flink.ssql\nSHOW VIEWS;', title: '' });
    expect(await hangar('push rides')).toMatchInlineSnapshot(`
      "exit 2
       ~ note "rides" (NOTE)
         - paragraph "SHOW VIEWS;" left the file
         ! paragraph "SHOW VIEWS;" was written there and is not in the file
      ! note "rides", - in the notebook, + in notes/rides.sql
      ! paragraph of the notebook 4: only the notebook has it
      !   statement 1
      !   - %flink.ssql
      !   - SHOW VIEWS;
      ! error: Nothing was pushed, for it would undo what was done in the notebook: in the note "rides" paragraph "SHOW VIEWS;" was written there and is not in the file. "hangar note pull rides" brings it here; --force pushes over it.
      "
    `);
    expect(await hangar('pull rides')).toMatchInlineSnapshot(`
      "exit 0
      --- a/notes/rides.sql
      +++ b/notes/rides.sql
      @@ -12,3 +12,6 @@
       FROM rides
       WHERE id > 0
       GROUP BY status;
      +
      +%flink.ssql
      +SHOW VIEWS;
      ! "notes/rides.sql" is written.
      "
    `);
    expect(await hangar('push rides')).toMatchInlineSnapshot(`
      "exit 0
       = note "rides": it is as in notes/rides.sql.
      "
    `);
    await files.create('other.sql', new TextEncoder().encode('%md\nOther.\n'));
    expect(await hangar('push other.sql')).toMatch(/^exit 0\n/);
    expect(await hangar('pull other')).toMatchInlineSnapshot(`
      "exit 0
       + notes/other.sql: 2 lines of the note "other"
      ! "notes/other.sql" is written. Add it to hangar.yaml: notes: { other: { file: notes/other.sql } }.
      "
    `);
    expect(await textOf('notes/other.sql')).toBe('%md\nOther.\n');
    expect(await hangar('pull nothing')).toMatchInlineSnapshot(`
      "exit 2
      ! error: Neither hangar.yaml nor the notebook has a note "nothing". "hangar note ls" lists those there are.
      "
    `);
  });

  test('is run as far as it goes here', async () => {
    expect(await hangar('run')).toMatchInlineSnapshot(`
      "exit 2
      ! error: One note is run at a time. Name one of rides, team/look.
      "
    `);
    expect(await hangar('run rides --dry-run')).toMatchInlineSnapshot(`
      "exit 0
      paragraph 1 is left out: it is text.
      paragraph 2 "The tables" would be run.
      paragraph 3 would be run.
      paragraph 4 would be run.
      "
    `);
    expect(await hangar('run rides')).toMatchInlineSnapshot(`
      "exit 4
      paragraph 1 is left out: it is text.
      paragraph 2 "The tables": FINISHED
        Table has been created.
      paragraph 3: checked, not executed
        Checked, not executed. This query would be taken: its tables and streams are there and the role may use them. To run it takes a Flink, and hangar's embedded cloud starts none; run this note in Studio to see rows.
      paragraph 4: FINISHED
        view name
        ---------
        (no rows)
      "
    `);
    expect(await hangar('run rides --paragraph 4')).toMatchInlineSnapshot(`
      "exit 0
      paragraph 4: FINISHED
        view name
        ---------
        (no rows)
      "
    `);
    expect(await hangar('run rides --paragraph Tabels')).toMatchInlineSnapshot(`
      "exit 2
      ! error: The note "/rides" has no paragraph "Tabels". It has 1 (paragraph "# All rides"), 2 (paragraph "The tables"), 3 (paragraph "SELECT status, MAX(id) AS n"), 4 (paragraph "SHOW VIEWS;").
      "
    `);
    expect(await hangar('run rides --for soon')).toMatchInlineSnapshot(`
      "exit 2
      ! error: --for takes a time such as 30s or 5m, not "soon".
      "
    `);
    await editThere('/rides', 3, () => '%flink.ssql\nSHOW VIEWS;\n\nSELECT status\nFROM raids;');
    expect(await hangar('run rides --from 4')).toMatchInlineSnapshot(`
      "exit 1
      paragraph 4: ERROR
        SQL validation failed. From line 2, column 6 to line 2, column 10: Object 'raids' not found
        [table-not-found] The notebook has no table "raids".
        help: Run the paragraph that makes it; "SHOW TABLES" lists those there are.
      ! warning: What runs is what the notebook has, and notes/rides.sql says something else: hangar note diff rides.
      "
    `);
    expect(await hangar('pull rides')).toMatch(/^exit 0\n/);
    expect(await hangar('run rides --from 4')).toMatch(/^exit 1\n[\s\S]* notes\/rides\.sql:\d+:\d+: /);
    expect(await hangar('stop rides')).toMatchInlineSnapshot(`
      "exit 0
      Nothing runs.
      "
    `);
    expect(await hangar('restart')).toMatchInlineSnapshot(`
      "exit 0
      The interpreter "flink" is restarted.
      "
    `);
    expect(await asking('restart')).toMatchInlineSnapshot(`
      "exit 2
      ! error: Nobody can be asked, so nothing was changed. Add --yes to do it, or --dry-run to look first: hangar note restart --yes.
      "
    `);
  });

  test('tells programs the same', async () => {
    await edit('notes/look.sql', () => '-- hangar: paragraph Look\n%flink.ssql\nSHOW TABLES;\n');
    expect(await json('push team/look --dry-run')).toMatchInlineSnapshot(`
      {
        "done": false,
        "notes": [
          {
            "action": "update",
            "conflicts": [],
            "file": "notes/look.sql",
            "id": "NOTE",
            "name": "team/look",
            "path": "/team/look",
            "steps": [
              {
                "action": "write",
                "changes": [
                  "title",
                ],
                "id": "PARAGRAPH",
                "title": "Look",
              },
            ],
          },
        ],
        "target": "local cloud, eu-west-1",
        "version": 1,
      }
    `);
    expect(await json('diff team/look')).toMatchInlineSnapshot(`
      {
        "notes": [
          {
            "file": "notes/look.sql",
            "name": "team/look",
            "paragraphs": [
              {
                "kind": "file",
                "number": 1,
                "others": [
                  "title: none -> "Look"",
                ],
                "statements": [],
                "title": "Look",
              },
            ],
          },
        ],
        "same": false,
        "target": "local cloud, eu-west-1",
        "version": 1,
      }
    `);
    expect(await json('push team/look')).toMatchObject({ done: true });
    expect(await json('diff team/look')).toMatchObject({ same: true });
    expect(await json('pull team/look')).toMatchInlineSnapshot(`
      {
        "done": true,
        "notes": [
          {
            "changed": false,
            "file": "notes/look.sql",
            "name": "team/look",
            "paragraphs": [
              {
                "action": "kept",
                "title": "Look",
              },
            ],
          },
        ],
        "target": "local cloud, eu-west-1",
        "version": 1,
      }
    `);
    expect(await json('ls team/look')).toMatchInlineSnapshot(`
      {
        "notes": [
          {
            "id": "NOTE",
            "paragraphs": [
              {
                "id": "PARAGRAPH",
                "number": 1,
                "state": "READY",
                "title": "Look",
              },
            ],
            "path": "/team/look",
          },
        ],
        "target": "local cloud, eu-west-1",
        "version": 1,
      }
    `);
    expect(await hangar('run team/look --json')).toMatchInlineSnapshot(`
      "exit 0
      {"version":1,"event":"begin","target":"local cloud, eu-west-1","note":"team/look","id":"NOTE"}
      {"event":"state","paragraph":{"number":1,"title":"Look","id":"PARAGRAPH"},"state":"FINISHED"}
      {"event":"outcome","kind":"finished","results":[{"type":"TABLE","data":"table name\\n"}],"paragraph":{"number":1,"title":"Look","id":"PARAGRAPH"}}
      {"event":"end","outcomes":[{"kind":"finished","number":1}],"goingOn":[]}
      "
    `);
    expect(await json('stop team/look')).toMatchInlineSnapshot(`
      {
        "stopped": [],
        "target": "local cloud, eu-west-1",
        "version": 1,
      }
    `);
    expect(await json('restart')).toMatchInlineSnapshot(`
      {
        "restarted": "flink",
        "target": "local cloud, eu-west-1",
        "version": 1,
      }
    `);
  });
});
