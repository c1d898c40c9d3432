import { describe, expect, test } from 'vitest';
import { withoutEmptyEnd } from '../../src/note/note.ts';
import { DEFAULT_CONFIG } from '../../src/note/settings.ts';
import { configOf, jsonOf, noteOf, paragraphOf } from '../../src/note/zeppelin.ts';
import { readZpln, writeZpln } from '../../src/note/zpln.ts';

/** A paragraph as Zeppelin has it once somebody has looked at it and it has run. */
const paragraph = {
  title: 'Count',
  text: '%flink.ssql(type=update)\r\nSELECT COUNT(*) FROM t;\n\n',
  user: 'anonymous',
  dateUpdated: 'Nov 24, 2026, 7:14:31 PM',
  progress: 0,
  config: {
    colWidth: 12,
    fontSize: 9,
    enabled: true,
    editorMode: 'ace/mode/sql',
    editorSetting: { language: 'sql', editOnDblClick: false },
    runOnSelectionChange: true,
    title: true,
    checkEmpty: true,
    results: {
      0: {
        graph: { mode: 'table', height: 300, optionOpen: false, keys: [], setting: { table: { initialized: false } } },
      },
      1: {
        graph: {
          mode: 'lineChart',
          height: 420,
          optionOpen: true,
          keys: [{ name: 'a', index: 0, aggr: 'sum' }],
          setting: { table: { tableGridState: {} }, lineChart: { xLabelStatus: 'rotate' } },
        },
        helium: {},
      },
    },
  },
  settings: {
    params: { least: '5', region: 'eu-west-1' },
    forms: { least: { name: 'least', defaultValue: '30' }, region: { name: 'region', defaultValue: 'eu-west-1' } },
  },
  results: { code: 'SUCCESS', msg: [{ type: 'TABLE', data: 'a\n1\n' }] },
  apps: [],
  runtimeInfos: {},
  progressUpdateIntervalMs: 500,
  jobName: 'paragraph_1795547671171_598210698',
  id: 'paragraph_1795547671171_598210698',
  dateCreated: 'Nov 24, 2026, 7:14:31 PM',
  status: 'FINISHED',
  $$hashKey: 'object:1',
  focus: true,
};

const chosen = {
  1: {
    graph: {
      mode: 'lineChart',
      keys: [{ name: 'a', index: 0, aggr: 'sum' }],
      height: 420,
      setting: { lineChart: { xLabelStatus: 'rotate' } },
    },
  },
};

describe('a paragraph of Zeppelin', () => {
  test('is what a person has made of it', () => {
    expect(paragraphOf(paragraph)).toEqual({
      id: 'paragraph_1795547671171_598210698',
      title: 'Count',
      text: '%flink.ssql(type=update)\nSELECT COUNT(*) FROM t;',
      settings: { results: chosen, params: { least: '5' } },
    });
  });

  test('may have next to nothing', () => {
    expect(paragraphOf({})).toEqual({ text: '', settings: {} });
    expect(paragraphOf({ title: '', text: null, config: {}, settings: { params: {}, forms: {} } })).toEqual({
      text: '',
      settings: {},
    });
  });

  test('shows its title, or does not', () => {
    expect(paragraphOf({ title: 'A', config: { title: false } }).settings).toEqual({ titleShown: false });
    expect(paragraphOf({ title: 'A' }).settings).toEqual({ titleShown: false });
    expect(paragraphOf({ config: { title: true } }).settings).toEqual({ titleShown: true });
    expect(configOf({ title: 'A', text: '', settings: {} })).toEqual({ title: true });
    expect(configOf({ title: 'A', text: '', settings: { titleShown: false } })).toEqual({});
    expect(configOf({ text: '', settings: { titleShown: true } })).toEqual({ title: true });
  });

  test('is set back to what is usual', () => {
    expect({ ...DEFAULT_CONFIG, ...configOf({ text: '', settings: { enabled: false } }) }).toEqual({
      ...DEFAULT_CONFIG,
      enabled: false,
    });
  });

  test('goes in again with no more than that', () => {
    expect(jsonOf(paragraphOf(paragraph))).toEqual({
      title: 'Count',
      text: '%flink.ssql(type=update)\nSELECT COUNT(*) FROM t;',
      config: { title: true, results: chosen },
      settings: { params: { least: '5' }, forms: {} },
      id: 'paragraph_1795547671171_598210698',
    });
    expect(paragraphOf(jsonOf(paragraphOf(paragraph)))).toEqual(paragraphOf(paragraph));
  });
});

describe('a note of Zeppelin', () => {
  const note = { name: 'a', path: '/x/a', id: '2A', defaultInterpreterGroup: 'flink', config: {}, info: {} };

  test('has its whole name, and its forms', () => {
    expect(noteOf({ ...note, paragraphs: [], noteParams: { region: 'x' } })).toEqual({
      name: '/x/a',
      params: { region: 'x' },
      preamble: '',
      paragraphs: [],
    });
  });

  test('has paragraphs, or is none', () => {
    for (const other of [null, 1, [], {}, { paragraphs: {} }, { paragraphs: [1] }])
      expect(noteOf(other)).toBeUndefined();
    for (const text of ['', '{', '[]', '{}']) expect(readZpln(text)).toBeUndefined();
  });

  test('is written without what differs from run to run', () => {
    const again = { ...paragraph, status: 'ERROR', dateUpdated: 'later', results: { code: 'ERROR', msg: [] } };
    const written = [paragraph, again].map((one) => {
      const read = noteOf({ ...note, paragraphs: [one] });
      return read && writeZpln(read);
    });
    expect(written[0]).toBe(written[1]);
  });

  test('loses the empty paragraph at its end where that is wanted', () => {
    const read = noteOf({ paragraphs: [{ text: '' }, { text: '%md' }, { text: '' }, { text: '\n' }] });
    expect(read && withoutEmptyEnd(read).paragraphs.map(({ text }) => text)).toEqual(['', '%md']);
  });
});
