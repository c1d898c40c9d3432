import type { WireAnswer } from '../../protocol/protocol.ts';
import { safeJson } from '../notes/write.ts';
import type { JavaException, KnownFailure } from './failure.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Success as most calls tell it: with a message, which is empty. */
export function ok(body?: unknown): WireAnswer {
  return { status: 200, headers: JSON_TYPE, body: safeJson({ status: 'OK', message: '', body }) };
}

/** Success as what has to do with running tells it: without a message. */
export function okBare(body?: unknown): WireAnswer {
  return { status: 200, headers: JSON_TYPE, body: safeJson({ status: 'OK', body }) };
}

export function known({ status, word, message }: KnownFailure): WireAnswer {
  const body = safeJson({ status: word, message: message === '' ? undefined : message });
  return { status, headers: JSON_TYPE, body };
}

export function unforeseen({ exception, message }: JavaException): WireAnswer {
  const stacktrace = `${exception}: ${message}\n\tat hangar's embedded cloud, which has no Java\n`;
  const name = exception.slice(exception.lastIndexOf('.') + 1);
  return { status: 500, headers: JSON_TYPE, body: safeJson({ exception: name, message, stacktrace }) };
}

/** What the web server in front of Zeppelin's own code says. */
export function noRoute(uri: string): WireAnswer {
  const rows = [
    ['URI', escapeHtml(uri)],
    ['STATUS', '404'],
    ['MESSAGE', 'Not Found'],
    ['SERVLET', 'rest'],
  ];
  const table = rows.map(([name, value]) => `<tr><th>${name}:</th><td>${value}</td></tr>`).join('\n');
  return page(404, 'Error 404 Not Found', `<h2>HTTP ERROR 404 Not Found</h2>\n<table>\n${table}\n</table>`);
}

export function page(status: number, title: string, content: string): WireAnswer {
  const head = `<head>\n<meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>\n<title>${title}</title>\n</head>`;
  return {
    status,
    headers: { 'content-type': 'text/html;charset=utf-8' },
    body: `<html>\n${head}\n<body>${content}\n</body>\n</html>\n`,
  };
}

export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => names[sign]);
}
