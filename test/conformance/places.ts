import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Where fetched material lies and where sets of texts go: outside the tree, for third-party texts are not committed. */
export interface Places {
  /** Clones, each at `OWNER+NAME/repo`. */
  readonly mirror: string;
  /** Flink's merged grammars, each at `VERSION/javacc/Parser.jj`. */
  readonly grammars: string;
  /** The sets. */
  readonly out: string;
}

/** Reads `--mirror`, `--grammars` and `--out`; all three default to places below the user's cache. */
export function placesFrom(args: readonly string[]): Places {
  const { values } = parseArgs({
    args: [...args],
    options: { mirror: { type: 'string' }, grammars: { type: 'string' }, out: { type: 'string' } },
  });
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hangar', 'conformance');
  return {
    mirror: values.mirror ?? join(cache, 'mirror'),
    grammars: values.grammars ?? join(cache, 'grammars'),
    out: values.out ?? join(cache, 'sets'),
  };
}
