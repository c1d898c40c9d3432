import type { CloudRecord } from '../../local/index.ts';

/** What programs are told of a cloud that runs. The secrets are told by `env` only. */
export function describedRecord({ endpoint, pid, account, region, speed, started }: CloudRecord) {
  return { endpoint, pid, account, region, speed, started: new Date(started).toISOString() };
}

export function json(value: object): string {
  return `${JSON.stringify({ version: 1, ...value }, undefined, 2)}\n`;
}
