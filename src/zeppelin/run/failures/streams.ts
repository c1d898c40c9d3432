import { defineFailure, failed, failure } from './failure.ts';

export const streamNotFound = defineFailure<{ stream: string; region?: string; meant?: string | undefined }>({
  code: 'stream-not-found',
  phase: 'config',
  summary: 'A table of a Kinesis stream that is not there.',
  why:
    'The option "stream" names it and "aws.region" says where. CREATE TABLE takes any names; the stream is looked for when the table is ' +
    'read or written, in that region only, and in the account of the notebook.',
  bad: [
    failed(
      'SELECT * FROM rides',
      'org.apache.flink.table.api.TableException: Failed to list shards',
      'com.amazonaws.services.kinesis.model.ResourceNotFoundException: Stream rides under account 123456789012 not found. (Service: AmazonKinesis; Status Code: 400; Error Code: ResourceNotFoundException)',
    ),
  ],
  good: [
    {
      text: 'project: rides\nregion: eu-west-1\nstreams: { rides: { role: source } }\nnotebook: { name: rides }\n',
      path: 'hangar.yaml',
    },
  ],
  message: ({ stream, region, meant }) => ({
    message: `There is no Kinesis stream "${stream}" in ${region ?? 'the region that the table names'}.`,
    help:
      meant === undefined
        ? 'Look at the options "stream" and "aws.region"; "hangar up" makes the streams that hangar.yaml names.'
        : `Did you mean "${meant}"?`,
  }),
});

export const streamFailures = [
  failure(streamNotFound, {
    pattern: /Stream (?:arn:\S+:stream\/)?(\S+) under account \d+ not found/,
    read: ([, stream]) => ({ stream }),
  }),
];
