import type { WireAnswer, WireRequest } from '../../protocol/protocol.ts';
import { decode, unescapeUri } from '../../text.ts';
import { known, noRoute, unforeseen } from './answers.ts';
import type { Handler, Parts } from './context.ts';
import { JavaException, javaOf, KnownFailure } from './failure.ts';
import * as interpreters from './interpreters.ts';
import * as jobs from './jobs.ts';
import * as notes from './notes.ts';
import * as paragraphs from './paragraphs.ts';
import * as server from './server.ts';

/** The calls, those with more words in their path before those with names there. */
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '/version', server.version],
  ['GET', '/security/ticket', server.ticket],
  ['POST', '/login', server.login],
  ['GET', '/interpreter', interpreters.kinds],
  ['GET', '/interpreter/setting', interpreters.list],
  ['GET', '/interpreter/setting/*', interpreters.get],
  ['PUT', '/interpreter/setting/restart/*', interpreters.restart],
  ['GET', '/notebook', notes.list],
  ['POST', '/notebook', notes.create],
  ['POST', '/notebook/import', notes.importNote],
  ['GET', '/notebook/export/*', notes.exportNote],
  ['GET', '/notebook/search', notes.search],
  ['POST', '/notebook/run/*/*', jobs.run],
  ['POST', '/notebook/job/*/*', jobs.start],
  ['GET', '/notebook/job/*/*', jobs.status],
  ['DELETE', '/notebook/job/*/*', jobs.stop],
  ['POST', '/notebook/job/*', jobs.startAll],
  ['GET', '/notebook/job/*', jobs.statusOfAll],
  ['DELETE', '/notebook/job/*', jobs.stopAll],
  ['GET', '/notebook/*', notes.get],
  ['POST', '/notebook/*', notes.clone],
  ['DELETE', '/notebook/*', notes.remove],
  ['PUT', '/notebook/*/rename', notes.rename],
  ['PUT', '/notebook/*/clear', notes.clear],
  ['GET', '/notebook/*/permissions', notes.permissions],
  ['POST', '/notebook/*/paragraph', paragraphs.add],
  ['GET', '/notebook/*/paragraph/*', paragraphs.get],
  ['PUT', '/notebook/*/paragraph/*', paragraphs.update],
  ['DELETE', '/notebook/*/paragraph/*', paragraphs.remove],
  ['PUT', '/notebook/*/paragraph/*/config', paragraphs.configure],
  ['POST', '/notebook/*/paragraph/*/move/*', paragraphs.move],
];

const KNOWN = ROUTES.map(([method, path, handler]) => ({ method, handler, words: path.split('/') }));

/** Where the interface begins. */
export const API = '/zeppelin/api';

/** Answers a request to Zeppelin's interface. */
export async function answerCall(
  request: WireRequest,
  parts: Parts,
  report: (error: unknown) => void,
): Promise<WireAnswer> {
  const { method, path } = request;
  const given = path.slice(API.length).replace(/\/$/, '').split('/');
  const found = KNOWN.filter(({ words }) => fits(given, words));
  if (found.length === 0) return noRoute(path);
  if (method === 'OPTIONS') return { status: 200, headers: {}, body: '' };
  const route = found.find((one) => one.method === method);
  if (!route) return { status: 405, headers: {}, body: '' };
  const names = given.filter((_, i) => route.words[i] === '*').map(unescapeUri);
  try {
    const query = new URLSearchParams(request.query);
    return await route.handler({ ...parts, names, query, body: decode(request.body) });
  } catch (error) {
    if (error instanceof KnownFailure) return known(error);
    const java = javaOf(error);
    if (!java) report(error);
    return unforeseen(
      java ?? new JavaException('java.lang.IllegalStateException', `The embedded cloud failed: ${error}`),
    );
  }
}

/** Whether a path has the words of a route; one with a word of its own is no name of another. */
function fits(given: readonly string[], words: readonly string[]): boolean {
  return (
    given.length === words.length && words.every((word, i) => word === given[i] || (word === '*' && given[i] !== ''))
  );
}
