/** Where in a paragraph's text something is: line and column from 1. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

const PLACES = [/(?:From|At) line (\d+), column (\d+)/, /\bat line (\d+), column (\d+)/, /\bline (\d+), column (\d+)/];

/** The statement that failed, as Zeppelin's interpreter names it in front of the reason. */
const COMMAND = /Fail(?:ed)? to run sql command: ([\s\S]*?)\n(?=[\w.$]+(?:Exception|Error)\b)/;

/**
 * Where in a paragraph's text a failure is. Zeppelin hands each statement to Flink alone, so that Flink counts from the
 * statement's beginning; where it names no place the statement itself is it.
 */
export function placeOfFailure(text: string, message: string): PlaceInText | undefined {
  const command = COMMAND.exec(message)?.[1].trim();
  const at = command === undefined || command === '' ? -1 : text.indexOf(command);
  const [line, column] = numbersIn(message);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  if (line === undefined || column === undefined) return start;
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}

function numbersIn(message: string): [line?: number, column?: number] {
  for (const pattern of PLACES) {
    const match = pattern.exec(message);
    if (match) return [Number(match[1]), Number(match[2])];
  }
  return [];
}

/** What Zeppelin says of a failure, without the statement that it is about. */
export function withoutCommand(message: string): string {
  return message.replace(COMMAND, '').trim();
}

/** Why something failed, without the trace and without the names of Java's classes. */
export function reasonOf(message: string): string {
  const rest = withoutCommand(message);
  const lines = rest.split('\n').filter((line) => !/^\s*(?:at |\.\.\. \d+ (?:more|common))/.test(line));
  const first = lines[0] ?? rest;
  const causes = lines.filter((line) => line.startsWith('Caused by: ')).map((line) => plainReason(line.slice(11)));
  const reason = plainReason(first);
  const last = causes.at(-1);
  return last === undefined || last === reason || reason.includes(last) ? reason : `${reason} (${last})`;
}

function plainReason(line: string): string {
  return line.replace(/^(?:[\w$]+\.)+[\w$]*(?:Exception|Error): /, '').trim();
}
