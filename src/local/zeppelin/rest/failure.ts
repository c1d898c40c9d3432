import { UnwritablePath } from '../notes/files.ts';
import { PathTaken, TooMuch } from '../notes/notebook.ts';

/** What Zeppelin foresees: no such note, an empty name. */
export class KnownFailure extends Error {
  readonly status: number;
  readonly word: string;

  constructor(status: 400 | 403 | 404, message?: string) {
    super(message);
    this.status = status;
    this.word = { 400: 'BAD_REQUEST', 403: 'FORBIDDEN', 404: 'NOT_FOUND' }[status];
  }
}

/** What Zeppelin does not foresee: its answer is the name of a Java exception. */
export class JavaException extends Error {
  /** With its package. */
  readonly exception: string;

  constructor(exception: string, message: string) {
    super(message);
    this.exception = exception;
  }
}

export function ioException(message: string): JavaException {
  return new JavaException('java.io.IOException', message);
}

export function outOfBounds(index: number, length: number): JavaException {
  return new JavaException(
    'java.lang.ArrayIndexOutOfBoundsException',
    `Index ${index} out of bounds for length ${length}`,
  );
}

export function nullPointer(message: string): JavaException {
  return new JavaException('java.lang.NullPointerException', message);
}

export function noSuchNote(id: string): KnownFailure {
  return new KnownFailure(404, `No such note: ${id}`);
}

export function noSuchParagraph(id: string): KnownFailure {
  return new KnownFailure(404, `No such paragraph: ${id}`);
}

/** A failure of the notebook as Zeppelin tells it; nothing if it is none. */
export function javaOf(error: unknown): JavaException | undefined {
  if (error instanceof JavaException) return error;
  if (error instanceof PathTaken)
    return ioException(`org.apache.zeppelin.notebook.exception.NotePathAlreadyExistsException: ${error.message}`);
  if (error instanceof UnwritablePath)
    return ioException(`org.apache.commons.vfs2.FileSystemException: ${error.message}`);
  return error instanceof TooMuch ? ioException(`java.io.IOException: ${error.message}`) : undefined;
}
