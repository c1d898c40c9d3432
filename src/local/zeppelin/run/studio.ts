import { parseArn } from '../../arn.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import type { ApplicationRecord } from '../../services/kinesisanalytics/state.ts';
import type { Role } from '../../studio/role.ts';
import { ofService, SqlFailure } from '../sql/failure.ts';
import { HIVE } from '../sql/glue-catalog.ts';
import { runSql } from '../sql/interpreter.ts';
import type { Surroundings } from '../sql/running.ts';
import type { Session } from '../sql/session.ts';
import { newSession } from '../sql/session.ts';
import { checkStream } from '../sql/streams.ts';
import type { Executor } from './executor.ts';
import { noFlink } from './executor.ts';
import { Lock } from './lock.ts';
import { markdown } from './markdown.ts';
import type { Interpreting, Task } from './task.ts';
import { failure, success } from './task.ts';

/** What an application's paragraphs are run with. */
export interface Means {
  readonly role: Role;
  readonly executor: Executor;
  /** Whether there is a stream of Kinesis, where that can be known. */
  readonly streamExists: ((name: string, region: string) => Promise<boolean>) | undefined;
}

const LAUNCHED =
  'java.io.IOException: Can not change interpreter properties when interpreter process has already been launched\n';

/** Runs the paragraphs of an application: its SQL shares one session, as it does in Studio. */
export function studio(application: ApplicationRecord, means: Means): Interpreting {
  const { executor, role } = means;
  const surroundings = surroundingsOf(application, means);
  const lock = new Lock();
  let session: Session | undefined;
  return {
    async interpret(task) {
      const [group, name] = task.interpreter.split('.');
      if (group === 'md') return success({ type: 'HTML', data: markdown(task.script) });
      if (name === 'conf') return session ? failure(LAUNCHED) : success();
      if (group !== 'flink') return noFlink.execute(programOf(task, surroundings));
      session ??= newSession(application, role);
      const current = session;
      if (name === 'ssql' || name === 'bsql') return lock.alone((aside) => runSql(task, current, surroundings, aside));
      return executor.execute(programOf(task, surroundings));
    },
    async restart(group) {
      if (group !== 'flink') return;
      session = undefined;
      await executor.restart(application);
    },
  };
}

function programOf({ script, interpreter, ...task }: Task, { work }: Surroundings) {
  const [group, name] = interpreter.split('.');
  const plain = name === group ? group : interpreter;
  const none = { settings: {}, database: '', tables: [] };
  return { ...work, ...task, ...none, kind: 'program' as const, interpreter: plain, text: script };
}

function surroundingsOf(application: ApplicationRecord, { role, executor, streamExists }: Means): Surroundings {
  const { arn } = application;
  const zeppelin = () => application.current.configuration.ZeppelinApplicationConfiguration;
  return {
    executor,
    work: { application, region: parseArn(arn)!.region },
    checkStream: (options, use) => checkStream(options, use, { arn, role, exists: streamExists }),
    hasConnector(name) {
      const wanted = name.replace(/^upsert-/, '');
      return (zeppelin()?.CustomArtifactsConfiguration ?? []).some(
        // What a file in S3 holds is not looked at.
        ({ MavenReference }) => MavenReference === undefined || MavenReference.ArtifactId.endsWith(`-${wanted}`),
      );
    },
    checkPlanning() {
      if (zeppelin()?.CatalogConfiguration === undefined) return;
      try {
        role.checkCall('glue', 'GetDatabase', { Name: HIVE });
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        const message = 'Could not look for the database of the catalog';
        throw new SqlFailure('org.apache.flink.table.api.TableException', message, ofService(error, 'AWSGlue'));
      }
    },
  };
}
