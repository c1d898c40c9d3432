import { readFileSync } from 'node:fs';
import type { Processes } from './ports.ts';

type OwnProcess = Pick<NodeJS.Process, 'execPath' | 'execArgv' | 'argv' | 'pid' | 'kill' | 'on' | 'off'>;

/** The real programs of the machine, seen from this one. */
export function nodeProcesses(own: OwnProcess): Processes {
  return {
    self: [own.execPath, ...own.execArgv, own.argv[1]],
    pid: own.pid,

    isAlive(pid) {
      try {
        // Signal 0 only asks.
        return own.kill(pid, 0) && !isZombie(pid);
      } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
      }
    },

    kill(pid) {
      try {
        own.kill(pid, 'SIGKILL');
      } catch {}
    },

    onInterrupt(stop) {
      own.on('SIGINT', stop);
      own.on('SIGTERM', stop);
      return () => {
        own.off('SIGINT', stop);
        own.off('SIGTERM', stop);
      };
    },
  };
}

/** What has ended, and nobody has been told: where Linux says so. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
