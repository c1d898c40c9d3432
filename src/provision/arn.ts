import type { Kind, Place } from './resource.ts';

/** The name of something in the whole of AWS. */
function arn({ partition, region, account }: Place, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

export function streamArn(place: Place, name: string): string {
  return arn(place, 'kinesis', `stream/${name}`);
}

export function glueArn(place: Place, resource: string): string {
  return arn(place, 'glue', resource);
}

export function logGroupArn(place: Place, name: string): string {
  return arn(place, 'logs', `log-group:${name}`);
}

export function logStreamArn(place: Place, group: string, stream: string): string {
  return `${logGroupArn(place, group)}:log-stream:${stream}`;
}

export function applicationArn(place: Place, name: string): string {
  return arn(place, 'kinesisanalytics', `application/${name}`);
}

export function kmsArn(place: Place, resource: string): string {
  return arn(place, 'kms', resource);
}

/** Of a service that has no regions. */
export function bucketArn({ partition }: Place, name: string): string {
  return `arn:${partition}:s3:::${name}`;
}

export function roleArn({ partition, account }: Place, path: string, name: string): string {
  return `arn:${partition}:iam::${account}:role${path}${name}`;
}

export function policyArn({ partition, account }: Place, name: string): string {
  return `arn:${partition}:iam::${account}:policy/${name}`;
}

const FORMS: readonly (readonly [Kind, RegExp])[] = [
  ['stream', /^arn:[^:]+:kinesis:[^:]*:[^:]*:stream\/([^/]+)$/],
  ['glue-database', /^arn:[^:]+:glue:[^:]*:[^:]*:database\/([^/]+)$/],
  // Logs' own answers have a star behind it, for the streams in it.
  ['log-group', /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:([^:]+)(?::\*)?$/],
  ['bucket', /^arn:[^:]+:s3:::([^/]+)$/],
  ['application', /^arn:[^:]+:kinesisanalytics:[^:]*:[^:]*:application\/([^/]+)$/],
];

/** What an ARN names; `undefined` where that is of no kind that is found so. */
export function resourceOfArn(text: string): { readonly kind: Kind; readonly name: string } | undefined {
  for (const [kind, form] of FORMS) {
    const name = form.exec(text)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return undefined;
}
