import type { ServiceModel } from '../model/model.ts';
import { models } from '../model/models.ts';
import type { Section } from '../state/state.ts';
import type { World } from '../world.ts';
import { glueDemands } from './glue/demands.ts';
import { glue } from './glue/glue.ts';
import { iamDemands } from './iam/demands.ts';
import { iam } from './iam/iam.ts';
import { kinesisanalytics, kinesisanalyticsDemands } from './kinesisanalytics/kinesisanalytics.ts';
import { logs, logsDemands } from './logs/logs.ts';
import { s3, s3Demands } from './s3/s3.ts';
import type { Call, Demand } from './service.ts';
import { sts, stsDemands } from './sts/sts.ts';
import type { FindStreams } from './tagging/tagging.ts';
import { tagging, taggingDemands } from './tagging/tagging.ts';

/** A service as the server sees it. */
export interface Service {
  readonly model: ServiceModel;
  readonly handlers: Readonly<Record<string, (input: never, call: Call) => unknown>>;
  /** What a caller needs leave for. */
  readonly demands: (operation: string, input: Readonly<Record<string, unknown>>, call: Call) => readonly Demand[];
  /** Where it keeps what it changes, if it changes anything. */
  readonly section?: Section;
}

/** The services by the name that requests are signed for. */
export function services(world: World, streams: FindStreams): Readonly<Record<string, Service>> {
  return {
    kinesisanalytics: {
      model: models.kinesisanalyticsv2,
      handlers: kinesisanalytics(world),
      demands: kinesisanalyticsDemands,
      section: 'kinesisanalyticsv2',
    },
    glue: { model: models.glue, handlers: glue(world), demands: glueDemands, section: 'glue' },
    iam: { model: models.iam, handlers: iam(world), demands: iamDemands, section: 'iam' },
    sts: { model: models.sts, handlers: sts(world), demands: stsDemands, section: 'identities' },
    logs: { model: models.logs, handlers: logs(world), demands: logsDemands, section: 'logs' },
    s3: { model: models.s3, handlers: s3(world), demands: s3Demands, section: 's3' },
    tagging: { model: models.resourcegroupstaggingapi, handlers: tagging(world, streams), demands: taggingDemands },
  };
}
