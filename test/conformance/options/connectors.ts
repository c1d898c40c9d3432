import type { Target } from '../../../src/sql/target.ts';
import type { Random } from '../grammar/random.ts';
import type { Declared, Role } from './data.ts';
import { connectorOptions, formatOptions } from './data.ts';
import type { Column, OptionText, Use } from './model.ts';

/** What a table is made for; options are chosen so that the real Flink takes them in that use, for all of `among`. */
export interface Plan {
  readonly connector: string;
  readonly use: Use;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly isPartitioned: boolean;
  readonly among: readonly Target[];
}

export interface Options {
  readonly options: OptionText[];
  readonly format: string | undefined;
}

type Pairs = readonly (readonly [string, string])[];

/** Options that a connector takes under a prefix without a look; for kinesis they are those of its documentation. */
const unseen: Readonly<Record<string, readonly [string, string][]>> = {
  kinesisRead: [
    ['scan.stream.initpos', 'LATEST'],
    ['scan.stream.initpos', 'TRIM_HORIZON'],
    ['scan.stream.initpos', 'LATEST'],
    ['scan.stream.initpos', 'TRIM_HORIZON'],
    ['scan.stream.recordpublisher', 'POLLING'],
    ['scan.shard.getrecords.maxrecordcount', '1000'],
    ['scan.shard.getrecords.intervalmillis', '500'],
    ['scan.shard.discovery.intervalmillis', '20000'],
    ['scan.shard.adaptivereads', 'true'],
    ['scan.stream.describe.maxretries', '20'],
    ['scan.list.shards.backoff.base', '1500'],
    ['scan.list.shards.backoff.expconst', '1.5'],
    ['scan.watermark.sync.interval', '10000'],
    ['scan.shard.idle.interval', '30000'],
  ],
  kinesisAws: [
    ['aws.endpoint', 'https://kinesis.us-east-1.amazonaws.com'],
    ['aws.credentials.provider', 'AUTO'],
    ['aws.credentials.provider', 'ENV_VAR'],
    ['aws.trust.all.certificates', 'false'],
    ['aws.http.protocol.version', 'HTTP1_1'],
    ['aws.http-client.max-concurrency', '100'],
  ],
  kinesisWrite: [
    ['sink.http-client.max-concurrency', '50'],
    ['sink.http-client.protocol.version', 'HTTP2'],
    ['sink.http-client.read-timeout', '60000'],
  ],
  kafka: [
    ['properties.security.protocol', 'SASL_SSL'],
    ['properties.sasl.mechanism', 'AWS_MSK_IAM'],
    ['properties.auto.offset.reset', 'earliest'],
    ['properties.max.poll.records', '500'],
    ['properties.client.id', 'studio'],
    ['properties.acks', 'all'],
  ],
};

/** Values of options whose type does not say what may stand there. */
const known: Readonly<Record<string, readonly string[]>> = {
  'print-identifier': ['out', 'debug', 'per minute'],
  'sink.partitioner-field-delimiter': ['|', ';'],
  'partition.default-name': ['__none__'],
  'partition.time-extractor.timestamp-pattern': ['$dt $hour:00:00'],
  'partition.time-extractor.timestamp-formatter': ['yyyy-MM-dd HH:mm:ss'],
  'sink.partition-commit.policy.kind': ['success-file'],
  'sink.partition-commit.success-file.name': ['_DONE'],
  'sink.partition-commit.watermark-time-zone': ['UTC', 'Europe/Berlin'],
  'source.path.regex-pattern': ['.*[.]csv'],
  'scan.shard-assigner': ['default', 'uniform'],
  'timestamp-format.standard': ['SQL', 'ISO-8601'],
  'map-null-key.mode': ['FAIL', 'DROP', 'LITERAL'],
  'map-null-key.literal': ['none'],
  'field-delimiter': [',', '|', ';', '#'],
  'array-element-delimiter': [';', '/'],
  'escape-character': ['\\'],
  'null-literal': ['n/a', 'NULL'],
  'quote-character': ['"', '~'],
  charset: ['UTF-8', 'ISO-8859-1'],
  endianness: ['big-endian', 'little-endian'],
  'database.include': ['shop', 'shop_.*'],
  'table.include': ['orders'],
  driver: ['org.apache.derby.jdbc.EmbeddedDriver'],
};

/** Left out of free choice: they want others beside them, a class of one's own, or are chosen elsewhere. */
const chosenElsewhere = new Set([
  ...['format', 'value.format', 'key.format', 'key.fields', 'key.fields-prefix', 'value.fields-include'],
  ...['topic', 'topic-pattern', 'properties.group.id', 'properties.bootstrap.servers', 'stream', 'path', 'aws.region'],
  ...['scan.startup.mode', 'scan.startup.timestamp-millis', 'scan.startup.specific-offsets'],
  ...['scan.bounded.mode', 'scan.bounded.timestamp-millis', 'scan.bounded.specific-offsets'],
  ...['sink.delivery-guarantee', 'sink.transactional-id-prefix', 'sink.semantic', 'sink.transaction-naming-strategy'],
  ...['sink.buffer-flush.max-rows', 'sink.buffer-flush.interval', 'sink.partitioner'],
  ...['url', 'table-name', 'username', 'password', 'compatible-mode', 'connection.max-retry-timeout'],
  ...['scan.partition.column', 'scan.partition.num', 'scan.partition.lower-bound', 'scan.partition.upper-bound'],
  ...[
    'lookup.cache',
    'lookup.cache.max-rows',
    'lookup.cache.ttl',
    'lookup.max-retries',
    'lookup.cache.caching-missing-key',
  ],
  ...['lookup.partial-cache.max-rows', 'lookup.partial-cache.expire-after-write'],
  ...['lookup.partial-cache.expire-after-access', 'lookup.partial-cache.cache-missing-key'],
  ...['partition.time-extractor.class', 'partition.time-extractor.kind', 'sink.partition-commit.policy.class'],
  ...[
    'sink.partition-commit.policy.class.parameters',
    'schema-include',
    'fail-on-missing-field',
    'ignore-parse-errors',
  ],
  ...['disable-quote-character', 'timestamp_mapping.legacy', 'encoding', 'source.monitor-interval'],
]);

function likely({ key, type, enum: values }: Declared, random: Random): string {
  const bare = key.replace(/^(key\.|value\.)?([a-z]+-json|json|csv|avro|raw)\./, '');
  const fixed = known[bare];
  if (fixed !== undefined) return random.pick(fixed);
  if (values !== undefined) return random.chance(0.1) ? random.pick(values).toUpperCase() : random.pick(values);
  switch (type) {
    case 'Boolean':
      return random.pick(['true', 'false', 'true', 'TRUE']);
    case 'Integer':
      return random.pick(['1', '2', '4', '10', '100']);
    case 'Long':
      return random.pick(['100', '500', '1000', '60000']);
    case 'Float':
      return random.pick(['0.1', '0.25', '0.5']);
    case 'Duration':
      return random.pick(['10 s', '1 min', '500 ms', '2 h', '1 d', '30s', '5min', '90 seconds']);
    case 'MemorySize':
      return random.pick(['128 mb', '64mb', '1 gb', '16 MB', '1024 kb']);
    default:
      return random.pick(['a', 'main', 'x1']);
  }
}

/** Chooses the options of a table. */
export function optionsFor(plan: Plan, random: Random): Options {
  const chooser = new Chooser(plan, random);
  const format = chooser.all();
  return { options: chooser.options, format };
}

class Chooser {
  readonly options: OptionText[];
  private readonly declared: Map<string, Declared>;
  private readonly roles: readonly Role[];

  constructor(
    private readonly plan: Plan,
    private readonly random: Random,
  ) {
    this.roles = rolesOf(plan);
    const maps = this.roles.map((role) => connectorOptions(plan.connector, role, plan.among));
    this.declared = new Map([...maps[0]].filter(([key]) => maps.every((map) => map.has(key))));
    this.options = [this.option('connector', plan.connector, 'connector', true)];
  }

  all(): string | undefined {
    switch (this.plan.connector) {
      case 'kinesis':
        return this.kinesis();
      case 'kafka':
        return this.kafka();
      case 'upsert-kafka':
        return this.upsertKafka();
      case 'filesystem':
        return this.filesystem();
      case 'jdbc':
        this.jdbc();
        return undefined;
      case 'datagen':
        this.datagen();
        return undefined;
      default:
        this.some(0.4);
        return undefined;
    }
  }

  private option(
    key: string,
    value: string,
    owner: OptionText['owner'],
    isRequired = false,
    as?: Declared,
  ): OptionText {
    const declared = as ?? this.declared.get(key);
    const type = declared?.type ?? 'String';
    return { key, value, type, isRequired, owner, ...(declared?.enum && { enum: declared.enum }) };
  }

  private add(pairs: Pairs, owner: OptionText['owner'] = 'connector', isRequired = false): void {
    for (const [key, value] of pairs) {
      if (this.options.some((option) => option.key === key)) continue;
      this.options.push(this.option(key, value, owner, isRequired));
    }
  }

  /** Adds them where every target knows them all. */
  private addKnown(pairs: Pairs): void {
    if (pairs.every(([key]) => this.declared.has(key))) this.add(pairs);
  }

  /** Each free option of the connector with the same chance. */
  private some(chance: number): void {
    for (const [key, declared] of this.declared) {
      if (chosenElsewhere.has(key) || key.includes('#') || !this.random.chance(chance)) continue;
      this.add([[key, likely(declared, this.random)]]);
    }
  }

  private unseen(name: string, chance: number): void {
    for (const pair of unseen[name]) if (this.random.chance(chance)) this.add([pair], 'prefix');
  }

  private is(...uses: readonly Use[]): boolean {
    return uses.includes(this.plan.use);
  }

  private kinesis(): string {
    const { random } = this;
    this.add([['stream', random.pick(['input-stream', 'unicorns', 'clicks', 'orders-v2'])]], 'connector', true);
    this.add([['aws.region', random.pick(['us-east-1', 'eu-central-1', 'us-west-2'])]], 'prefix', true);
    const isOld = this.plan.among.includes('1.15');
    if (this.is('read', 'none') || (!isOld && this.is('both'))) this.initialPosition();
    if (this.is('read') || (!isOld && random.chance(0.2))) this.unseen('kinesisRead', 0.15);
    this.unseen('kinesisAws', 0.08);
    if (this.is('write')) {
      this.unseen('kinesisWrite', 0.1);
      if (!this.plan.isPartitioned && random.chance(0.3))
        this.add([['sink.partitioner', random.pick(['fixed', 'random'])]]);
      if (random.chance(0.5)) this.some(0.3);
    }
    return this.format('format', ['json', 'json', 'json', 'csv', 'avro', 'raw']);
  }

  private initialPosition(): void {
    const { random } = this;
    if (random.chance(0.12)) {
      const [at, format] = random.pick([
        ['2024-03-01T00:00:00.000+00:00', undefined],
        ['1709251200.5', undefined],
        ['2024-03-01', 'yyyy-MM-dd'],
      ]);
      this.add([['scan.stream.initpos', 'AT_TIMESTAMP']], 'prefix');
      this.add([['scan.stream.initpos-timestamp', at as string]], 'prefix');
      if (format !== undefined) this.add([['scan.stream.initpos-timestamp-format', format]], 'prefix');
    } else if (random.chance(0.8)) {
      this.add([['scan.stream.initpos', random.pick(['LATEST', 'TRIM_HORIZON'])]], 'prefix');
    }
    if (!random.chance(0.12)) return;
    this.add([['scan.stream.recordpublisher', 'EFO']], 'prefix');
    this.add([['scan.stream.efo.consumername', 'studio']], 'prefix');
  }

  private kafka(): string {
    const { random } = this;
    if (this.is('read') && random.chance(0.1)) this.add([['topic-pattern', 'orders[.].*']], 'connector', true);
    else this.add([['topic', random.pick(['orders', 'clicks', 'web.events'])]], 'connector', true);
    this.add(
      [['properties.bootstrap.servers', random.pick(['kafka:9092', 'b-1.msk:9098,b-2.msk:9098'])]],
      'connector',
      true,
    );
    if (!this.is('write') || random.chance(0.2)) this.kafkaStart();
    this.unseen('kafka', 0.08);
    if (random.chance(0.3)) this.some(0.3);
    if (this.is('write', 'both') && random.chance(0.3)) this.kafkaSink();
    if (random.chance(0.15)) {
      const mode = random.pick(['latest-offset', 'unbounded', 'timestamp']);
      this.addKnown([
        ['scan.bounded.mode', mode],
        ...(mode === 'timestamp' ? [['scan.bounded.timestamp-millis', '1709251200000'] as const] : []),
      ]);
    }
    return this.kafkaFormats();
  }

  private kafkaStart(): void {
    const start: readonly Pairs[] = [
      [['scan.startup.mode', 'earliest-offset']],
      [['scan.startup.mode', 'earliest-offset']],
      [['scan.startup.mode', 'latest-offset']],
      [['properties.group.id', 'studio']],
      [
        ['properties.group.id', 'studio'],
        ['scan.startup.mode', 'group-offsets'],
      ],
      [
        ['scan.startup.mode', 'timestamp'],
        ['scan.startup.timestamp-millis', '1709251200000'],
      ],
      [
        ['scan.startup.mode', 'specific-offsets'],
        ['scan.startup.specific-offsets', 'partition:0,offset:42;partition:1,offset:300'],
      ],
    ];
    this.add(this.options.some(({ key }) => key === 'topic-pattern') ? start[0] : this.random.pick(start));
  }

  private kafkaSink(): void {
    const { random } = this;
    if (random.chance(0.5)) this.add([['sink.partitioner', random.pick(['default', 'fixed'])]]);
    const guarantee = random.pick(['at-least-once', 'none', 'exactly-once']);
    this.addKnown([['sink.delivery-guarantee', guarantee]]);
    if (guarantee === 'exactly-once') this.addKnown([['sink.transactional-id-prefix', 'studio-']]);
  }

  private kafkaFormats(): string {
    const { random, plan } = this;
    const physical = plan.columns.filter(({ kind }) => kind === 'physical');
    const plain = plan.key.length === 0 ? ['json', 'json', 'json', 'csv', 'avro', 'raw'] : [];
    const formats = [...plain, 'debezium-json', 'canal-json', 'maxwell-json', 'ogg-json'];
    const weights = formats.map((format) => (format.includes('-') && 0 < plain.length ? 0.3 : 1));
    const choice = [formats[random.weighted(weights)]];
    if (!random.chance(0.25) || physical.length < 2) return this.format('format', choice);
    const field = random.pick(physical);
    this.add([
      ['key.format', 'json'],
      ['key.fields', field.name],
    ]);
    if (random.chance(0.4)) this.formatKeys('key.json', 'json');
    if (random.chance(0.4)) this.add([['value.fields-include', random.pick(['ALL', 'EXCEPT_KEY'])]]);
    return this.format('value.format', choice);
  }

  private upsertKafka(): string {
    const { random } = this;
    this.add([['topic', random.pick(['totals', 'customers'])]], 'connector', true);
    this.add([['properties.bootstrap.servers', 'kafka:9092']], 'connector', true);
    this.add([['key.format', random.pick(['json', 'csv', 'avro'])]], 'connector', true);
    const format = this.format('value.format', ['json', 'json', 'csv', 'avro']);
    if (random.chance(0.3)) {
      this.add([
        ['sink.buffer-flush.max-rows', '1000'],
        ['sink.buffer-flush.interval', '2 s'],
      ]);
    }
    if (random.chance(0.2)) this.add([['value.fields-include', 'EXCEPT_KEY']]);
    this.unseen('kafka', 0.06);
    if (random.chance(0.3)) this.some(0.3);
    return format;
  }

  private filesystem(): string {
    const { random } = this;
    this.add([['path', random.pick(['file:///tmp/out', '/data/in', 'file:///data/day=1'])]], 'connector', true);
    const format = this.format('format', ['csv', 'json', 'json', 'raw', 'avro']);
    if (random.chance(0.4)) this.some(0.2);
    if (random.chance(0.2)) this.add([['source.monitor-interval', '10 s']]);
    return format;
  }

  private jdbc(): void {
    const { random } = this;
    const url = [
      'jdbc:derby:memory:shop',
      'jdbc:mysql://db:3306/shop',
      'jdbc:postgresql://db:5432/shop',
      'jdbc:derby:memory:shop',
    ];
    this.add([['url', random.pick(url)]], 'connector', true);
    this.add([['table-name', random.pick(['orders', 'customers', 'public.items'])]], 'connector', true);
    if (random.chance(0.5)) {
      this.add([
        ['username', 'app'],
        ['password', 'secret'],
      ]);
    }
    const number = this.plan.columns.find(({ kind, type }) => kind === 'physical' && /INT/.test(type));
    if (number !== undefined && random.chance(0.15)) {
      this.add([
        ['scan.partition.column', number.name],
        ['scan.partition.num', '4'],
        ['scan.partition.lower-bound', '1'],
        ['scan.partition.upper-bound', '1000'],
      ]);
    }
    const cache = random.weighted([7, 1.5, 1.5]);
    if (cache === 1) {
      this.add([
        ['lookup.cache.max-rows', '1000'],
        ['lookup.cache.ttl', '10 min'],
      ]);
    } else if (cache === 2) {
      this.addKnown([
        ['lookup.cache', 'PARTIAL'],
        ['lookup.partial-cache.max-rows', '500'],
      ]);
    }
    if (random.chance(0.15)) this.add([['lookup.max-retries', '5']]);
    if (random.chance(0.1)) this.add([['connection.max-retry-timeout', '30 s']]);
    if (random.chance(0.2)) {
      this.add([
        ['sink.buffer-flush.max-rows', '500'],
        ['sink.buffer-flush.interval', '2 s'],
      ]);
    }
    if (random.chance(0.2)) this.some(0.3);
  }

  private datagen(): void {
    const { random, declared } = this;
    for (const key of ['rows-per-second', 'number-of-rows', 'scan.parallelism']) {
      const option = declared.get(key);
      if (option !== undefined && random.chance(0.4)) this.add([[key, likely(option, random)]]);
    }
    for (const { name, type, kind } of this.plan.columns) {
      if (kind === 'physical' && random.chance(0.5)) this.field(`fields.${name}`, type);
    }
  }

  private field(prefix: string, type: string): void {
    const { random } = this;
    const add = (name: string, value: string): void => {
      const declared = this.declared.get(`fields.#.${name}`);
      const option = this.option(`${prefix}.${name}`, value, 'connector', false, declared);
      // Flink reads the bounds of a field by the column's type, though they are declared as strings.
      if (declared !== undefined)
        this.options.push(/^(min|max|start|end)$/.test(name) ? { ...option, type: 'Long' } : option);
    };
    if (/INT|DOUBLE|DECIMAL/.test(type)) {
      if (random.chance(0.4)) {
        add('kind', 'sequence');
        add('start', '1');
        add('end', '1000');
        return;
      }
      if (random.chance(0.5)) add('kind', 'random');
      add('min', '1');
      add('max', '500');
    } else if (type === 'STRING') {
      if (random.chance(0.5)) add('kind', 'random');
      add('length', random.pick(['8', '12']));
    } else if (type.startsWith('TIMESTAMP') && random.chance(0.5)) {
      add('max-past', '10 s');
    }
    if (random.chance(0.1)) add('null-rate', '0.1');
  }

  /** Adds the key that names the format, and some of the format's own. */
  private format(key: string, formats: readonly string[]): string {
    const physical = this.plan.columns.filter(({ kind }) => kind === 'physical');
    const fitting = formats.filter((format) => fits(format, physical));
    const format = this.random.pick(0 < fitting.length ? fitting : ['json']);
    this.add([[key, format]], 'connector', true);
    const prefix = key === 'format' ? format : key.replace(/format$/, format);
    if (this.random.chance(0.45)) this.formatKeys(prefix, format);
    return format;
  }

  private formatKeys(prefix: string, format: string): void {
    const { random } = this;
    const maps = this.roles.map((role) => formatOptions(format, role, this.plan.among));
    const add = (key: string, declared: Declared, value: string): number =>
      this.options.push(this.option(`${prefix}.${key}`, value, 'format', false, declared));
    for (const [key, declared] of maps[0]) {
      if (chosenElsewhere.has(key) || !maps.every((map) => map.has(key)) || !random.chance(0.3)) continue;
      add(key, declared, likely(declared, random));
    }
    const tolerant = ['ignore-parse-errors', 'fail-on-missing-field'].filter((key) =>
      maps.every((map) => map.has(key)),
    );
    if (0 < tolerant.length && random.chance(0.6)) {
      const key = random.pick(tolerant);
      add(key, maps[0].get(key) as Declared, random.pick(['true', 'false']));
    }
  }
}

function fits(format: string, physical: readonly Column[]): boolean {
  if (format !== 'raw') return !physical.some(({ type }) => format === 'csv' && /MAP|ROW/.test(type));
  return physical.length === 1 && !/ROW|ARRAY|MAP|DATE|TIME|DECIMAL/.test(physical[0].type);
}

/** The factories that will see the options. Some connectors are there for one role only. */
function rolesOf({ connector, use }: Plan): readonly Role[] {
  if (connector === 'datagen') return ['source'];
  if (connector === 'print' || connector === 'blackhole') return ['sink'];
  if (use === 'both') return ['source', 'sink'];
  return use === 'write' ? ['sink'] : ['source'];
}
