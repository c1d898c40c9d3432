import { readFile } from 'node:fs/promises';
import type { SecureContext } from 'node:tls';
import { createSecureContext, rootCertificates } from 'node:tls';
import { AwsError } from './errors.ts';

/**
 * Whose certificates are believed: a bundle, beside what Node believes by itself. What is given to a connection takes the
 * place of all that, so that it has to be given along.
 */
export async function trusting(
  bundle: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SecureContext> {
  const extra = environment['NODE_EXTRA_CA_CERTS'];
  // Node itself only warns of extra certificates that it cannot read.
  const further = extra ? [await readFile(extra, 'utf8').catch(() => '')] : [];
  try {
    return createSecureContext({ ca: [...rootCertificates, ...further, await readFile(bundle, 'utf8')] });
  } catch (cause) {
    throw new AwsError(
      'CertificatesUnreadable',
      `The certificates in "${bundle}" cannot be read: ${cause instanceof Error ? cause.message : cause}.`,
      'Mend AWS_CA_BUNDLE, or ca_bundle of the profile.',
      { cause },
    );
  }
}
