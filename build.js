// Makes dist/: the command (with parts that are loaded only when they are needed) and the library.
import { chmod, copyFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { build } from 'esbuild';

const dist = new URL('dist/', import.meta.url).pathname;
await rm(dist, { recursive: true, force: true });

const common = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  minify: true,
  legalComments: 'none',
};

/** The packages behind axios are CommonJS and ask for Node's modules in a way that bundles cannot: `require('http')`. */
const requiredByCommonJs = {
  name: 'required-by-commonjs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?[a-z]/ }, ({ path, kind }) =>
      kind === 'require-call' && builtinModules.includes(path.replace('node:', ''))
        ? { path, namespace: 'builtin' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

await build({
  ...common,
  entryPoints: { hangar: 'src/hangar.ts', main: 'src/main.ts' },
  outdir: 'dist',
  platform: 'node',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  plugins: [requiredByCommonJs],
  // The SDK's other form asks for Node's modules in a way that bundles cannot.
  mainFields: ['module', 'main'],
  // What these have for Node is CommonJS, which would ask for Node's modules in a way that bundles cannot.
  alias: {
    yaml: new URL('node_modules/yaml/browser/dist/index.js', import.meta.url).pathname,
    debug: new URL('node_modules/debug/src/browser.js', import.meta.url).pathname,
  },
  // For proxies that want Kerberos, which hangar does not offer them.
  external: ['kerberos'],
});

await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  platform: 'browser',
  target: 'es2022',
  minify: false,
});

// Compiled by `npm run build:runner`, since it takes a JDK.
await copyFile(new URL('flink/runner/flink-runner.jar', import.meta.url), `${dist}flink-runner.jar`);

await chmod(`${dist}hangar.js`, 0o755);
