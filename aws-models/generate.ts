// Makes data/ anew: the service models of botocore, cut down to what the embedded cloud needs. Needs Python with pip.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { OPERATIONS } from './operations.ts';
import { BOTOCORE, reduce } from './reduce.ts';
import { typesOf } from './types.ts';

const data = fileURLToPath(new URL('data/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'botocore-'));
try {
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, `botocore==${BOTOCORE}`];
  const { status } = spawnSync('python3', pip, { stdio: 'inherit' });
  if (status !== 0) throw new Error('pip could not fetch botocore.');
  for (const [service, names] of Object.entries(OPERATIONS)) {
    const model = reduce(readModel(service), service, names);
    writeFileSync(join(data, `${service}.json`), `${JSON.stringify(model)}\n`);
    writeFileSync(join(data, `${service}.generated.ts`), typesOf(model));
    console.log(`${service}: ${names.length} operations, ${Object.keys(model.shapes).length} shapes`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function readModel(service: string) {
  const versions = join(folder, 'botocore/data', service);
  const latest = readdirSync(versions).sort().at(-1)!;
  return JSON.parse(gunzipSync(readFileSync(join(versions, latest, 'service-2.json.gz'))).toString('utf8'));
}
