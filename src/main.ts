import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { nodeBrowser } from './cli/browser.ts';
import { nodeFiles } from './cli/files/node-files.ts';
import { nodeProcesses } from './cli/processes.ts';
import { nodePrompt } from './cli/prompt.ts';
import { run } from './cli/run.ts';
import { check, fix } from './index.ts';

/** `hangar check … | head` closes the pipe early, which is no one's mistake. */
function staySilentOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', staySilentOnClosedPipe);
process.stderr.on('error', staySilentOnClosedPipe);

// It would tell every user of an older Node on standard error; what hangar needs is in its package.json.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

process.exitCode = await run(process.argv.slice(2), {
  check,
  fix,
  files: nodeFiles(process.cwd()),
  ownFiles: nodeFiles(fileURLToPath(new URL('..', import.meta.url))),
  input: {
    async read(limit) {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit) break;
      }
      return Buffer.concat(chunks);
    },
  },
  terminal: {
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    // Some pseudo-terminals tell no size, or 0.
    columns: process.stdout.columns || undefined,
    isTerminal: process.stdout.isTTY === true,
    onClosed: (stop) => {
      process.stdout.on('error', stop);
      return () => process.stdout.off('error', stop);
    },
    environment: process.env,
  },
  // Node opens standard input when it is first named, and few calls need it.
  prompt: nodePrompt(() => ({ input: process.stdin, output: process.stderr })),
  browser: nodeBrowser(),
  processes: nodeProcesses(process),
  product: {
    version: manifest.version,
    runtime: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  },
});
