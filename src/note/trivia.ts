/** The first character of a stretch of SQL that is neither blank nor in a comment. */
export function firstCode(text: string, from: number, to: number): number | undefined {
  const trivia = /\s+|--[^\r\n]*|\/\*(?!\+)[\s\S]*?\*\//y;
  let at = from;
  while (at < to) {
    trivia.lastIndex = at;
    if (!trivia.test(text)) return at;
    at = trivia.lastIndex;
  }
  return undefined;
}
