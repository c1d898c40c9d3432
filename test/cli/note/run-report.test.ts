import { expect, test } from 'vitest';
import { runTeller } from '../../../src/cli/note/run-report.ts';
import type { RunParagraph } from '../../../src/zeppelin/index.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const QUERY: RunParagraph = { id: 'p1', number: 1, text: '%flink.ssql\nSELECT 1', kind: 'query' };

async function stopped(data: string): Promise<string> {
  let said = '';
  const terminal = {
    print: (text: string | Uint8Array) => void (said += String(text)),
    printError: (text: string) => void (said += `! ${text}`),
  };
  const scene = {
    source: { name: 'rides', path: '/rides', file: 'notes/rides.sql', variables: {} },
    file: undefined,
    remote: { id: '2AAAAAAAA', path: '/rides', paragraphs: [] },
    target: 'local cloud, eu-west-1',
    rows: 20,
    json: false,
  };
  const teller = await runTeller(scene as never, { terminal, files: memoryFiles({}) } as never);
  teller.stopped(QUERY, [
    { type: 'TABLE', data },
    { type: 'TEXT', data: 'Fail to run sql command: SELECT 1\njava.lang.RuntimeException' },
  ]);
  return said;
}

test('a query that has shown no rows may be waiting for some', async () => {
  expect(await stopped('name\tn\n')).toMatchInlineSnapshot(`
    "paragraph 1: stopped; this is what it showed last
      name  n
      ----  -
      (no rows)
    ! hint: No rows came. Does something write to the stream meanwhile ("LATEST" reads only what comes from then on)? A window shows its rows only when it ends, and by event time only when later rows come.
    "
  `);
  expect(await stopped('name\tn\na\t1\n')).not.toContain('hint');
});
