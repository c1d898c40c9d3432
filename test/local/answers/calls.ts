import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { clients } from '../support/cloud.ts';
import { answerOf } from './answer.ts';
import { GLUE } from './glue-calls.ts';
import { IAM } from './iam-calls.ts';
import { LOGS } from './logs-calls.ts';
import { S3 } from './s3-calls.ts';

/** Calls to one service, one after the other, each with what it is about. */
export type Calls = readonly (readonly [title: string, command: object])[];

interface Client {
  send(command: never): Promise<unknown>;
}

/** Makes all calls, and answers with what came back, in lines, by the title of the call. */
export async function makeCalls({ iam, sts, s3, glue, logs }: ReturnType<typeof clients>) {
  const answers = new Map<string, readonly string[]>();
  const all: readonly (readonly [string, Client, Calls])[] = [
    ['iam', iam, IAM],
    ['sts', sts, [['GetCallerIdentity', new GetCallerIdentityCommand({})]]],
    ['s3', s3, S3],
    ['glue', glue, GLUE],
    ['logs', logs, LOGS],
  ];
  // Each list has commands of its own service only; their types have nothing in common.
  for (const [service, client, calls] of all)
    for (const [title, command] of calls)
      answers.set(`${service} ${title}`, await answerOf(() => client.send(command as never)));
  return answers;
}
