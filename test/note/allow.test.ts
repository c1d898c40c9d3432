import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { apply } from '../support/apply.ts';
import { findings } from '../support/findings.ts';

const ALLOW = '-- hangar: allow unknown-interpreter (ours has it)';
const LINE = '-- hangar: allow missing-interpreter-line (Scala runs it)';

/** What is found, and what was allowed: `line:column code reason`. */
function judged(text: string, path?: string): { found: string[]; allowed: string[] } {
  const { allowed = [] } = check(text, { path });
  return {
    found: findings(text, { path }),
    allowed: allowed.map(({ start, code, reason }) => `${start.line}:${start.column} ${code} ${reason}`),
  };
}

describe('what a comment allows', () => {
  test.for([
    ['the finding of the next statement', `${LINE}\nSELECT 1;`, ['2:1 missing-interpreter-line Scala runs it']],
    [
      'though comments stand in between',
      `${LINE}\n-- x\n/* y */\nSELECT 1;`,
      ['4:1 missing-interpreter-line Scala runs it'],
    ],
    [
      'behind code on its line',
      `%md\nx\n%ssql\nSELECT 1; ${ALLOW}\n%flink.sqll\nSELECT 2;`,
      ['5:1 unknown-interpreter ours has it'],
    ],
    ['of the statement in which it stands', `SELECT 1,\n${LINE}\n2;`, ['1:1 missing-interpreter-line Scala runs it']],
    ['an interpreter line in between', `${ALLOW}\n%flink.sqll\nSELECT 1;`, ['2:1 unknown-interpreter ours has it']],
    ['of another language, too', `${ALLOW}\n%flink.table\nwhatever`, ['2:1 unknown-interpreter ours has it']],
    [
      'every finding of the code',
      '-- hangar: allow unknown-paragraph-property (x)\n%ssql(paralelism=2, runasone=true)\n',
      ['2:7 unknown-paragraph-property x', '2:21 unknown-paragraph-property x'],
    ],
    [
      'an error',
      '-- hangar: allow malformed-interpreter-line (x (y))\n%ssql (type=update)\nSELECT 1;',
      ['2:6 malformed-interpreter-line x (y)'],
    ],
    [
      'with other blanks',
      `--hangar:allow\tunknown-interpreter( a  b ) c\r\n%flink.sqll`,
      ['2:1 unknown-interpreter a  b'],
    ],
    ['in a text with a byte order mark', `\uFEFF${LINE}\nSELECT 1;`, ['2:1 missing-interpreter-line Scala runs it']],
    [
      'two of one place',
      `${LINE}\n-- hangar: allow unknown-stream-type (x)\n%ssql(type=y)\nSELECT 1;`,
      ['3:12 unknown-stream-type x'],
      ['1:1-58 warning unused-allow'],
    ],
  ] as const)('%s', ([, text, allowed, found = []]) => {
    expect(judged(text, 'notes/a.sql')).toEqual({ found, allowed });
  });

  test('the finding is whole, with the reason', () => {
    const text = `${ALLOW}\n%flink.sqll\nSELECT 1;`;
    const [plain] = check('\n%flink.sqll\nSELECT 1;'.replace(/^/, '-'.repeat(ALLOW.length))).diagnostics;
    expect(check(text)).toEqual({ diagnostics: [], allowed: [{ ...plain, reason: 'ours has it' }] });
  });

  test('nothing is said of it where nothing is allowed', () => {
    expect(check('SELECT 1;')).toEqual({ diagnostics: [] });
  });

  test('in a STATEMENT SET the next statement is the next INSERT', () => {
    const set = (first: string, second: string) =>
      `BEGIN STATEMENT SET;\n${first}INSERT INTO a SELECT 1;\n${second}INSERT INTO b SELECT 2;\nEND;`;
    const unused = (line: number) => [`${line}:1-51 warning unused-allow`];
    const warnings = (text: string) => findings(text).filter((one) => one.includes(' warning '));
    expect(warnings(set(`${ALLOW}\n`, ''))).toEqual(unused(2));
    expect(warnings(set('', `${ALLOW}\n`))).toEqual(unused(3));
  });
});

describe('what it does not', () => {
  test.for([
    [
      'of the statement before',
      `SELECT 1;\n${LINE}\nSELECT 2;`,
      ['1:1-7 warning missing-interpreter-line', '2:1-58 warning unused-allow'],
    ],
    [
      'of the statement after the next',
      `${ALLOW}\n%ssql\nSELECT 1;\n%flink.sqll\nSELECT 2;`,
      ['1:1-51 warning unused-allow', '4:1-12 warning unknown-interpreter'],
    ],
    [
      'what the parser refuses',
      '%ssql\n-- hangar: allow misspelt-keyword (so)\nSELEC 1;',
      ['2:1-39 warning unused-allow', '3:1-6 error misspelt-keyword'],
    ],
    ['in a string', `%ssql\nSELECT '\n${ALLOW}\n';\n%flink.sqll`, ['5:1-12 warning unknown-interpreter']],
    ['in a comment', `%ssql\n/*\n${ALLOW}\n*/\n%flink.sqll`, ['5:1-12 warning unknown-interpreter']],
    ['in back-ticks', `%ssql\nSELECT 1 AS \`${ALLOW}\`;\n%flink.sqll`, ['3:1-12 warning unknown-interpreter']],
    ['in another language', `%md\n${ALLOW}\n%flink.sqll`, ['3:1-12 warning unknown-interpreter']],
    [
      'without a reason',
      '-- hangar: allow unknown-interpreter\n%flink.sqll',
      ['1:1-37 warning allow-without-reason', '2:1-12 warning unknown-interpreter'],
    ],
    [
      'by an unknown code',
      '-- hangar: allow unknown-interprete (x)\n%flink.sqll',
      ['1:18-36 warning unknown-allow', '2:1-12 warning unknown-interpreter'],
    ],
    [
      'a wrong target',
      '-- hangar: allow unknown-target (x)\n-- hangar: target 9\n%ssql',
      ['1:1-36 warning unused-allow', '2:19-20 error unknown-target'],
    ],
    ['another word that begins so', '-- hangar: allowance (x)\n%ssql', []],
  ] as const)('%s', ([, text, expected]) => {
    expect(judged(text, 'notes/a.sql')).toEqual({ found: expected, allowed: [] });
  });

  test('nobody knows whether it is needed where the statement cannot be read', () => {
    expect(findings(`${ALLOW}\nSELEC 1;`)).toEqual(['2:1-6 error misspelt-keyword']);
  });

  test('itself', () => {
    expect(findings(`-- hangar: allow unused-allow (x)\n${ALLOW}\nSELECT 1;`)).toEqual([
      '1:1-34 warning unused-allow',
      '2:1-51 warning unused-allow',
    ]);
  });
});

test.for([
  ['a line of its own', `SELECT 1;\r\n  ${ALLOW}\r\nSELECT 2;`, 'SELECT 1;\r\nSELECT 2;'],
  ['a part of a line', `SELECT 1; ${ALLOW}\nSELECT 2;`, 'SELECT 1;\nSELECT 2;'],
  ['the whole text', `\uFEFF${ALLOW}`, '\uFEFF'],
  ['a misspelt code', '-- hangar: allow unknown-interprete (x)\n', '-- hangar: allow unknown-interpreter (x)\n'],
  [
    'a reason without parentheses',
    '-- hangar: allow unknown-interpreter we have it\n',
    '-- hangar: allow unknown-interpreter (we have it)\n',
  ],
  [
    'a reason half in parentheses',
    '-- hangar: allow unknown-interpreter (x',
    '-- hangar: allow unknown-interpreter (x)',
  ],
] as const)('the fix for %s', ([, text, expected]) => {
  const [{ fix }] = check(text).diagnostics;
  expect(apply(text, fix!.edits)).toBe(expected);
  expect(fix!.safe).toBe(false);
});
