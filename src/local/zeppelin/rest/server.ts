import type { WireAnswer } from '../../protocol/protocol.ts';
import { safeJson, VERSION } from '../notes/write.ts';
import { ok } from './answers.ts';
import { JavaException } from './failure.ts';

/** The only answer that does not call itself JSON. */
export function version(): WireAnswer {
  const body = { version: VERSION, 'git-commit-id': '', 'git-timestamp': '' };
  return {
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: safeJson({ status: 'OK', message: 'Zeppelin version', body }),
  };
}

/** Nobody logs in, so everybody is the same. The roles are a text. */
export function ticket(): WireAnswer {
  return ok({ principal: 'anonymous', ticket: 'anonymous', roles: '[]' });
}

export function login(): WireAnswer {
  throw new JavaException(
    'org.apache.shiro.UnavailableSecurityManagerException',
    'No SecurityManager accessible to the calling code, either bound to the org.apache.shiro.util.ThreadContext or as a vm static singleton.  This is an invalid application configuration.',
  );
}
