import type { Answer } from './http.ts';

/** What an answer says. Zeppelin has three forms for it; what has none of them is somebody else's. */
export type Envelope =
  | { readonly form: 'ok'; readonly body: unknown }
  /** It knows the failure: no such note, no right, a wrong place. */
  | { readonly form: 'refusal'; readonly message: string }
  /** Everything else that it could not do, wrong input included. */
  | { readonly form: 'exception'; readonly exception: string; readonly message: string }
  | { readonly form: 'other'; readonly what: string };

/** Reads an answer by its body alone: the content type is not always what the body is. */
export function readEnvelope(answer: Answer): Envelope {
  const found = parsed(answer.text);
  if (typeof found === 'object' && found !== null) {
    const { status, body, exception, message } = found as Record<string, unknown>;
    const said = typeof message === 'string' ? message : '';
    if (typeof exception === 'string') return { form: 'exception', exception, message: withoutClasses(said) };
    if (typeof status === 'string') {
      const isOk = answer.status >= 200 && answer.status < 300;
      return isOk ? { form: 'ok', body } : { form: 'refusal', message: said };
    }
  }
  return { form: 'other', what: described(answer) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Java's names of the classes say nothing to people: `java.io.IOException: Note '/x' existed`. */
function withoutClasses(message: string): string {
  return message.replace(/^(?:[\w.$]+\.\w*(?:Exception|Error):\s*)+/, '').trim();
}

/** What came instead, for people. */
function described({ status, location, text }: Answer): string {
  if (status >= 300 && status < 400 && location !== undefined) return 'a redirect';
  if (text.trim() === '') return 'an empty answer';
  if (!/^\s*<(?:!doctype|html)/i.test(text)) return `the text "${oneLine(text)}"`;
  const title = oneLine(/<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? '');
  return title === '' ? 'a web page without a title' : `a web page with the title "${title}"`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
