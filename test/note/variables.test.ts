// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are forms of Zeppelin.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, fix } from '../../src/index.ts';
import { FilledText, fillNote } from '../../src/note/variables.ts';

const KINESIS = [
  'CREATE TABLE t (a INT) WITH (',
  "    'connector' = 'kinesis',",
  "    'stream' = '<STREAM>',",
  "    'aws.region' = '<REGION>',",
  "    'scan.stream.initpos' = 'LATEST',",
  "    'format' = 'json'",
  ');',
  'SELECT a FROM t;',
].join('\n');

const UNFILLED = ["3:16 unfilled-placeholder '<STREAM>'", "4:20 unfilled-placeholder '<REGION>'"];

/** Places and codes, with what stands there. */
function found(text: string, options: Parameters<typeof check>[1]): string[] {
  return check(text, options).diagnostics.map(
    ({ code, start, end }) => `${start.line}:${start.column} ${code} ${text.slice(start.offset, end.offset)}`,
  );
}

describe('a placeholder', () => {
  test('is no finding where it is filled', () => {
    expect(found(KINESIS, {})).toEqual(UNFILLED);
    expect(found(KINESIS, { variables: { REGION: 'eu-west-1', STREAM: 'rides' } })).toEqual([]);
  });

  test('stays one where another name is declared, or one that every object has', () => {
    for (const variables of [{ REGIO: 'eu-west-1' }, {}]) expect(found(KINESIS, { variables })).toEqual(UNFILLED);
    expect(found('SELECT <constructor>;', { variables: {} })).toEqual(found('SELECT <constructor>;', {}));
  });

  test('stands for its value: what is wrong with that is found at its place', () => {
    expect(found(KINESIS, { variables: { REGION: 'nowhere', STREAM: 'rides' } })).toEqual([
      "4:20 wrong-option-value '<REGION>'",
    ]);
  });

  test('of a value that is known only when it runs is not judged itself, but all around it is', () => {
    const variables = { REGION: { like: 'nowhere' }, STREAM: 'rides' };
    expect(found(KINESIS, { variables })).toEqual([]);
    expect(found(KINESIS.replace('json', 'jsn'), { variables })).toEqual(["6:16 unknown-format 'jsn'"]);
  });

  test('may stand for more than a word, and what follows keeps its place', () => {
    const text = 'SELECT <COLUMNS> FROM (VALUES (1)) AS t(a); SELEC <COLUMNS>;\nSELEC 1;';
    expect(found(text, { variables: { COLUMNS: 'a,\n  a + 1 AS b' } })).toEqual([
      '1:45 misspelt-keyword SELEC',
      '2:1 misspelt-keyword SELEC',
    ]);
  });
});

describe('a form of Zeppelin', () => {
  test('of the name of a variable is filled in, whatever else it says', () => {
    const text = 'SELECT ${a}, ${a=1}, ${select:a(shown)=1,1|2}, $${a}, ${b}, ${b=a};';
    expect(FilledText.of(text, { a: '5' })?.text).toBe('SELECT 5, 5, 5, 5, ${b}, ${b=a};');
  });

  test('is found at its place', () => {
    const text = `%flink.ssql\n${KINESIS.replace('<REGION>', '${region=us-east-1}')}`;
    expect(found(text, { variables: { region: 'nowhere', STREAM: 'rides' } })).toEqual([
      "5:20 wrong-option-value '${region=us-east-1}'",
    ]);
    expect(found(text, { variables: { region: 'eu-west-1', STREAM: 'rides' } })).toEqual([]);
  });
});

describe('a placeholder of a note that a hangar.yaml names', () => {
  const undeclared = (sql: string) => found(`%flink.ssql\n${sql}`, { variables: { REGION: 'x' } });

  test('is told where there is no variable for it', () => {
    expect(undeclared("SELECT 'to <STREAM>';")).toEqual(['2:12 undeclared-variable <STREAM>']);
    expect(check("%flink.ssql\nSELECT '<STREAM>';", { variables: {} }).diagnostics[0].gate).toBe(true);
  });

  test('is not where it is mark-up, no text, or in no note', () => {
    expect(undeclared("SELECT '<b>', '<Td>'; -- '<STREAM>'")).toEqual([]);
    expect(found("SELECT '<STREAM>';", { variables: { REGION: 'x' } })).toEqual([]);
    expect(found("%flink.ssql\nSELECT '<STREAM>';", {})).toEqual([]);
  });

  test('is told once', () => {
    expect(found(`%flink.ssql\n${KINESIS}`, { variables: {} })).toEqual([
      "4:16 unfilled-placeholder '<STREAM>'",
      "5:20 unfilled-placeholder '<REGION>'",
    ]);
  });
});

test('a note is filled in as a whole', () => {
  const note = (text: string) => ({ preamble: '-- <A>', paragraphs: [{ title: '<A>', text, settings: {} }] });
  expect(fillNote(note('%md\n<A> ${a} <B> ${b=1}'), { A: 'x', a: 'y' })).toEqual(note('%md\nx y <B> ${b=1}'));
});

describe('a fix', () => {
  const variables = { NAME: 'rides', TEXT: "it's" };
  const fixed = (text: string) => fix(text, { unsafe: true, variables }).text;

  test('writes the placeholder where it writes the value again', () => {
    expect(fixed('SELECT "<NAME>" || "x";')).toBe("SELECT `<NAME>` || 'x';");
  });

  test('beside it leaves it alone', () => {
    expect(fixed("SELEC '<NAME>' FORM (VALUES (1));")).toBe("SELECT '<NAME>' FROM (VALUES (1));");
  });

  test('that would change a part of the value is none', () => {
    const { diagnostics } = check("SELECT '<TEXT>', 1;", { variables });
    expect(diagnostics.map(({ code, fix: offered }) => [code, offered])).toEqual([['unterminated-string', undefined]]);
  });

  test('of the very place may write something else', () => {
    const text = "CREATE TABLE t (a INT) WITH ('connector' = '<C>');\nSELECT a FROM t;";
    expect(fix(text, { unsafe: true, variables: { C: 'datagn' } }).text).toBe(text.replace('<C>', 'datagen'));
  });
});

test('every place goes into the filled text and back', () => {
  const piece = fc.constantFrom('<A>', '<B>', '<C>', 'x', '\n', '<', '>', ' y ');
  const value = fc.constantFrom('', 'v', 'long value', 'two\nlines', '<A>');
  fc.assert(
    fc.property(fc.array(piece), value, value, (pieces, a, b) => {
      const text = pieces.join('');
      const values: Readonly<Record<string, string>> = { '<A>': a, '<B>': b };
      const filled = FilledText.of(text, { A: a, B: b });
      expect(filled?.text ?? text).toBe(text.replace(/<[AB]>/g, (name) => values[name]));
      if (!filled) return;
      // Each x and y is found again where it stands.
      const at = (offset: number) => ({ offset, line: 0, column: 0 });
      const kept = [...filled.text.matchAll(/x|y/g)].filter(({ index }) => !a.includes(filled.text[index]));
      const diagnostics = kept.map(({ index }) => ({ ...FINDING, start: at(index), end: at(index + 1) }));
      const back = filled.original(diagnostics).map(({ start, end }) => text.slice(start.offset, end.offset));
      expect(back).toEqual(text.match(/x|y/g) ?? []);
    }),
  );
});

const FINDING = { code: 'late-word', phase: 'advice', severity: 'info', message: 'A word.' } as const;
