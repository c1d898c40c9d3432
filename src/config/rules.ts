import type { Finding } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { NameKind } from './names.ts';
import { mayBe, NAMES } from './names.ts';
import { partitionOf, REGIONS } from './regions.ts';
import {
  arnElsewhere,
  refusedName,
  unknownConnector,
  unknownRegion,
  unsupportedMavenReference,
} from './value-messages.ts';

/** What a text of the file may name: a name of AWS or hangar, or one of the things that need more than a pattern. */
export type RuleName = NameKind | 'region' | 'role-arn' | 'policy-arn' | 'kms-key' | 'connector';

/** Where the text is used. */
export interface Place {
  readonly region: string | undefined;
  readonly account: string | undefined;
}

/** What is wrong with a text; `shown` is where it stands in the file. */
export function judgeText(rule: RuleName, text: string, shown: Span, place: Place): Finding[] {
  switch (rule) {
    case 'region':
      return judgeRegion(text, shown);
    case 'role-arn':
      return judgeArn(ROLE_ARN, text, shown, place);
    case 'policy-arn':
      return judgeArn(POLICY_ARN, text, shown, place);
    case 'kms-key':
      return judgeKey(text, shown, place);
    case 'connector':
      return judgeConnector(text, shown);
    default:
      return mayBe(rule, text) ? [] : [refusedName(shown, { text, ...NAMES[rule] })];
  }
}

const REGION = /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/;

function judgeRegion(text: string, span: Span): Finding[] {
  if (!REGION.test(text)) {
    const zone = /^(.*-\d)[a-z]$/.exec(text)?.[1];
    const meant = zone !== undefined && REGION.test(zone) ? zone : nearest(text, REGIONS);
    const law = 'It is written as eu-west-1.';
    return [refusedName(span, { text, what: 'a region', law, meant }, replacing(span, meant))];
  }
  if (REGIONS.includes(text)) return [];
  const meant = nearest(text, REGIONS);
  return [unknownRegion(span, { text, meant }, replacing(span, meant))];
}

interface ArnRule {
  readonly what: string;
  readonly law: string;
  readonly pattern: RegExp;
}

const ROLE_ARN: ArnRule = {
  what: 'the ARN of a role',
  law: 'It is written as arn:aws:iam::123456789012:role/NAME.',
  pattern: /^arn:(aws(?:-[a-z]+)*):iam:():(\d{12}):role\/[\w+=,.@/-]{1,576}$/,
};

const POLICY_ARN: ArnRule = {
  what: 'the ARN of a policy',
  law: 'It is written as arn:aws:iam::123456789012:policy/NAME.',
  pattern: /^arn:(aws(?:-[a-z]+)*):iam:():(\d{12}|aws):policy\/[\w+=,.@/-]{1,640}$/,
};

const KEY_ARN: ArnRule = {
  what: 'a KMS key',
  law: 'It is the id of a key, alias/NAME, or an ARN such as arn:aws:kms:eu-west-1:123456789012:key/ID.',
  pattern: /^arn:(aws(?:-[a-z]+)*):kms:([a-z0-9-]+):(\d{12}):(?:key\/[\w-]+|alias\/[\w/-]+)$/,
};

const KEY = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}|alias\/[\w/-]{1,250})$/;

function judgeKey(text: string, span: Span, place: Place): Finding[] {
  return KEY.test(text) ? [] : judgeArn(KEY_ARN, text, span, place);
}

function judgeArn({ what, law, pattern }: ArnRule, text: string, span: Span, place: Place): Finding[] {
  const match = pattern.exec(text);
  if (!match) return [refusedName(span, { text, what, law })];
  const [, partition, region] = match;
  if (place.region === undefined) return [];
  const wanted = partitionOf(place.region);
  if (partition !== wanted)
    return [arnElsewhere(span, { of: 'partition', found: partition, wanted, region: place.region })];
  if (region === '' || region === place.region) return [];
  return [arnElsewhere(span, { of: 'region', found: region, wanted: place.region, region: place.region })];
}

const CONNECTORS = ['kinesis', 'kafka'] as const;

/** What Studio's default connectors are; the service takes no other Maven references. */
export const MAVEN_REFERENCES: readonly string[] = [
  'org.apache.flink:flink-sql-connector-kinesis:1.15.4',
  'org.apache.flink:flink-connector-kafka:1.15.4',
  'software.amazon.msk:aws-msk-iam-auth:1.1.6',
];

function judgeConnector(text: string, span: Span): Finding[] {
  if ((CONNECTORS as readonly string[]).includes(text)) return [];
  if (text.startsWith('s3:')) {
    const [, bucket, key] = /^s3:\/\/([^/]*)\/(.+)$/s.exec(text) ?? [];
    const isWhole = bucket !== undefined && mayBe('bucket', bucket) && key !== undefined && key.length <= 1024;
    const law = 'It is written as s3://BUCKET/KEY, with a bucket name that S3 takes.';
    return isWhole ? [] : [refusedName(span, { text, what: 'an S3 address of a jar', law })];
  }
  if (/\.jar$|^\.{0,2}\//.test(text)) {
    const law = 'It is a path that ends with ".jar", seen from the folder of hangar.yaml.';
    return /^[^\\]+\.jar$/.test(text) ? [] : [refusedName(span, { text, what: 'the path of a jar', law })];
  }
  if (/^[\w.-]+(?::[\w.-]+){2}$/.test(text)) {
    if (MAVEN_REFERENCES.includes(text)) return [];
    const [, artifact] = text.split(':');
    const meant = MAVEN_REFERENCES.find((one) => one.split(':')[1] === artifact) ?? nearestReference(artifact);
    return [unsupportedMavenReference(span, { text, meant, known: MAVEN_REFERENCES }, replacing(span, meant))];
  }
  const meant = nearest(text, CONNECTORS);
  return [unknownConnector(span, { text, meant }, replacing(span, meant))];
}

/** The Kafka connector that people name is the one for SQL. */
function nearestReference(artifact: string): string | undefined {
  return MAVEN_REFERENCES.find((one) => one.split(':')[1].replace('-sql', '') === artifact.replace('-sql', ''));
}

function replacing(span: Span, meant: string | undefined) {
  return {
    fix: meant === undefined ? undefined : { title: `Write ${meant}`, safe: false, edits: [{ span, text: meant }] },
  };
}
