import { LineIndex } from '../../text/lines.ts';
import type { RunParagraph } from '../../zeppelin/index.ts';
import { visible } from '../report/visible.ts';
import type { RunScene } from './run-scene.ts';

/** Why a paragraph failed, and where in the file. */
export interface FailureInFile {
  /** `FILE:LINE:COLUMN`, or without the column; `undefined` where the file does not have the paragraph as it ran. */
  readonly place: string | undefined;
  readonly reason: string;
  /** The finding that explains it, where there is one. */
  readonly code?: string;
  readonly message?: string;
  readonly help?: string;
}

/** What tells why a paragraph of a note failed. */
export async function failureReader({
  source,
  file,
}: RunScene): Promise<(paragraph: RunParagraph, message: string) => FailureInFile> {
  const { placeOfFailure, reasonOf } = await import('../../zeppelin/index.ts');
  const { explainFailure } = await import('../../zeppelin/run/failures/index.ts');
  const lines = file && new LineIndex(file.text);
  return ({ text, number }, message) => {
    const why = { reason: reasonOf(message), ...explainFailure(message) };
    const place = placeOfFailure(text, message);
    const at = file?.filled.paragraphs.findIndex((one, index) => one.text === text && index === number - 1) ?? -1;
    const same = at >= 0 ? at : (file?.filled.paragraphs.findIndex((one) => one.text === text) ?? -1);
    const inFile = file?.note.paragraphs[same];
    if (!inFile?.textSpan || !lines) return { place: undefined, ...why };
    const first = lines.positionAt(inFile.textSpan.start).line;
    if (!place) return { place: `${source.file}:${first}`, ...why };
    const line = first + place.line - 1;
    // Where a value is filled in, columns behind it are others.
    const isAsWritten = inFile.text.split('\n')[place.line - 1] === text.split('\n')[place.line - 1];
    return { place: `${source.file}:${line}${isAsWritten ? `:${place.column}` : ''}`, ...why };
  };
}

/** The same for people, in lines. */
export function failureLines({ place, reason, code, message, help }: FailureInFile): string[] {
  return [
    `${place === undefined ? '' : `${place}: `}${visible(reason)}`,
    ...(code === undefined ? [] : [`[${code}] ${visible(message ?? '')}`]),
    ...(help === undefined ? [] : [`help: ${visible(help)}`]),
  ];
}
