import { arnOf } from '../arn.ts';
import type { Call } from '../services/service.ts';
import type { Tagged } from '../services/tagging/tagged.ts';
import type { Emulator } from './emulator.ts';

interface StreamList {
  readonly StreamNames: readonly string[];
  readonly HasMoreStreams: boolean;
}

/** Asks the emulator for the streams of the region that is called, with their tags. */
export function streamTags({ endpoint }: Emulator) {
  return async function streams({ region, partition, account }: Call): Promise<Tagged[]> {
    const found: Tagged[] = [];
    for (let after: string | undefined; ; ) {
      const page = await ask<StreamList>('ListStreams', { ExclusiveStartStreamName: after });
      for (const name of page?.StreamNames ?? []) {
        const answer = await ask<Pick<Tagged, 'Tags'>>('ListTagsForStream', { StreamName: name });
        const arn = arnOf({ partition, service: 'kinesis', region, account, resource: `stream/${name}` });
        // It may be gone by now.
        if (answer) found.push({ ResourceARN: arn, Tags: answer.Tags });
      }
      after = page?.StreamNames.at(-1);
      if (!page?.HasMoreStreams) return found;
    }

    /** The emulator reads the region from what is signed, and does not look at the signature. */
    async function ask<Answer>(operation: string, input: object): Promise<Answer | undefined> {
      const headers = {
        'x-amz-target': `Kinesis_20131202.${operation}`,
        'x-amz-date': '20200101T000000Z',
        'content-type': 'application/x-amz-json-1.1',
        authorization: `AWS4-HMAC-SHA256 Credential=x/20200101/${region}/kinesis/aws4_request, SignedHeaders=host, Signature=0`,
        connection: 'close',
      };
      const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(input) });
      return answer.ok ? ((await answer.json()) as Answer) : undefined;
    }
  };
}
