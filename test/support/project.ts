import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Ports } from '../../src/cli/ports.ts';
import type { Cloud } from '../../src/local/index.ts';
import { writeRecord } from '../../src/local/index.ts';
import type { Content } from './memory-files.ts';
import { memoryFiles } from './memory-files.ts';

/** Answers with what makes working directories whose embedded cloud, which `--local` means, is the test's. */
export async function projectsOf(cloud: Cloud): Promise<(tree: Readonly<Record<string, Content>>) => Ports['files']> {
  const directory = mkdtempSync(join(tmpdir(), 'hangar-record-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  await writeRecord(directory, { ...cloud, pid: process.pid, speed: 'fast', started: Date.now() });
  return (tree) => {
    const files = memoryFiles(tree);
    return { ...files, absolute: (path) => (path === '.hangar/local' ? directory : files.absolute(path)) };
  };
}
