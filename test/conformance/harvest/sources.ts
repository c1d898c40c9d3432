import type { SetName } from '../records.ts';
import type { Kind } from './extract.ts';

/** Public texts of one repository at one commit. They are fetched to measure and never committed. */
export interface Repository {
  readonly name: string;
  readonly commit: string;
  readonly files: readonly { readonly set: SetName; readonly kind: Kind; readonly path: RegExp }[];
}

const plainFiles: Repository['files'] = [
  { set: 'samples', kind: 'sql', path: /\.sql$/ },
  { set: 'samples', kind: 'markdown', path: /\.mdx?$/ },
  { set: 'samples', kind: 'program', path: /\.(java|scala|py)$/ },
  { set: 'notes', kind: 'note', path: /\.zpln$/ },
];

const flinkFiles: Repository['files'] = [
  { set: 'docs', kind: 'markdown', path: /^docs\/content\/docs\/.*\.md$/ },
  { set: 'flink-tests', kind: 'program', path: /^flink-table\/flink-sql-parser[\w-]*\/src\/test\/.*Test\.java$/ },
  {
    set: 'flink-tests',
    kind: 'program',
    path: /^flink-table\/flink-table-planner\/src\/test\/(java|scala)\/.*\.(java|scala)$/,
  },
  { set: 'flink-tests', kind: 'q', path: /^flink-table\/.*\/src\/test\/resources\/.*\.q$/ },
  { set: 'flink-tests', kind: 'sql', path: /^flink-(table|end-to-end-tests)\/.*\/(nexmark|sql)?\/?[\w-]*\.sql$/ },
];

const connectorFiles: Repository['files'] = [
  { set: 'docs', kind: 'markdown', path: /^docs\/content\/docs\/.*\.md$/ },
  { set: 'flink-tests', kind: 'program', path: /src\/test\/java\/.*\.java$/ },
  { set: 'flink-tests', kind: 'sql', path: /src\/test\/resources\/.*\.sql$/ },
];

/** Fixtures of another parser of Flink SQL; its error fixtures are welcome as well. */
const fixtureFiles: Repository['files'] = [{ set: 'samples', kind: 'sql', path: /^test\/parser\/flink\/.*\.sql$/ }];

/** The guide of the service whose notebooks these are; its blocks are paragraphs of notes. */
const guideFiles: Repository['files'] = [{ set: 'notes', kind: 'markdown', path: /^doc_source\/.*\.md$/ }];

const zeppelinFiles: Repository['files'] = [
  { set: 'notes', kind: 'note', path: /^notebook\/.*[Ff]link.*\.zpln$/ },
  { set: 'notes', kind: 'markdown', path: /^docs\/interpreter\/flink\.md$/ },
];

const courseFiles: Repository['files'] = [{ set: 'notes', kind: 'note', path: /Flink.*\.zpln$/ }];

const calciteFiles: Repository['files'] = [
  {
    set: 'calcite-tests',
    kind: 'calcite',
    path: /(core\/src\/test|testkit\/src\/main)\/java\/org\/apache\/calcite\/sql\/parser\/SqlParserTest\.java$/,
  },
];

/** Flink's own history is long and its tests move little: one commit each near the branch cuts of 1.15, 1.18, 1.20, and one of 2.1. */
export const repositories: readonly Repository[] = [
  { name: 'dylanhz/flink', commit: '176aaedd537fafeb13a168fc6677a98bb10f010b', files: flinkFiles },
  { name: 'dylanhz/flink', commit: 'c8ae39d4ac73f81873e1d8ac37e17c29ae330b23', files: flinkFiles },
  { name: 'dylanhz/flink', commit: 'c9def98128f0b948d98a11d57da9ea69d326c227', files: flinkFiles },
  { name: 'dylanhz/flink', commit: 'c7ab7cacf0fe1d7e7c89b16f9c45a524359e323b', files: flinkFiles },
  { name: 'apache/calcite', commit: 'calcite-1.26.0', files: calciteFiles },
  { name: 'apache/calcite', commit: 'calcite-1.32.0', files: calciteFiles },
  { name: 'apache/calcite', commit: 'calcite-1.36.0', files: calciteFiles },
  { name: 'ververica/flink-sql-cookbook', commit: 'aa0bd978b1116a073e094ceea44ecd659ae3cefd', files: plainFiles },
  { name: 'nexmark/nexmark', commit: '6b3646c3baec701f1fa74baf938d235f742e5d3c', files: plainFiles },
  { name: 'ververica/flink-sql-benchmark', commit: '79ce241d466d47e251f4723c1d35b5f226ee61da', files: plainFiles },
  { name: 'DTStack/dt-sql-parser', commit: '1e853da4eac6ba8afd31da2243f3bf4802d0b9a5', files: fixtureFiles },
  { name: 'decodableco/examples', commit: 'decae7a30dd7803cc95b3a4e1c3cac1fba7bd87b', files: plainFiles },
  { name: 'confluentinc/tutorials', commit: '0cadb2292636b7e71323b9b39b49f86509196f77', files: plainFiles },
  { name: 'streamshub/flink-sql-examples', commit: 'ae4c74b714e6102702fcd9a5333e7f8e53a2c51d', files: plainFiles },
  { name: 'leonardBang/flink-sql-etl', commit: 'd19f81a0c0c831d124d0a6f29767b2364b50a457', files: plainFiles },
  { name: 'gAmUssA/flink-sql-playground', commit: '14353f3e86a8ae328582d4311d005a013e58149f', files: plainFiles },
  { name: 'fhueske/flink-sql-demo', commit: 'b597e03fba77e8db83979d8421951f2bcea2f345', files: plainFiles },
  { name: 'improvejin/flink-sql-demo', commit: '858da5d4937becc8080b0e62be6589a4fac4e84e', files: plainFiles },
  { name: 'apache/flink-connector-aws', commit: 'e17153c95db714e4f576c6b1da5381eea2c29205', files: connectorFiles },
  { name: 'apache/flink-connector-kafka', commit: 'eb8ff700b2390d5bc3a8c67fcdb3f3ad93824e24', files: connectorFiles },
  { name: 'apache/flink-connector-jdbc', commit: '0383d2c45d0abecc3c7826b18b201463241d6a13', files: connectorFiles },
  {
    name: 'aws-samples/amazon-kinesis-data-analytics-examples',
    commit: 'a54a92d894656b9532e880deb990f7e86ca8238c',
    files: plainFiles,
  },
  {
    name: 'aws-samples/amazon-managed-service-for-apache-flink-examples',
    commit: '2153f99d42f2e26d030adcfe296b0dfefca9898f',
    files: plainFiles,
  },
  {
    name: 'aws-samples/amazon-kinesis-data-analytics-blueprints',
    commit: '5cf74c4cc38ad046872d305f23f7a0c42706c647',
    files: plainFiles,
  },
  {
    name: 'aws-samples/kinesis-data-streams-replication-using-kinesis-data-analytics-studio',
    commit: 'e066306fcce004953ab467fc98272b0cb0aa3690',
    files: plainFiles,
  },
  {
    name: 'aws-samples/amazon-kda-studio-flinksql-example',
    commit: '87f06c7d42e85d76636c2ad6e58f173287217fd9',
    files: plainFiles,
  },
  {
    name: 'aws-samples/amazon-kinesis-data-analytics-flinktableapi',
    commit: 'f12f6a1b7698e7c291c3307a865801ea83ebd286',
    files: plainFiles,
  },
  { name: 'pauleentalay/aws_kinesis', commit: '738c7be5da2f35b483d27f75c5da285ec53beb02', files: plainFiles },
  {
    name: 'hariramesh9a/hariramesh9a.github.io',
    commit: 'bef5a66798b35ab9ebf26e77a8415005e07dd647',
    files: plainFiles,
  },
  {
    name: 'awsdocs/amazon-kinesis-data-analytics-developer-guide',
    commit: 'd32ce9803b3391f4c548c0c9e374834f97247326',
    files: guideFiles,
  },
  {
    name: 'zjffdu/flink-sql-cookbook-on-zeppelin',
    commit: '6cb9a0a0b64ef9eb87b4f8ced63e447b4aab72b9',
    files: plainFiles,
  },
  { name: 'apache/zeppelin', commit: '904e9136d95377d3a04deba531250719ccf1483c', files: zeppelinFiles },
  {
    name: 'piyushpatel2005/coursera-data-engineering',
    commit: '27655a4bd681637a8edb054e789ba9bfca6a82c0',
    files: courseFiles,
  },
];
