import glue from '../../../aws-models/data/glue.json' with { type: 'json' };
import iam from '../../../aws-models/data/iam.json' with { type: 'json' };
import kinesisanalyticsv2 from '../../../aws-models/data/kinesisanalyticsv2.json' with { type: 'json' };
import logs from '../../../aws-models/data/logs.json' with { type: 'json' };
import resourcegroupstaggingapi from '../../../aws-models/data/resourcegroupstaggingapi.json' with { type: 'json' };
import s3 from '../../../aws-models/data/s3.json' with { type: 'json' };
import sts from '../../../aws-models/data/sts.json' with { type: 'json' };
import type { ServiceModel } from './model.ts';

// What TypeScript makes of a JSON file is wider than what the generator wrote: any string for a type of shape.
export const models = { glue, iam, kinesisanalyticsv2, logs, resourcegroupstaggingapi, s3, sts } as unknown as Readonly<
  Record<ServiceName, ServiceModel>
>;

export type ServiceName = 'glue' | 'iam' | 'kinesisanalyticsv2' | 'logs' | 'resourcegroupstaggingapi' | 's3' | 'sts';
