import { defineCommand } from '../command.ts';
import type { StreamPorts } from '../streams/options.ts';
import { STREAM_WHERE } from '../streams/options.ts';

export const produceCommand = defineCommand({
  name: 'produce',
  summary: "Put the workshop's records into a stream, one a second",
  more:
    "As the workshop's own producer: a dot for each record, and -name, -stream, -error and -msgs with one dash. The stream is " +
    'the only one of hangar.yaml with the role source, else "wildrydes". Ctrl-C ends it.\n\n' +
    'Exit status: 0 done or stopped; 2 could not do it; 3 hangar failed.',
  examples: [
    ['hangar produce -name Bucephalus', 'as in the workshop'],
    ['hangar produce --local --unicorns 10 --rate 50 --count 1000 --seed 1', 'the same 1000 records every time'],
    ['hangar produce --from rides.jsonl', 'the lines of a file'],
  ],
  args: {
    name: { type: 'string', default: 'Shadowfax', describe: 'The name of the unicorn' },
    stream: { type: 'string', describe: 'The stream, by its key in hangar.yaml or its name' },
    error: { type: 'string', choices: ['yes', 'no'], default: 'no', describe: 'Mark every fifth record as an error' },
    msgs: { type: 'number', describe: "The workshop's word for --count" },
    count: { type: 'number', describe: 'End after so many records' },
    rate: { type: 'string', describe: 'So many records a second, such as 20 or 0.5; else one for each unicorn' },
    unicorns: { type: 'number', default: 1, describe: 'So many unicorns, which take turns' },
    seed: { type: 'number', describe: 'Make the same records for the same number, but for their times' },
    from: { type: 'string', describe: 'Send the lines of a file of JSON instead; "-" is standard input' },
    'dry-run': { type: 'boolean', default: false, describe: 'Print the records, and send none' },
    jsonl: { type: 'boolean', default: false, describe: 'Print each record that is sent as a line of JSON' },
    ...STREAM_WHERE,
  },
  bare: { error: 'yes' },
  async run(args, ports: StreamPorts) {
    const { produce } = await import('../streams/produce.ts');
    return produce(args, ports);
  },
});
