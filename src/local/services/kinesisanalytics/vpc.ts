import type { Operations } from '../../../../aws-models/data/kinesisanalyticsv2.generated.ts';
import type { World } from '../../world.ts';
import type { SomeHandlers } from '../service.ts';
import { change, changeableApplication } from './change.ts';
import { described } from './describe.ts';
import { invalidArgument, notFound } from './errors.ts';

type Names = 'AddApplicationVpcConfiguration' | 'DeleteApplicationVpcConfiguration';

export function vpcOperations(world: World): SomeHandlers<Operations, Names> {
  return {
    AddApplicationVpcConfiguration(input, call) {
      const application = changeableApplication(world, call, input);
      const { configuration, vpcIds, version } = application.current;
      if (vpcIds.length > 0) throw invalidArgument('An application can have at most one VPC configuration.');
      const to = {
        configuration: { ...configuration, VpcConfigurations: [input.VpcConfiguration] },
        vpcIds: [`${version + 1}.1`],
      };
      const id = change(application, 'AddApplicationVpcConfiguration', to, world, call);
      const { ApplicationConfigurationDescription: now } = described(application, world);
      return {
        ApplicationARN: application.arn,
        ApplicationVersionId: application.current.version,
        VpcConfigurationDescription: now?.VpcConfigurationDescriptions?.[0],
        OperationId: id,
      };
    },

    DeleteApplicationVpcConfiguration(input, call) {
      const application = changeableApplication(world, call, input);
      const { configuration, vpcIds } = application.current;
      const at = vpcIds.indexOf(input.VpcConfigurationId);
      if (at < 0)
        throw notFound(`Application ${application.name} has no VPC configuration ${input.VpcConfigurationId}.`);
      const left = configuration.VpcConfigurations?.filter((_, i) => i !== at) ?? [];
      const to = {
        configuration: { ...configuration, VpcConfigurations: left.length > 0 ? left : undefined },
        vpcIds: vpcIds.filter((_, i) => i !== at),
      };
      const id = change(application, 'DeleteApplicationVpcConfiguration', to, world, call);
      return { ApplicationARN: application.arn, ApplicationVersionId: application.current.version, OperationId: id };
    },
  };
}
