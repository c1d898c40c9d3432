/**
 * Which part may know which. Each may import itself and what is beside its name; only `sql/index.ts` and
 * `sql/target.ts` of `sql` are open to the rest.
 */
const LAYERS = [
  { name: 'text', path: '^src/text/', may: [] },
  { name: 'findings', path: '^src/findings/', may: ['^src/text/'] },
  { name: 'sql-syntax', path: '^src/sql/syntax/', may: ['^src/text/', '^src/findings/', '^src/sql/target[.]ts$'] },
  {
    name: 'sql-semantics',
    path: '^src/sql/semantics/',
    may: ['^src/text/', '^src/findings/', '^src/sql/syntax/', '^src/sql/target[.]ts$'],
  },
  { name: 'sql', path: '^src/sql/[^/]+[.]ts$', may: ['^src/text/', '^src/findings/', '^src/sql/'] },
  { name: 'config', path: '^src/config/', may: ['^src/text/', '^src/findings/'] },
  { name: 'note', path: '^src/note/', may: ['^src/text/', '^src/findings/', '^src/sql/(index|target)[.]ts$'] },
  {
    name: 'index',
    path: '^src/index[.]ts$',
    may: [
      '^src/text/',
      '^src/findings/',
      '^src/sql/(index|target)[.]ts$',
      '^src/note/',
      // The findings only: the library does not read YAML.
      '^src/config/messages[.]ts$',
    ],
  },
  {
    name: 'local',
    path: '^src/local/',
    may: ['^src/text/', '^src/findings/', '^src/sql/index[.]ts$', '^src/note/', '^aws-models/data/'],
  },
  { name: 'remote', path: '^src/remote/', may: [] },
  { name: 'aws', path: '^src/aws/', may: ['^src/remote/index[.]ts$'] },
  {
    name: 'flink',
    path: '^src/flink/',
    // Ways through a proxy; by import() as everywhere.
    may: ['^src/aws/(proxy|tunnel)[.]ts$'],
  },
  { name: 'zeppelin', path: '^src/zeppelin/', may: ['^src/remote/index[.]ts$', '^src/note/', '^src/findings/'] },
  // What is known of failures is a door of its own, so that who lists findings loads nothing that speaks HTTP.
  {
    name: 'failures',
    path: '^src/zeppelin/run/failures/',
    may: ['^src/text/', '^src/findings/', '^src/zeppelin/run/place[.]ts$'],
  },
  { name: 'streams', path: '^src/streams/', may: ['^src/aws/index[.]ts$'] },
  { name: 'provision', path: '^src/provision/', may: ['^src/aws/index[.]ts$', '^src/config/index[.]ts$'] },
  {
    name: 'preflight',
    path: '^src/preflight/',
    may: [
      '^src/text/',
      '^src/findings/',
      '^src/note/',
      '^src/sql/index[.]ts$',
      '^src/(aws|provision)/index[.]ts$',
      '^src/zeppelin/run/failures/index[.]ts$',
    ],
  },
  {
    name: 'cli',
    path: '^src/cli/',
    may: [
      '^src/text/',
      '^src/index[.]ts$',
      '^src/config/index[.]ts$',
      '^src/aws/index[.]ts$',
      '^src/provision/index[.]ts$',
      '^src/streams/index[.]ts$',
      '^src/preflight/index[.]ts$',
      '^src/zeppelin/(index|run/failures/index)[.]ts$',
      '^src/local/index[.]ts$',
    ],
  },
  { name: 'main', path: '^src/main[.]ts$', may: ['^src/cli/', '^src/index[.]ts$', '^package[.]json$'] },
  { name: 'entry', path: '^src/hangar[.]ts$', may: ['^src/main[.]ts$'] },
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'The grammar is recursive (a query in an expression in a query), and so are the files of its productions.',
      severity: 'error',
      from: { pathNot: '^src/sql/syntax/grammar/' },
      to: { circular: true },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'every-file-has-a-layer',
      severity: 'error',
      from: { path: '^src/', pathNot: LAYERS.map(({ path }) => path) },
      to: {},
    },
    ...LAYERS.map(({ name, path, may }) => ({
      name: `${name}-knows-too-much`,
      severity: 'error',
      from: { path },
      to: { path: '^(src/|aws-models/|package[.]json$)', pathNot: [path, ...may] },
    })),
    {
      name: 'node-only-at-the-edge',
      comment: 'What the library is made of must run in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(cli|local|aws|flink)/', '^src/(main|hangar|zeppelin/http)[.]ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-only-in-cli',
      comment:
        'But for the readers of YAML and JSON, which are pure, and the clients of AWS and HTTP where they are used.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/(cli|aws)/',
          '^src/(config/document|note/json-tree|zeppelin/http|zeppelin/sync/(merge|difference))[.]ts$',
          '^src/provision/(resources/|lifecycle[.]ts)',
          '^src/streams/(put|names|shards)[.]ts$',
        ],
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'yargs-only-where-it-is-lazy',
      comment: 'Loading yargs takes longer than a check of a small file.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/arguments/program[.]ts$' },
      to: { path: 'node_modules/yargs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'yargs-program-only-by-import()',
      severity: 'error',
      from: {},
      to: { path: '^src/cli/arguments/program[.]ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'yaml-only-in-config',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/config/document[.]ts$' },
      to: { path: 'node_modules/yaml/' },
    },
    {
      name: 'config-only-by-import()',
      comment: 'A check without a hangar.yaml does not load the reader of YAML.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/config/' },
      to: {
        path: '^src/config/',
        pathNot: '^src/config/messages[.]ts$',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'the-embedded-cloud-only-by-import()',
      comment: 'It is a whole server, of which a check needs nothing.',
      severity: 'error',
      from: { pathNot: '^src/local/' },
      to: { path: '^src/local/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'aws-only-by-import()',
      comment: 'Loading the clients of AWS takes longer than a check of a whole project.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(aws|provision|preflight|streams)/' },
      to: { path: '^src/(aws|provision|preflight|streams)/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'clients-only-where-AWS-is',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(aws|provision|streams)/' },
      to: { path: 'node_modules/(@aws-sdk|@smithy)/' },
    },
    {
      name: 'zeppelin-only-by-import()',
      comment: 'What speaks HTTP to a notebook takes longer to load than a check of a whole project.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(zeppelin|preflight)/' },
      to: { path: '^src/zeppelin/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'flink-only-by-import()',
      comment: 'Few commands start a Flink.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/flink/' },
      to: { path: '^src/flink/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'axios-only-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/zeppelin/http[.]ts$' },
      to: { path: 'node_modules/axios/' },
    },
    {
      name: 'proxies-only-by-import()',
      comment: 'Few work behind one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/aws/tunnel[.]ts$' },
      to: {
        path: ['^src/aws/tunnel[.]ts$', 'node_modules/https?-proxy-agent/'],
        dependencyTypesNot: ['dynamic-import'],
      },
    },
    {
      name: 'nothing-heavy-in-the-library',
      severity: 'error',
      from: { path: '^src/(index[.]ts|note/|sql/|findings/|text/|config/)' },
      to: { path: 'node_modules/(@aws-sdk|@smithy|axios)/', reachable: true },
    },
    {
      name: 'no-yaml-in-the-library',
      comment: 'Nor may the findings of a hangar.yaml, which the library lists, load its reader.',
      severity: 'error',
      from: { path: '^src/(index[.]ts|note/|sql/|findings/|text/|config/messages[.]ts)' },
      to: { path: 'node_modules/yaml/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
