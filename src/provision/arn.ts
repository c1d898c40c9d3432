import type { Place } from './resource.ts';

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
