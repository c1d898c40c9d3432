import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { applyFixes } from '../support/apply.ts';
import { findings } from '../support/findings.ts';

/** What is told of the settings of a paragraph, with what stands there. */
function told(json: string): string[] {
  const text = `-- hangar: paragraph\n-- hangar: settings ${json}\n%md\nx`;
  return check(text).diagnostics.map(
    ({ code, message, start, end }) => `${code} ${text.slice(start.offset, end.offset)}: ${message}`,
  );
}

describe('settings', () => {
  test.for([
    ['{"enabled": false, "colWidth": 6, "params": {"a": ["x"]}, "results": {}, "title": "a\\nb"}', []],
    ['{}', []],
    ['{"enabled": }', ['invalid-note-settings }: The settings of the paragraph cannot be read: a value is missing.']],
    ['[1]', ['invalid-note-settings [1]: The settings of the paragraph cannot be read: they are no object.']],
    [
      '{"colWidth": "6"}',
      ['invalid-note-settings "6": The settings of the paragraph cannot be read: "colWidth" has to be a number.'],
    ],
    [
      '{"params": []}',
      ['invalid-note-settings []: The settings of the paragraph cannot be read: "params" has to be an object.'],
    ],
    ['{"editorhide": true}', ['unknown-note-setting "editorhide": There is no setting "editorhide".']],
    [
      '',
      ['invalid-note-settings -- hangar: settings: The settings of the paragraph cannot be read: a value is missing.'],
    ],
  ] as const)('%s', ([json, expected]) => {
    expect(told(json)).toEqual(expected);
  });

  test('that are misspelt can be mended', () => {
    const text = '-- hangar: paragraph\n-- hangar: settings {"editorHid": true}\n%md\nx';
    expect(applyFixes(text, check(text).diagnostics)).toBe(text.replace('editorHid', 'editorHide'));
  });

  test('of the whole note stand in front of it', () => {
    expect(findings('-- a\n  --hangar:note {"parms": {}}\n%md\nx')).toEqual(['2:18-25 warning unknown-note-setting']);
    expect(findings('-- hangar: note {"params": []}\n\n-- hangar: paragraph\n%md\nx')).toEqual([
      '1:28-30 error invalid-note-settings',
    ]);
  });
});

describe('a comment that says nothing where it stands', () => {
  test.for([
    ['settings without a paragraph', '%flink.ssql\n-- hangar: settings {}\nSELECT 1;', '2:1-26'],
    ['settings behind another comment', '-- hangar: paragraph\n-- a\n-- hangar: settings {}\n%flink.ssql\n', '3:1-26'],
    ['settings twice', '-- hangar: paragraph\n-- hangar: settings {}\n-- hangar: settings {}\n%flink.ssql\n', '3:1-26'],
    ['a paragraph behind code', '%flink.ssql\nSELECT 1; -- hangar: paragraph x\n', '2:11-33'],
    ['a note behind a paragraph', '%flink.ssql\nSELECT 1;\n-- hangar: note {}\n', '3:1-19'],
  ] as const)('%s', ([, text, place]) => {
    const found = check(text).diagnostics.map(
      ({ code, gate, start, end }) => `${code} ${gate} ${start.line}:${start.column}-${end.column}`,
    );
    expect(found).toEqual([`misplaced-note-comment true ${place.replace(/26$/, '23')}`]);
  });

  test('is none in a string, in another language, or with a "\\" in front', () => {
    expect(findings("%flink.ssql\nSELECT ' -- hangar: paragraph';")).toEqual([]);
    expect(findings('%md\n-- hangar: settings {}')).toEqual([]);
    expect(findings('%md\n\\-- hangar: paragraph')).toEqual([]);
  });
});

describe('a marked paragraph', () => {
  const named = (text: string) => check(text).diagnostics.map(({ code, paragraph }) => [code, paragraph]);

  test('gives its title to what is found in it', () => {
    expect(named('%md\n-- hangar: paragraph Make it\n%flink.ssql\nSELEC 1;')).toEqual([
      ['misspelt-keyword', { index: 1, title: 'Make it' }],
    ]);
    expect(named('-- hangar: paragraph\n-- hangar: settings {"title": "a\\nb"}\n%flink.ssql\nSELEC 1;')).toEqual([
      ['misspelt-keyword', { index: 0, title: 'a\nb' }],
    ]);
  });

  test('that does not run is not judged, nor is what others make by it', () => {
    const off = '-- hangar: paragraph\n-- hangar: settings {"enabled": false}\n%flink.ssql\nCREATE TABEL t (a INT);\n';
    expect(named(off)).toEqual([]);
    expect(named(`${off}\n%flink.ssql\nSELECT a FROM t;`)).toEqual([]);
  });

  test('ends what was left open before it', () => {
    expect(named("%flink.ssql\nSELECT 'a;\n-- hangar: paragraph\n%flink.ssql\nSELECT 'b';")).toEqual([
      ['unterminated-string', { index: 0 }],
    ]);
  });

  test('may have any interpreter, or another language without one', () => {
    expect(named("-- hangar: paragraph\n%cassandra select it's\n")).toEqual([]);
    expect(named("-- hangar: paragraph\nval x = 'a\n")).toEqual([]);
    expect(named('-- hangar: paragraph\nSELECT 1;\n')).toEqual([['missing-interpreter-line', { index: 0 }]]);
  });
});
