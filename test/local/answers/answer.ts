/** What a call is answered with, a line for every value in it; what is otherwise every time stands for itself. */
export async function answerOf(call: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    return linesOf('', await call());
  } catch (error) {
    if (!(error instanceof Error && '$metadata' in error)) throw error;
    const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
    return [`${REFUSED} = ${error.name} (${httpStatusCode})`];
  }
}

const REFUSED = 'refused';

/** What the SDK adds, and what is a stream. */
const LEFT_OUT = new Set(['$metadata', 'Body']);

function linesOf(path: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (value instanceof Date) return [`${path} = a time`];
  if (Array.isArray(value))
    return value.length === 0 ? [`${path} = []`] : value.flatMap((one) => linesOf(`${path}[]`, one));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) =>
      LEFT_OUT.has(key) ? [] : linesOf(path === '' ? key : `${path}.${key}`, one),
    );
  return [`${path} = ${plain(path, value)}`];
}

function plain(path: string, value: unknown): string {
  if (typeof value === 'number' && value > 1e12) return 'a time';
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/Token$/.test(path)) return 'a token';
  if (/Document$/.test(path))
    return value.startsWith('%') ? `escaped${value.includes('/') ? ', but for "/"' : ''}` : 'JSON';
  return /Id|ID$/.test(path) && /^[\w+/=.-]{16,}$/.test(value) ? 'an id' : JSON.stringify(value);
}

type Answers = ReadonlyMap<string, readonly string[]>;

/** What is otherwise in moto, in a line each. */
export function differences(here: Answers, moto: Answers): string[] {
  return [...here].flatMap(([title, ours]) => {
    const theirs = moto.get(title) ?? [];
    const [our, their] = [ours, theirs].map((answer) => answer[0]?.startsWith(REFUSED) ?? false);
    if (our !== their) return [`${title}: ${our ? `${ours[0]}; moto does it` : `done; moto: ${theirs[0]}`}`];
    const only = (lines: readonly string[], others: readonly string[], who: string) =>
      [...new Set(lines)].filter((line) => !others.includes(line)).map((line) => `${title}: ${who} ${line}`);
    return [...only(ours, theirs, 'ours has'), ...only(theirs, ours, 'moto has')];
  });
}
