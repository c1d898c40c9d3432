const CONNECTION =
  /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|TimeoutError|SELF_SIGNED\w*|UNABLE_TO\w*|CERT_\w+|DEPTH_ZERO\w*|ERR_TLS\w*|ERR_SOCKET\w*)$/;

/** Whether an answer was lost on the way: nobody knows whether what was asked for is done. */
export function isConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return CONNECTION.test(error.name) || (typeof code === 'string' && CONNECTION.test(code));
}

/** Whether the other side was not even reached, so that nothing was done. */
export function isNeverSent(code: string): boolean {
  return /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code) || isCertificate(code);
}

/** Whether the certificate of the other side is what is wrong. */
export function isCertificate(text: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(text);
}

/** As the end of a message: with a period, unless it has one. */
export function sentence(text: string): string {
  return /[.!?…)]$/.test(text) && !text.endsWith(')') ? text : `${text.replace(/\.$/, '')}.`;
}
