import { request as send } from 'node:http';
import type { Emulator } from './emulator.ts';

/** Whether there is a stream. The emulator wants to be asked as by one of its clients, and does not verify by whom. */
export function streamExists({ endpoint, agent }: Emulator, StreamName: string, region: string): Promise<boolean> {
  const body = JSON.stringify({ StreamName });
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'content-length': body.length,
    'x-amz-target': 'Kinesis_20131202.DescribeStreamSummary',
    'x-amz-date': `${day}T000000Z`,
    authorization: `AWS4-HMAC-SHA256 Credential=AKIDHANGAR/${day}/${region}/kinesis/aws4_request, SignedHeaders=host, Signature=0`,
  };
  return new Promise((resolve, reject) => {
    const outgoing = send(endpoint, { method: 'POST', agent, headers }, (incoming) => {
      incoming.resume();
      incoming.once('end', () => resolve(incoming.statusCode === 200));
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
