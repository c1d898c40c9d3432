import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { GlueClient } from '@aws-sdk/client-glue';
import { IAMClient } from '@aws-sdk/client-iam';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { KinesisAnalyticsV2Client } from '@aws-sdk/client-kinesis-analytics-v2';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { carrierFor } from './carrier.ts';
import type { Connection } from './connection.ts';
import type { Recordable } from './exchanges.ts';
import { record } from './exchanges.ts';
import type { SharedConfig } from './shared-config.ts';
import { endpointOf, sharedConfig } from './shared-config.ts';

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
  readonly tagging: ResourceGroupsTaggingAPIClient;
  /** The same account in another region. Let go of with this one. */
  in(region: string): Aws;
  /** Lets go of the connections. */
  close(): void;
}

const ATTEMPTS = 6;

/** Connects to AWS; nothing is sent before a client is used. */
export async function connect(connection: Connection): Promise<Aws> {
  const config = await sharedConfig(connection);
  return clientsIn(connection.region, { connection, config, common: await commonOf(connection, config), made: [] });
}

async function commonOf(connection: Connection, config: SharedConfig) {
  const { profile, credentials } = connection;
  // The client of Kinesis would speak HTTP/2 by itself, which few proxies and emulators do.
  const requestHandler = connection.carrier ?? (await carrierFor(connection, config));
  return {
    retryMode: 'adaptive',
    maxAttempts: ATTEMPTS,
    requestHandler,
    // By itself the SDK would ask for the credentials of a sign-in past the proxy, and once for each client.
    credentials: credentials ?? defaultProvider({ ...(profile && { profile }), clientConfig: { requestHandler } }),
    ...(profile !== undefined && { profile }),
  };
}

interface Shared {
  readonly connection: Connection;
  readonly config: SharedConfig;
  readonly common: Awaited<ReturnType<typeof commonOf>>;
  /** All that were made, in any region. */
  readonly made: { destroy(): void }[];
}

function clientsIn(region: string, shared: Shared): Aws {
  const { connection, config, made } = shared;
  const { recorder } = connection;
  const common = { ...shared.common, region };
  // The SDK looks for addresses in the profile of AWS_PROFILE only, not in the one that it is given.
  const settings = (service: string) => {
    const endpoint = endpointOf(service, connection, config);
    return { ...common, ...(endpoint !== undefined && { endpoint }) };
  };
  const keep = <Client extends { destroy(): void } & Recordable>(client: Client): Client => {
    made.push(client);
    if (recorder) record(client, recorder);
    return client;
  };
  const kinesis = once(() => keep(new KinesisClient(settings('Kinesis'))));
  const glue = once(() => keep(new GlueClient(settings('Glue'))));
  const iam = once(() => keep(new IAMClient(settings('IAM'))));
  const sts = once(() => keep(new STSClient(settings('STS'))));
  const s3 = once(() => {
    const own = settings('S3');
    // Where S3 is not AWS's own, a bucket seldom has a host name.
    return keep(new S3Client({ ...own, forcePathStyle: 'endpoint' in own }));
  });
  const logs = once(() => keep(new CloudWatchLogsClient(settings('CloudWatch Logs'))));
  const analytics = once(() => keep(new KinesisAnalyticsV2Client(settings('Kinesis Analytics V2'))));
  const tagging = once(() => keep(new ResourceGroupsTaggingAPIClient(settings('Resource Groups Tagging API'))));
  const clients: Aws = {
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
    get tagging() {
      return tagging();
    },
    in: (other) => (other === region ? clients : clientsIn(other, shared)),
    close: () => {
      for (const client of made) client.destroy();
    },
  };
  return clients;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
