const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The words of a JSON text as they are written, numbers digit by digit; `undefined` where it is none. */
function tokensOf(text: string): readonly string[] | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return text.match(TOKEN) ?? [];
}

/** A JSON text on one line; `undefined` where it is none. */
export function oneLine(text: string): string | undefined {
  return tokensOf(text)?.join('');
}

/** A JSON text with a line for each member, as the workshop's consumer shows it; `undefined` where it is none. */
export function indented(text: string, indent = '    '): string | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  let depth = 0;
  const line = () => `\n${indent.repeat(depth)}`;
  let shown = '';
  tokens.forEach((token, at) => {
    const isOpen = /^[{[]$/.test(token);
    const isClose = /^[}\]]$/.test(token);
    const wasOpened = isClose && /^[{[]$/.test(tokens[at - 1]);
    if (isOpen) depth++;
    if (isClose) depth--;
    if (isClose && !wasOpened) shown += line();
    shown += token === ':' ? ': ' : token;
    const isEmpty = isOpen && /^[}\]]$/.test(tokens[at + 1]);
    if (token === ',' || (isOpen && !isEmpty)) shown += line();
  });
  return shown;
}
