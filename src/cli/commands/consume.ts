import { defineCommand } from '../command.ts';
import type { StreamPorts } from '../streams/options.ts';
import { STREAM_WHERE } from '../streams/options.ts';

export const consumeCommand = defineCommand({
  name: 'consume',
  summary: 'Show the records of a stream as they come',
  more:
    "As the workshop's own consumer, -stream with one dash included; it waits where nothing comes, and follows a stream whose " +
    'shards are split or merged. The stream is the only one of hangar.yaml with the role destination, else "wildrydes-summary". ' +
    'Ctrl-C ends it.\n\nExit status: 0 done or stopped; 2 could not do it; 3 hangar failed.',
  examples: [
    ['hangar consume --local', 'what the note writes in the embedded cloud'],
    ['hangar consume -stream wildrydes-summary', 'as in the workshop'],
    ['hangar consume --from start --for 10s --jsonl', 'what there is, a line for each record'],
  ],
  args: {
    stream: { type: 'string', describe: 'The stream, by its key in hangar.yaml or its name' },
    from: {
      type: 'string',
      default: 'latest',
      describe: 'Begin at latest (what comes from now on), start, a time as ISO 8601 has it, or so long ago: 10m',
    },
    count: { type: 'number', describe: 'End after so many records' },
    for: { type: 'string', describe: 'End after a time such as 30s' },
    jsonl: { type: 'boolean', default: false, describe: 'Print each record on one line' },
    ...STREAM_WHERE,
  },
  async run(args, ports: StreamPorts) {
    const { consume } = await import('../streams/consume.ts');
    return consume(args, ports);
  },
});
