import { expect, test } from 'vitest';
import type { Ports } from '../../../src/cli/ports.ts';
import type { Executor } from '../../../src/local/index.ts';
import { NOTEBOOK, testCloud } from '../../provision/support/notebook.ts';
import type { World } from '../../support/cli.ts';
import { cli } from '../../support/cli.ts';
import { projectsOf } from '../../support/project.ts';

/** Stands for a Flink: what it runs goes on until it is stopped, and shows its rows then. */
const executor: Executor = {
  async execute({ link, signal, properties, show }) {
    link('/flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d');
    if (properties['type'] === 'single') show([{ type: 'HTML', data: 'seen 20' }]);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return { code: 'ERROR', msg: [{ type: 'TABLE', data: 'name\tn\nShadowfax\t20\nRocinante\t5\n' }] };
  },
  restart: async () => {},
  close: async () => {},
};
const cloud = await testCloud({ hasKinesis: false, executor });
const project = await projectsOf(cloud);
const NOTE = `%flink.ssql
CREATE TEMPORARY TABLE rides (name STRING) WITH ('connector' = 'datagen');

-- hangar: paragraph Count
%flink.ssql(type=update)
SELECT name, COUNT(*) AS n FROM rides GROUP BY name;

-- hangar: paragraph All
%flink.ssql(type=single)
SELECT COUNT(*) AS n FROM rides;
`;
const files = project({
  'hangar.yaml': `${NOTEBOOK}notes: { rides: { file: notes/rides.sql } }\n`,
  'notes/rides.sql': NOTE,
});
await cli('up --local --yes', { files });

/** What is said, but for how it goes meanwhile. */
async function hangar(line: string, world: World = {}): Promise<string> {
  const said = await cli(`note ${line} --local`, { files, ...world });
  return said.replace(/^local cloud.*\n/gm, '').replace(/^(?:! )?paragraph .*(?:PENDING|RUNNING|runs, \d+ %)\n/gm, '');
}

test('jobs go on, are not started twice, and are stopped', async () => {
  expect(await hangar('run rides --grace 0s')).toMatchInlineSnapshot(`
    "exit 0
    paragraph 1: FINISHED
      Table has been created.
    paragraph 2 "Count": is up, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
    paragraph 3 "All": is up, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
    What is up goes on: "hangar note stop rides" stops it. --for 30s shows the rows of a query.
    "
  `);
  expect(await hangar('run rides --grace 0s --paragraph Count')).toMatchInlineSnapshot(`
    "exit 0
    paragraph 2 "Count": runs already, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
    What is up goes on: "hangar note stop rides" stops it. --for 30s shows the rows of a query.
    "
  `);
  expect(await hangar('stop rides --yes')).toMatchInlineSnapshot(`
    "exit 0
    Paragraph 2 is stopped.
    Paragraph 3 is stopped.
    "
  `);
  expect(await hangar('stop rides --yes')).toMatchInlineSnapshot(`
    "exit 0
    Nothing runs.
    "
  `);
});

test('rows are shown while it runs where Zeppelin hands them over, else in the end', async () => {
  expect(await hangar('run rides --grace 0s --from Count --for 2s --rows 1')).toMatchInlineSnapshot(`
    "exit 0
    paragraph 2 "Count": is up, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
    paragraph 3 "All": is up, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
      seen 20
    paragraph 2 "Count": stopped; this is what it showed last
      name       n
      ---------  --
      Shadowfax  20
      … and 1 more row; --rows 0 shows all
    paragraph 3 "All": stopped; this is what it showed last
      name       n
      ---------  --
      Shadowfax  20
      … and 1 more row; --rows 0 shows all
    "
  `);
});

test('Ctrl-C asks whether to stop what was started', async () => {
  const interrupted = async (answer: boolean | undefined) => {
    let interrupt = () => {};
    const processes: Ports['processes'] = {
      self: ['false'],
      pid: 1,
      isAlive: () => false,
      kill: () => {},
      onInterrupt: (stop) => {
        interrupt = stop;
        return () => {};
      },
    };
    return hangar('run rides --grace 0s --paragraph Count --for 1m', {
      processes,
      onPrint: (text) => {
        if (/is up|runs already/.test(text)) setTimeout(() => interrupt());
      },
      ...(answer !== undefined && { answer }),
    });
  };
  expect(await interrupted(undefined)).toMatchInlineSnapshot(`
    "exit 2
    paragraph 2 "Count": is up, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
    ! The job that was started runs on; "hangar note stop rides" stops what runs of the note.
    ! error: Stopped.
    "
  `);
  expect(await interrupted(true)).toMatchInlineSnapshot(`
    "exit 2
    paragraph 2 "Count": runs already, job /flinkdashboard/#/job/2ee7f7d7bcb748adf29f71831476253d
    Paragraph 2 is stopped.
    ! The job that was started runs on. Stop it? yes
    ! error: Stopped.
    "
  `);
  expect(await hangar('stop rides --yes')).toBe('exit 0\nNothing runs.\n');
});
