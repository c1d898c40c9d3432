import type { Stage } from '../../config/index.ts';
import type { Observed, Site, Wanted } from '../../provision/index.ts';
import type { Debug } from '../debug-file.ts';
import { checkAccount, connected } from './connected.ts';
import type { ProvisionOptions, ProvisionPorts } from './options.ts';
import { chooseStage } from './stage.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where a command works, and on what. */
export interface Scene {
  /** In words: `account 1234…, eu-west-1`. */
  readonly target: string;
  readonly isLocal: boolean;
  readonly stage: Stage;
  readonly wanted: Wanted;
  readonly site: Site;
  /** Is told of every exchange with a service, where somebody wants to know. */
  readonly recorder: Debug | undefined;
  /** Looks at everything. */
  observe(): Promise<Observed[]>;
}

/** Reads the file, finds out where it is to be carried out, says so in the first line, and lets `act` do its work. */
export async function inScene<Result>(
  options: ProvisionOptions,
  ports: ProvisionPorts,
  act: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const { terminal } = ports;
  const { stage: first, isLocal } = await chooseStage(options, ports);
  const { region } = first.config;
  return connected(options, { isLocal, region }, ports, async ({ aws, identity, target, recorder, signal }) => {
    const { observe, wantedOf } = await import('../../provision/index.ts');
    const { stage } = await chooseStage(options, ports, identity);
    if (!isLocal) checkAccount(stage, identity);
    const { account, partition } = identity;
    const place = { account, region, partition };
    if (!options.json) terminal.print(`${target}${stage.isDefault ? '' : `, stage ${stage.name}`}\n`);
    const wanted = wantedOf(stage, await surroundingsOf(stage, place, options.config, ports.files));
    let last = '';
    const report = (message: string) => {
      // That it takes longer is no news where nobody sees the line change.
      const news = message.replace(/, \d+ s/, '');
      if (news !== last) terminal.printError(`${message}\n`);
      last = news;
    };
    const site: Site = { aws, place, owner: wanted.owner, signal, report };
    return await act({
      target,
      isLocal,
      stage,
      wanted,
      site,
      recorder,
      observe: () => observe(wanted.resources, site),
    });
  });
}
