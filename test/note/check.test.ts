import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { applyFixes } from '../support/apply.ts';
import { findings } from '../support/findings.ts';

describe('which texts are notes', () => {
  test.for([
    ['a script', 'SELECT 1;', {}, []],
    ['a script with a path', 'SELECT 1;', { path: 'sql/a.sql' }, []],
    ['a file in notes/', 'SELECT 1;', { path: 'notes/a.sql' }, ['1:1-7 warning missing-interpreter-line']],
    [
      'a file in a deeper notes/',
      'SELECT 1;',
      { path: '/x/notes/y/a.sql' },
      ['1:1-7 warning missing-interpreter-line'],
    ],
    ['a file in my-notes/', 'SELECT 1;', { path: 'my-notes/a.sql' }, []],
    ['a text with a later interpreter line', 'SELECT 1;\n%md', {}, ['1:1-7 warning missing-interpreter-line']],
    [
      'a note with a leading comment',
      '-- a\n/* b */\nSELECT 1;',
      { path: 'notes/a.sql' },
      ['3:1-7 warning missing-interpreter-line'],
    ],
    ['an empty file in notes/', '', { path: 'notes/a.sql' }, []],
    ['only a comment in notes/', '-- a', { path: 'notes/a.sql' }, []],
    ['a note as it should be', '%flink.ssql\nSELECT 1;', { path: 'notes/a.sql' }, []],
  ] as const)('%s', ([, text, options, expected]) => {
    expect(findings(text, options)).toEqual(expected);
  });

  test('a finding in a note tells its paragraph, one in a script does not', () => {
    const paragraphs = (text: string) => check(text).diagnostics.map(({ paragraph }) => paragraph);
    expect(paragraphs('%md\n%flink.sql\n%sh\n%flink.ssql(a')).toEqual([{ index: 1 }, { index: 3 }]);
    expect(paragraphs('-- hangar: target 9\n')).toEqual([undefined]);
  });
});

describe('interpreter lines', () => {
  test.for([
    ['misspelt', '%flink.sqll\n', ['1:1-12 warning unknown-interpreter']],
    ['in capitals', '%Flink.SSQL\n', ['1:1-12 warning unknown-interpreter']],
    ['not in the group flink', '%flink.table\n', ['1:1-13 warning unknown-interpreter']],
    ['of another product', '%cassandra\n', []],
    ['short forms', '%ssql\n%bsql\n%pyflink\n', []],
    ['properties of SQL', '%flink.ssql(type=UPDATE, runAsOne=true, form=x)\n', []],
    ['a misspelt property', '%flink.ssql(paralelism=2)\n', ['1:13-23 warning unknown-paragraph-property']],
    ['a property that is near none', '%flink.ssql(whatever=2)\n', []],
    ['a misspelt property of another interpreter', '%flink.pyflink(paralelism=2)\n', []],
    ['a wrong type', '%flink.ssql(type=updat)\n', ['1:18-23 warning unknown-stream-type']],
    ['an empty type', '%flink.ssql(type=)\n', ['1:17-17 warning unknown-stream-type']],
    ['never closed', '%flink.ssql(type=update\n\nSELECT 1;', ['1:24-24 error malformed-interpreter-line']],
    ['a flag too early', '%flink.ssql(runAsOne, parallelism=2)\n', ['1:13-21 error malformed-interpreter-line']],
    ['a blank behind the percent sign', '% flink.ssql\nSELECT 1;', ['1:2-3 error malformed-interpreter-line']],
  ] as const)('%s', ([, text, expected]) => {
    expect(findings(text)).toEqual(expected);
  });

  test.for([
    ['%flink.ssql(type=update\nSELECT 1;', '%flink.ssql(type=update)\nSELECT 1;'],
    ['%flink.ssql(runAsOne, parallelism=2)\n', '%flink.ssql(runAsOne=true, parallelism=2)\n'],
    ['%flink.ssql (type=update)\n', '%flink.ssql(type=update)\n'],
    ['% flink.ssql\n', '%flink.ssql\n'],
    ['%flink.sql\n', '%flink.ssql\n'],
    ['%flink.ssql(paralelism=2)\n', '%flink.ssql(parallelism=2)\n'],
    ['\uFEFFSELECT 1;\n%md', '\uFEFF%flink.ssql(type=update)\n\nSELECT 1;\n%md'],
  ] as const)('the fix of %j', ([text, mended]) => {
    expect(applyFixes(text, check(text).diagnostics)).toBe(mended);
    expect(findings(mended)).toEqual([]);
  });
});

describe('the target', () => {
  test.for([
    ['unknown', '-- hangar: target 1.51\nSELECT 1;', ['1:19-23 error unknown-target']],
    ['behind an interpreter line', '%flink.ssql\n  --hangar: target 9\nSELECT 1;', ['2:20-21 error unknown-target']],
    ['known', '-- hangar: target 1.20\nSELECT 1;', []],
    ['not a comment of that form', "SELECT '-- hangar: target 9';", []],
  ] as const)('of a comment: %s', ([, text, expected]) => {
    expect(findings(text)).toEqual(expected);
  });
});

describe('text that is no text', () => {
  test.for([
    ['a byte that is not UTF-8', "SELECT 'caf\uDCE9';", ['1:12-13 error invalid-utf-8']],
    ['half of a surrogate pair', '-- \uD83D', ['1:4-5 error invalid-utf-8']],
    ['a whole pair', "SELECT '😀';", []],
    ['several places are one finding', '-- \uDCE9\n-- \uDCE9', ['1:4-5 error invalid-utf-8']],
    ['a byte order mark', '\uFEFFSELECT 1;', []],
    ['a byte order mark in a note', '\uFEFF%flink.ssql\nSELECT 1;', []],
  ] as const)('%s', ([, text, expected]) => {
    expect(findings(text)).toEqual(expected);
  });

  test('the message tells what it is, and how often', () => {
    const message = (text: string) => check(text).diagnostics[0].message;
    expect(message('-- \uDCE9')).toBe('Byte 0xE9 is not valid UTF-8 here.');
    expect(message('-- \uDCE9\uDCE9')).toBe('Byte 0xE9 is not valid UTF-8 here, and one more place follows.');
    expect(message('-- \uD83D \uDCE9 \uDCE9')).toBe(
      'Half of a surrogate pair stands here, which UTF-8 cannot express, and 2 more places follow.',
    );
  });
});
