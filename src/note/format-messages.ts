import type { Definition } from '../findings/finding.ts';
import { defineFinding } from '../findings/finding.ts';

const SETTINGS =
  'A comment "-- hangar: settings {…}" below "-- hangar: paragraph TITLE" holds what Zeppelin keeps for a paragraph ' +
  'beside its text, as one line of JSON; "-- hangar: note {…}" in front of the first paragraph holds what it keeps for ' +
  'the whole note.';

export const invalidNoteSettings = defineFinding<{ of: 'note' | 'paragraph'; problem: string }>({
  code: 'invalid-note-settings',
  phase: 'note',
  severity: 'error',
  summary: 'Settings of a note or paragraph that cannot be read.',
  why: `${SETTINGS} Settings that cannot be read would be lost when the note is pushed, so it is not.`,
  bad: [
    { text: '-- hangar: paragraph\n-- hangar: settings {"enabled": false\n%flink.ssql\nSELECT 1;' },
    { text: '-- hangar: paragraph\n-- hangar: settings {"enabled": "no"}\n%flink.ssql\nSELECT 1;' },
    { text: '-- hangar: paragraph\n-- hangar: settings\n%flink.ssql\nSELECT 1;' },
    { text: '-- hangar: note {"params": 1}\n%flink.ssql\nSELECT 1;' },
  ],
  good: [
    { text: '-- hangar: paragraph A title\n-- hangar: settings {"editorHide": true}\n%flink.ssql\nSELECT 1;' },
    { text: '-- hangar: note {"params": {"region": "eu-west-1"}}\n%flink.ssql\nSELECT 1;' },
  ],
  message: ({ of, problem }) => ({
    message: `The settings of the ${of} cannot be read: ${problem}.`,
    help: `Write JSON on one line: -- hangar: ${of === 'note' ? 'note {"params": {}}' : 'settings {"editorHide": true}'}.`,
  }),
});

export const unknownNoteSetting = defineFinding<{ key: string; meant: string | undefined; known: readonly string[] }>({
  code: 'unknown-note-setting',
  phase: 'note',
  severity: 'warning',
  summary: 'A setting of a note or paragraph that hangar does not know.',
  why: `${SETTINGS} What hangar does not know it does not give to Zeppelin.`,
  bad: [
    { text: '-- hangar: paragraph\n-- hangar: settings {"editorHidden": true}\n%flink.ssql\nSELECT 1;' },
    { text: '-- hangar: paragraph\n-- hangar: settings {"editorMode": "ace/mode/sql"}\n%flink.ssql\nSELECT 1;' },
  ],
  good: [{ text: '-- hangar: paragraph\n-- hangar: settings {"editorHide": true}\n%flink.ssql\nSELECT 1;' }],
  message: ({ key, meant, known }) => ({
    message: `There is no setting "${key}".`,
    help: meant ? `Did you mean "${meant}"?` : `Settings are ${known.join(', ')}.`,
  }),
});

export const misplacedNoteComment = defineFinding<{ comment: 'paragraph' | 'settings' | 'note'; isAlone: boolean }>({
  code: 'misplaced-note-comment',
  phase: 'note',
  severity: 'warning',
  summary: 'A comment that would say something of a note or paragraph, but not where it stands.',
  why:
    'A comment "-- hangar: paragraph TITLE" opens a paragraph, "-- hangar: settings {…}" stands directly below one, and ' +
    '"-- hangar: note {…}" in front of all paragraphs, each alone on its line. Elsewhere they are comments like others.',
  bad: [
    { text: '%flink.ssql\n-- hangar: settings {"enabled": false}\nSELECT 1;' },
    { text: '%flink.ssql\nSELECT 1; -- hangar: paragraph The next one\nSELECT 2;' },
    { text: '%flink.ssql\n-- hangar: note {"params": {"a": "b"}}\nSELECT 1;' },
  ],
  good: [
    { text: '-- hangar: paragraph\n-- hangar: settings {"enabled": true}\n%flink.ssql\nSELECT 1;' },
    { text: "%flink.ssql\nSELECT '-- hangar: settings {}';" },
  ],
  message: ({ comment, isAlone }) => ({
    message: `The comment "-- hangar: ${comment}" says nothing here.`,
    help: isAlone ? PLACES[comment] : 'Give it a line of its own.',
  }),
});

const PLACES = {
  paragraph: 'Put it in front of the interpreter line of a paragraph.',
  settings: 'Put it directly below the line "-- hangar: paragraph" of its paragraph.',
  note: 'Put it in front of the first paragraph.',
} as const;

export const dynamicForm = defineFinding<{ form: string; name: string; meant: string | undefined }>({
  code: 'dynamic-form',
  phase: 'note',
  severity: 'info',
  summary: 'A form of Zeppelin, which a deployed application does not have.',
  why:
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Zeppelin's.
    'Zeppelin asks for what stands in "${…}" and writes the answer in before Flink sees the text. So the statement is not ' +
    'checked, and a note that has one cannot be promoted: nobody is asked when an application runs. A name that is ' +
    'declared as a variable of the note in hangar.yaml is filled in and is no form.',
  bad: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Zeppelin's.
    { text: '%flink.ssql\nSELECT a FROM (VALUES (1)) AS t (a) WHERE a > ${least=30};' },
  ],
  good: [{ text: '%flink.ssql\nSELECT a FROM (VALUES (1)) AS t (a) WHERE a > 30;' }],
  message: ({ form, name, meant }) => ({
    message: `"${form}" is a form that Zeppelin asks to be filled in, so the note cannot be promoted.`,
    help: meant
      ? `Did you mean the variable "${meant}"?`
      : `To have it filled in, declare "${name}" under "variables" of the note in hangar.yaml.`,
  }),
});

export const undeclaredVariable = defineFinding<{ placeholder: string; name: string; meant: string | undefined }>({
  code: 'undeclared-variable',
  phase: 'note',
  severity: 'warning',
  summary: 'A placeholder for which hangar.yaml has no variable.',
  why:
    "Only variables that hangar.yaml declares for a note are filled in. A text such as '<REGION>' for which there is none " +
    'would reach Flink as it stands, so the note is not pushed. It is told of notes that a hangar.yaml names.',
  bad: [{ text: "%flink.ssql\nSELECT '<REGOIN>';", variables: { REGION: 'eu-west-1' } }],
  good: [{ text: "%flink.ssql\nSELECT '<REGION>';", variables: { REGION: 'eu-west-1' } }],
  message: ({ placeholder, name, meant }) => ({
    message: `Nothing fills in "${placeholder}".`,
    help: meant ? `Did you mean "<${meant}>"?` : `Declare "${name}" under "variables" of the note in hangar.yaml.`,
  }),
});

export const unreadableNote = defineFinding<{ problem: string }>({
  code: 'unreadable-note',
  phase: 'note',
  severity: 'error',
  summary: 'A .zpln file that is no note.',
  why: 'Zeppelin exports a note as JSON: an object whose "paragraphs" are a list. Nothing else can be imported or checked.',
  bad: [
    { text: '{"paragraphs": [{"text": "%md"}]', path: 'a.zpln' },
    { text: '{"paragraphs": {}}', path: 'a.zpln' },
    { text: '[]', path: 'a.zpln' },
  ],
  good: [{ text: '{"paragraphs": [{"text": "%flink.ssql\\nSELECT 1;"}]}', path: 'a.zpln' }],
  message: ({ problem }) => ({
    message: `This is no note of Zeppelin: ${problem}.`,
    help: 'Export the note once more.',
  }),
});

/** In the order in which `hangar rules` lists them. */
export const formatDefinitions: readonly Definition<never>[] = [
  invalidNoteSettings.definition,
  unknownNoteSetting.definition,
  misplacedNoteComment.definition,
  dynamicForm.definition,
  undeclaredVariable.definition,
  unreadableNote.definition,
];
