/** Kinesis options that connector 5 and later call by other names. */

/** Name up to connector 4, name from 5 on, and whether a value means the same under both. */
const RENAMES: readonly (readonly [string, string, boolean])[] = [
  ['stream', 'stream.arn', false],
  ['scan.stream.initpos', 'source.init.position', true],
  ['scan.stream.initpos-timestamp', 'source.init.timestamp', true],
  ['scan.stream.initpos-timestamp-format', 'source.init.timestamp.format', true],
  ['scan.stream.recordpublisher', 'source.reader.type', true],
  ['scan.stream.efo.consumername', 'source.efo.consumer.name', true],
  ['scan.stream.efo.registration', 'source.efo.lifecycle', false],
  ['scan.shard.discovery.intervalmillis', 'source.shard.discovery.interval', true],
  ['scan.shard.getrecords.maxrecordcount', 'source.shard.get-records.max-record-count', true],
  ['scan.shard-assigner', 'source.shard-assigner', true],
];

export interface Renamed {
  readonly key: string;
  /** `undefined` where only a person can know it. */
  readonly value: string | undefined;
}

/** What a key of the other generation is called in this one. */
export function renamed(key: string, value: string, isNew: boolean): Renamed | undefined {
  const found = RENAMES.find(([older, newer]) => key === (isNew ? older : newer));
  if (!found) return undefined;
  const [older, newer, same] = found;
  const streamOfArn = /^arn:[\w-]+:kinesis:[^:]*:[^:]*:stream\/([\w.-]+)$/.exec(value)?.[1];
  return { key: isNew ? newer : older, value: same ? value : older === 'stream' && !isNew ? streamOfArn : undefined };
}
