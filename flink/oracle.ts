// The command behind `npm run oracle`: asks a real Flink what it says of SQL. README.md tells what goes in and out.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRunJava } from './java-tools.ts';
import { flinkVersions, prepare, startOracle } from './launcher.ts';

const usage = `usage: oracle parse|plan [--flink VERSION]      JSON Lines on stdin, JSON Lines on stdout
       oracle dump [--flink VERSION] [--out DIR]
       oracle fetch [--flink VERSION]           only fetch the jars and compile
versions: ${flinkVersions().join(' ')}
`;

function main(args: readonly string[]): void {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { flink: { type: 'string', default: '1.15.4' }, out: { type: 'string' } },
  });
  const mode = positionals[0];
  if (positionals.length !== 1 || !['parse', 'plan', 'dump', 'fetch'].includes(mode)) {
    throw new CannotRunJava(usage);
  }
  if (mode === 'fetch') {
    prepare(values.flink);
    return;
  }
  const child = startOracle(values.flink, [mode, ...outDirectory(values.out)], 'inherit');
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** `npm run` moves to the package's root, so a relative path is meant from where the user typed the command. */
function outDirectory(out: string | undefined): string[] {
  if (out === undefined) return [];
  const directory = resolve(process.env['INIT_CWD'] ?? '.', out);
  mkdirSync(directory, { recursive: true });
  return [directory];
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof CannotRunJava || (error instanceof TypeError && 'code' in error);
  process.stderr.write(isUsage ? `oracle: ${(error as Error).message}\n` : `${String((error as Error).stack)}\n`);
  process.exitCode = isUsage ? 2 : 3;
}
