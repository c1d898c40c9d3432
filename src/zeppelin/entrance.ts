import type { Access, Door } from './door.ts';
import { redacted, ZeppelinError } from './errors.ts';
import type { Send } from './http.ts';

/** Who comes in through a door, which is opened once for all of them. */
export interface Entrance {
  enter(): Promise<Access>;
  /** Has the door opened anew for the next who enters, unless it has been since. */
  leave(access: Access): void;
}

/** Begins at a door that nobody has opened yet. */
export function entrance(door: Door, send: Send, signal: AbortSignal): Entrance {
  let opening: Promise<Access> | undefined;
  let inside: Access | undefined;

  async function open(): Promise<Access> {
    try {
      inside = await door.open(send, signal);
      return inside;
    } catch (error) {
      opening = undefined;
      throw error instanceof ZeppelinError ? redacted(error, door.secrets) : error;
    }
  }

  return {
    enter: () => {
      opening ??= open();
      return opening;
    },
    leave: (access) => {
      if (inside !== access) return;
      inside = undefined;
      opening = undefined;
    },
  };
}
