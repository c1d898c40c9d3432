import { defineFailure, failed, failure } from './failure.ts';

const RESTART = '"hangar note restart" restarts the interpreter, which ends what runs of all notes.';

const ONE_JOB = {
  text: '%flink.ssql(parallelism=1)\nSELECT 1;\n',
};

export const noSlotsLeft = defineFailure<Record<string, never>>({
  code: 'no-slots-left',
  phase: 'config',
  summary: 'More jobs at once than the notebook has room for.',
  why:
    'A notebook has as many slots as its parallelism, and every job that runs holds as many as its own parallelism, for as long as ' +
    'it runs: queries and INSERTs of all notes, and those whose paragraphs were deleted.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'java.lang.RuntimeException: Failed to fetch next result',
      'org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy',
      'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum required resources.',
    ),
  ],
  good: [ONE_JOB],
  message: () => ({
    message: 'The notebook has no slots left for this job.',
    help: 'Stop what runs ("hangar note ls", "hangar note stop"), write %flink.ssql(parallelism=1), or raise "parallelism" of the notebook in hangar.yaml.',
  }),
});

export const settingsTooLate = defineFailure<Record<string, never>>({
  code: 'settings-too-late',
  phase: 'config',
  summary: 'A %flink.conf after the interpreter has started.',
  why:
    'What %flink.conf says is read when the interpreter starts, at the first paragraph of any note that needs Flink; all notes share ' +
    'it. From then on it is refused, until the interpreter is started again.',
  bad: [
    {
      text:
        'java.io.IOException: Can not change interpreter properties when interpreter process has already been launched\n' +
        '  at org.apache.zeppelin.interpreter.InterpreterSetting.setInterpreterGroupProperties(InterpreterSetting.java:936)\n',
    },
  ],
  good: [{ text: '%flink.conf\npipeline.max-parallelism 4\n\n%flink.ssql\nSELECT 1;\n' }],
  message: () => ({
    message: 'The settings of %flink.conf come too late: the interpreter runs already.',
    help: 'Run "hangar note restart", which ends what runs of all notes, and then this paragraph before any other.',
  }),
});

export const brokenSession = defineFailure<Record<string, never>>({
  code: 'broken-session',
  phase: 'config',
  summary: 'A session of Flink that an earlier job has left broken.',
  why:
    'All notes share one Flink. A job that fails there is not started again, and what it leaves behind, such as readers of a stream ' +
    'that are being shut down, can make every job after it fail, too, whatever its SQL is.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'java.lang.RuntimeException: Failed to fetch next result',
      'java.util.concurrent.RejectedExecutionException: Task org.apache.flink.streaming.connectors.kinesis.internals.ShardConsumer@1b2c rejected from java.util.concurrent.ThreadPoolExecutor@3d4e[Shutting down, pool size = 1, active threads = 1, queued tasks = 0, completed tasks = 0]',
    ),
  ],
  good: [ONE_JOB],
  message: () => ({
    message: 'An earlier job has left the session of Flink broken; this SQL need not be at fault.',
    help: `${RESTART} Where it happens again, try %flink.ssql(parallelism=1).`,
  }),
});

export const lostInterpreter = defineFailure<Record<string, never>>({
  code: 'lost-interpreter',
  phase: 'config',
  summary: 'An interpreter that ended while a paragraph ran.',
  why:
    'The process that runs Flink for all notes has ended or was restarted: by somebody, by the deletion of a note that had used it, or ' +
    'because it ran out of memory. What ran in it is gone, and so are temporary tables.',
  bad: [
    {
      text:
        'java.lang.RuntimeException\n' +
        '  at org.apache.zeppelin.interpreter.remote.PooledRemoteClient.callRemoteFunction(PooledRemoteClient.java:114)\n' +
        '  at org.apache.zeppelin.interpreter.remote.RemoteInterpreterProcess.callRemoteFunction(RemoteInterpreterProcess.java:99)\n',
    },
    {
      text: 'org.apache.zeppelin.interpreter.InterpreterException: java.io.IOException: Interpreter process is not running\n',
    },
  ],
  good: [ONE_JOB],
  message: () => ({
    message: 'The interpreter ended while the paragraph ran.',
    help: 'Run the note again from its beginning; where it ends again, its log ("hangar open --flink") tells why.',
  }),
});

export const noSuchInterpreter = defineFailure<{ name: string }>({
  code: 'no-such-interpreter',
  phase: 'note',
  summary: 'A paragraph for an interpreter that the notebook does not have.',
  why: 'The first line of a paragraph says what runs it. Zeppelin looks the name up when the paragraph is run, not before.',
  bad: [{ text: 'Interpreter nosuch not found\n' }],
  good: [{ text: '%flink.ssql\nSELECT 1;\n' }],
  message: ({ name }) => ({
    message: `The notebook has no interpreter "${name}".`,
    help: 'For SQL write %flink.ssql, for text %md.',
  }),
});

const nothing = () => ({});

export const sessionFailures = [
  failure(noSlotsLeft, {
    pattern: /NoResourceAvailableException|Could not acquire the minimum required resources/,
    read: nothing,
  }),
  failure(settingsTooLate, {
    pattern: /Can not change interpreter properties when interpreter process/,
    read: nothing,
  }),
  failure(noSuchInterpreter, { pattern: /^(?:%text )?Interpreter (\S+) not found/, read: ([, name]) => ({ name }) }),
  failure(brokenSession, { pattern: /RejectedExecutionException/, read: nothing }),
  failure(lostInterpreter, {
    pattern: /PooledRemoteClient\.callRemoteFunction|Interpreter process is not running/,
    read: nothing,
  }),
];
