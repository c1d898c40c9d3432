import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArn } from '../arn.ts';
import type { WireAnswer, WireRequest } from '../protocol/protocol.ts';
import type { ApplicationRecord } from '../services/kinesisanalytics/state.ts';
import type { NotebookKeeper, World } from '../world.ts';
import type { Zeppelin } from '../zeppelin/zeppelin.ts';
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
}

/** Loads and opens nothing before somebody asks for a note. */
export function notebooks(directory: string, { report, roleOf, streamExists }: Around): Notebooks {
  // A new application of the same name is another record.
  const open = new Map<ApplicationRecord, Promise<Zeppelin>>();
  const directoryOf = ({ arn, name }: ApplicationRecord) =>
    join(directory, parseArn(arn)!.region, name.replace(/^\./, '%2E'));
  const openOne = async (application: ApplicationRecord, world: World) => {
    const { openZeppelin } = await import('../zeppelin/zeppelin.ts');
    const means = { role: roleOf(application), streamExists: streamExists() };
    return openZeppelin({ application, directory: directoryOf(application), world, report, means });
  };
  return {
    async answer(request, application, world) {
      if (application.mode !== 'INTERACTIVE' || !request.path.startsWith('/zeppelin')) return nothing();
      const zeppelin = open.get(application) ?? openOne(application, world);
      open.set(application, zeppelin);
      return (await zeppelin).answer(request);
    },
    stop(application) {
      void open.get(application)?.then((zeppelin) => zeppelin.restart());
    },
    remove(application) {
      void open.get(application)?.then((zeppelin) => zeppelin.discard());
      open.delete(application);
      rmSync(directoryOf(application), { recursive: true, force: true });
    },
    async close() {
      for (const zeppelin of await Promise.allSettled(open.values()))
        if (zeppelin.status === 'fulfilled') await zeppelin.value.close();
    },
  };
}

/** What is to be seen of a Flink that does not run. */
function nothing(): WireAnswer {
  const body = "No Flink runs in hangar's embedded cloud, so it has no dashboard.\n";
  return { status: 503, headers: { 'content-type': 'text/plain' }, body };
}
