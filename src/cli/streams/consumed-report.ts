import type { Received } from '../../streams/index.ts';
import { visible } from '../report/visible.ts';
import { indented, oneLine } from './json-layout.ts';
import type { ConsumeOptions, StreamPorts } from './options.ts';

/** What is told of records that are consumed. */
export interface ConsumedTeller {
  ready(): void;
  record(one: Received): void;
  end(): void;
}

/** Records as the workshop's consumer shows them, or as lines, or as one document in the end. */
export function consumedTeller(
  of: { readonly target: string; readonly stream: string },
  { json, jsonl }: ConsumeOptions,
  { terminal }: StreamPorts,
): ConsumedTeller {
  const decoder = new TextDecoder();
  const kept: object[] = [];
  const shards = new Set<string>();
  let count = 0;
  if (jsonl && !json) terminal.printError(`${of.target}\n`);
  else if (!json) terminal.print(`${of.target}\n`);
  return {
    ready: () => terminal.printError(`Waiting for records of "${of.stream}"; Ctrl-C ends it.\n`),
    record({ shard, sequenceNumber, time, key, data }) {
      count++;
      shards.add(shard);
      const text = decoder.decode(data).trim();
      if (json) kept.push({ shard, sequenceNumber, time: time?.toISOString(), key, data: contentOf(text) });
      else if (jsonl) terminal.print(`${oneLine(text) ?? JSON.stringify(text)}\n`);
      else terminal.print(`${(indented(text) ?? text).split('\n').map(visible).join('\n')}\n`);
    },
    end() {
      if (json) terminal.print(`${JSON.stringify({ version: 1, ...of, records: kept }, undefined, 2)}\n`);
      const from = shards.size > 1 ? ` from ${shards.size} shards` : '';
      terminal.printError(`${count} ${count === 1 ? 'record' : 'records'} of "${of.stream}"${from}.\n`);
    },
  };
}

/** What a text says where it is JSON, else the text. */
function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
