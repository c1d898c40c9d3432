import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArn } from '../arn.ts';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import type { ApplicationRecord } from '../services/kinesisanalytics/state.ts';
import type { NotebookKeeper, World } from '../world.ts';
import type { Executor, Zeppelin } from '../zeppelin/index.ts';
import type { Role } from './role.ts';

/** The Zeppelins of the applications, each with notes of its own. */
export interface Notebooks extends NotebookKeeper {
  answer(request: WireRequest, application: ApplicationRecord, world: World): Promise<WireAnswer>;
  close(): Promise<void>;
}

/** What the notebooks are told of the cloud around them. */
export interface Around {
  readonly report: (error: unknown) => void;
  /** In whose name an application's paragraphs call services. */
  roleOf(application: ApplicationRecord): Role;
  /** Whether there is a stream of Kinesis; nothing where that cannot be known. */
  streamExists(): ((name: string, region: string) => Promise<boolean>) | undefined;
  /** What runs jobs, if anything does. */
  readonly executor: Executor | undefined;
}

/** Loads and opens nothing before somebody asks for a note. */
export function notebooks(directory: string, { report, roleOf, streamExists, executor }: Around): Notebooks {
  // A new application of the same name is another record.
  const open = new Map<ApplicationRecord, Promise<Zeppelin>>();
  const directoryOf = ({ arn, name }: ApplicationRecord) =>
    join(directory, parseArn(arn)!.region, name.replace(/^\./, '%2E'));
  const openOne = async (application: ApplicationRecord, world: World) => {
    const { noFlink, openZeppelin } = await import('../zeppelin/index.ts');
    const means = { role: roleOf(application), streamExists: streamExists(), executor: executor ?? noFlink };
    return openZeppelin({ application, directory: directoryOf(application), world, report, means });
  };
  return {
    async answer(request, application, world) {
      if (application.mode !== 'INTERACTIVE' || !request.path.startsWith('/zeppelin')) return nothing();
      const zeppelin = open.get(application) ?? openOne(application, world);
      open.set(application, zeppelin);
      // What could not be opened may be when it is asked for again.
      zeppelin.catch(() => open.delete(application));
      return (await zeppelin).answer(request);
    },
    stop(application) {
      open
        .get(application)
        ?.then((zeppelin) => zeppelin.restart())
        .catch(report);
    },
    remove(application) {
      open
        .get(application)
        ?.then((zeppelin) => zeppelin.discard())
        .catch(report);
      open.delete(application);
      rmSync(directoryOf(application), { recursive: true, force: true });
    },
    async close() {
      for (const zeppelin of await Promise.allSettled(open.values()))
        if (zeppelin.status === 'fulfilled') await zeppelin.value.close();
      await executor?.close();
    },
  };
}

/** What is to be seen of a Flink that does not run. */
function nothing(): WireAnswer {
  const body = "No Flink runs in hangar's embedded cloud, so it has no dashboard.\n";
  return { status: 503, headers: { 'content-type': 'text/plain' }, body };
}
