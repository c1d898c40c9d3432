import { LineIndex } from '../../text/lines.ts';
import type { RunParagraph } from '../../zeppelin/index.ts';
import type { RunScene } from './run-scene.ts';

/** Why a paragraph failed, and where in the file. */
export interface FailureInFile {
  /** `FILE:LINE:COLUMN`, or without the column; `undefined` where the file does not have the paragraph as it ran. */
  readonly place: string | undefined;
  readonly reason: string;
}

/** What tells why a paragraph of a note failed. */
export async function failureReader({
  source,
  file,
}: RunScene): Promise<(paragraph: RunParagraph, message: string) => FailureInFile> {
  const { placeOfFailure, reasonOf } = await import('../../zeppelin/index.ts');
  const lines = file && new LineIndex(file.text);
  return ({ text, number }, message) => {
    const reason = reasonOf(message);
    const place = placeOfFailure(text, message);
    const at = file?.filled.paragraphs.findIndex((one, index) => one.text === text && index === number - 1) ?? -1;
    const same = at >= 0 ? at : (file?.filled.paragraphs.findIndex((one) => one.text === text) ?? -1);
    const inFile = file?.note.paragraphs[same];
    if (!place || !inFile?.textSpan || !lines) return { place: undefined, reason };
    const line = lines.positionAt(inFile.textSpan.start).line + place.line - 1;
    // Where a value is filled in, columns behind it are others.
    const isAsWritten = inFile.text.split('\n')[place.line - 1] === text.split('\n')[place.line - 1];
    return { place: `${source.file}:${line}${isAsWritten ? `:${place.column}` : ''}`, reason };
  };
}
