import type { WireAnswer } from '../../protocol/protocol.ts';
import type { Json, Paragraph } from '../notes/note.ts';
import { isObject } from '../notes/read.ts';
import { jobDate } from '../notes/write.ts';
import { okBare } from './answers.ts';
import { optionalBody } from './body.ts';
import type { Call } from './context.ts';
import { noteOf, paragraphOf } from './context.ts';
import { JavaException } from './failure.ts';

/** Runs a paragraph and waits. One that fails is no failure of the call. */
export async function run(call: Call): Promise<WireAnswer> {
  const { note, paragraph } = paragraphOf(call);
  await call.runner.start(note, paragraph, paramsIn(call));
  return okBare(paragraph.results);
}

/** Runs a paragraph and does not wait. */
export function start(call: Call): WireAnswer {
  const { note, paragraph } = paragraphOf(call);
  void call.runner.start(note, paragraph, paramsIn(call));
  return okBare();
}

export function status(call: Call): WireAnswer {
  return okBare(statusOf(paragraphOf(call).paragraph));
}

export function stop(call: Call): WireAnswer {
  call.runner.stop(paragraphOf(call).paragraph);
  return okBare();
}

export async function startAll(call: Call): Promise<WireAnswer> {
  const note = noteOf(call);
  if (call.runner.isRunning(note))
    throw new JavaException(
      'java.lang.Exception',
      `Unable to run note:${note.id} because it is still in RUNNING state.`,
    );
  const done = call.runner.startAll(note);
  if (call.query.get('blocking') === 'true') await done;
  return okBare();
}

export function statusOfAll(call: Call): WireAnswer {
  const note = noteOf(call);
  return okBare({ id: note.id, isRunning: call.runner.isRunning(note), paragraphs: note.paragraphs.map(statusOf) });
}

export function stopAll(call: Call): WireAnswer {
  call.runner.stopAll(noteOf(call));
  return okBare();
}

function paramsIn({ body }: Call): Json {
  const params = optionalBody(body, { params: 'object' })?.['params'];
  return isObject(params) ? params : {};
}

function statusOf({ id, status: state, results, started, finished }: Paragraph): object {
  const hasEnded = state === 'FINISHED' || state === 'ERROR' || state === 'ABORT';
  return {
    id,
    status: state,
    // As a person would see it, with what it is in front.
    errorMessage:
      state === 'ERROR' ? results?.msg.map(({ type, data }) => `%${type.toLowerCase()} ${data}`).join('\n') : undefined,
    started: started === undefined ? undefined : jobDate(started),
    finished: finished === undefined ? undefined : jobDate(finished),
    progress: hasEnded ? '100' : '0',
  };
}
