import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Aws } from './clients.ts';

/** Whose account this is. */
export interface Identity {
  readonly account: string;
  /** The part of AWS that the account lives in: `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
  readonly caller: string;
}

/** Asks AWS who is calling. */
export async function whoCalls({ sts }: Aws): Promise<Identity> {
  const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}));
  if (Account === undefined || Arn === undefined) throw new Error('AWS does not say who is calling.');
  return { account: Account, partition: Arn.split(':')[1], caller: Arn };
}
