import type { Stage } from '../../config/index.ts';
import type { LocalJar, Place, Surroundings } from '../../provision/index.ts';
import { asUserError, readText } from '../files/read.ts';
import type { Files } from '../ports.ts';

/** What of the machine's files belongs to what a stage wants. Paths are seen from the folder of its file. */
export async function surroundingsOf(
  { config }: Stage,
  place: Place,
  path: string,
  files: Files,
): Promise<Surroundings> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const at = (file: string) => (file.startsWith('/') ? file : `${folder}${file}`);
  const jars = new Map<string, LocalJar>();
  for (const connector of config.notebook?.connectors ?? []) {
    if (isPath(connector)) jars.set(connector, await jarAt(at(connector), files));
  }
  const notes = await Promise.all(
    Object.values(config.notes).map(async ({ file }) => {
      const isThere = (await files.stat(at(file)))?.kind === 'file';
      return isThere && file.endsWith('.sql') ? readText(at(file), files) : '';
    }),
  );
  return { place, jars, fansOut: notes.some((text) => FAN_OUT.test(text)) };
}

/** `'scan.stream.recordpublisher' = 'EFO'`: the source registers itself with the stream. */
const FAN_OUT = /'scan\.stream\.recordpublisher'\s*=\s*'EFO'/i;

function isPath(connector: string): boolean {
  return connector.endsWith('.jar') && !connector.startsWith('s3://');
}

async function jarAt(path: string, files: Files): Promise<LocalJar> {
  const read = async () => {
    try {
      return await files.read(path);
    } catch (error) {
      throw asUserError(error, path);
    }
  };
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256')
    .update(await read())
    .digest('hex');
  return { sha256, read };
}
