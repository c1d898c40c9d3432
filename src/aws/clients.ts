import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { GlueClient } from '@aws-sdk/client-glue';
import { IAMClient } from '@aws-sdk/client-iam';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { KinesisAnalyticsV2Client } from '@aws-sdk/client-kinesis-analytics-v2';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { NodeHttpHandlerOptions, RequestHandler } from '@smithy/types';

/** Where AWS is, and as whom to speak to it. What is not said is found by the SDK's own default chain. */
export interface Connection {
  readonly region: string;
  readonly profile?: string | undefined;
  /** One address for all services, instead of AWS's own. */
  readonly endpoint?: string | undefined;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What carries the requests, where that is not the SDK's own. */
  readonly carrier?: Carrier;
}

// biome-ignore lint/suspicious/noExplicitAny: Each client has its own type of requests, and a carrier takes them all.
export type Carrier = RequestHandler<any, any, any>;

/** A client for each service, made when it is first asked for. */
export interface Aws {
  readonly region: string;
  readonly kinesis: KinesisClient;
  readonly glue: GlueClient;
  readonly iam: IAMClient;
  readonly sts: STSClient;
  readonly s3: S3Client;
  readonly logs: CloudWatchLogsClient;
  readonly analytics: KinesisAnalyticsV2Client;
  /** Lets go of the connections. */
  close(): void;
}

/** What a call may wait for, in milliseconds: without it one that is never answered would wait for ever. */
const PATIENCE = {
  connectionTimeout: 10_000,
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
} satisfies NodeHttpHandlerOptions;

const ATTEMPTS = 6;

/** Connects to AWS; nothing is sent before a client is used. */
export function connect(connection: Connection): Aws {
  const { region, profile, endpoint, credentials, environment, carrier } = connection;
  const common = {
    region,
    retryMode: 'standard',
    maxAttempts: ATTEMPTS,
    // The client of Kinesis would speak HTTP/2, which few proxies and emulators do.
    requestHandler: carrier ?? new NodeHttpHandler(PATIENCE),
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials && { credentials }),
  };
  const made: { destroy(): void }[] = [];
  const keep = <Client extends { destroy(): void }>(client: Client): Client => {
    made.push(client);
    return client;
  };
  const kinesis = once(() => keep(new KinesisClient(common)));
  const glue = once(() => keep(new GlueClient(common)));
  const iam = once(() => keep(new IAMClient(common)));
  const sts = once(() => keep(new STSClient(common)));
  const forcePathStyle = isElsewhere(endpoint, environment);
  const s3 = once(() => keep(new S3Client({ ...common, forcePathStyle })));
  const logs = once(() => keep(new CloudWatchLogsClient(common)));
  const analytics = once(() => keep(new KinesisAnalyticsV2Client(common)));
  return {
    region,
    get kinesis() {
      return kinesis();
    },
    get glue() {
      return glue();
    },
    get iam() {
      return iam();
    },
    get sts() {
      return sts();
    },
    get s3() {
      return s3();
    },
    get logs() {
      return logs();
    },
    get analytics() {
      return analytics();
    },
    close: () => {
      for (const client of made) client.destroy();
    },
  };
}

/** Whether S3 is not AWS's own. Other ones seldom have a host name for each bucket. */
function isElsewhere(endpoint: string | undefined, environment: Connection['environment']): boolean {
  if (environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true' && endpoint === undefined) return false;
  return [endpoint, environment['AWS_ENDPOINT_URL_S3'], environment['AWS_ENDPOINT_URL']].some(Boolean);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
