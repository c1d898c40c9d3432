import { interpreterLineAt } from '../../note/interpreter-line.ts';
import type { NoteParagraph } from '../../note/note.ts';
import { ZeppelinError } from '../errors.ts';
import { shortName } from './push-error.ts';

/** Studio takes no larger note. */
const LARGEST = 5 * 1024 * 1024;

/** Refuses what a notebook would not take, before anything is sent. */
export function refuseLarge(path: string, note: object): void {
  const size = new TextEncoder().encode(JSON.stringify(note)).length;
  if (size <= LARGEST) return;
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  const reason = `it would have ${mebibytes} MiB there, where its texts are kept twice, and a notebook takes 5 MiB`;
  throw refusal(path, reason, 'Make two notes of it. What was pushed before is as it was.');
}

/** The same where there are as many notes as there may be. */
export function refuseTooMany(path: string, count: number, most: number): void {
  if (count < most) return;
  throw refusal(path, `the notebook has ${count} notes, and takes ${most}`, 'Remove some that nobody needs any more.');
}

/** The same of first lines for which Zeppelin is certain to answer with an error, having written the text all the same. */
export function refuseUnreadable(path: string, paragraphs: readonly NoteParagraph[]): void {
  const bad = paragraphs.find(({ text }) => isUnreadable(text));
  if (!bad) return;
  const reason = `Zeppelin cannot read the first line of ${shortName(bad)}`;
  throw refusal(path, reason, '"hangar check" says what is wrong with it. Nothing of the note was pushed.');
}

function isUnreadable(text: string): boolean {
  const fault = interpreterLineAt(text, 0)?.fault;
  if (!fault || fault.kind === 'blank-in-front') return false;
  // Zeppelin reads on in the lines below, and is content with any bracket that it finds there.
  return fault.kind !== 'unclosed' || !text.includes(')', fault.opener.end);
}

function refusal(path: string, reason: string, help: string): ZeppelinError {
  return new ZeppelinError('refused', `Could not push the note "${path}": ${reason}.`, { help });
}
