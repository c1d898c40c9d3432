import type { Definition } from '../findings/finding.ts';
import { defineFinding } from '../findings/finding.ts';
import { formatDefinitions } from './format-messages.ts';
import type { Fault } from './interpreter-line.ts';
import { STREAM_TYPES } from './properties.ts';

export const malformedInterpreterLine = defineFinding<Fault>({
  code: 'malformed-interpreter-line',
  phase: 'note',
  severity: 'error',
  summary: 'An interpreter line that Zeppelin cannot read.',
  why:
    'Zeppelin reads the line that opens a paragraph before Flink sees anything. Properties stand in brackets right ' +
    'behind the name, as key=value with commas between them. At a line that it cannot read the paragraph ends with an ' +
    'error; a line that it does not take for one is handed on as if it were SQL.',
  bad: [
    { text: '%flink.ssql(type=update\nSELECT 1;' },
    { text: '%flink.ssql(runAsOne, parallelism=2)\nSELECT 1;' },
    { text: '%flink.ssql(type=update, ,parallelism=2)\nSELECT 1;' },
    { text: '%flink.ssql(type=update=append)\nSELECT 1;' },
    { text: '%flink.ssql (type=update)\nSELECT 1;' },
    { text: '%flink.ssql(jobName="my job)\nSELECT 1;' },
  ],
  good: [
    { text: '%flink.ssql(type=update, parallelism=2)\nSELECT 1;' },
    { text: '%flink.ssql(type=single, template="<h1>{1}</h1>, until {0}")\nSELECT 1;' },
    { text: '%flink.ssql(parallelism=2, runAsOne)\nSELECT 1;' },
  ],
  message(fault) {
    switch (fault.kind) {
      case 'unclosed':
        return fault.of === '('
          ? {
              message: 'The properties of the interpreter line are never closed.',
              help: 'Write ")" at the end of the line.',
            }
          : { message: 'A quoted value of the interpreter line is never closed.', help: 'Write the closing quote.' };
      case 'bare-flag':
        return {
          message: `Property "${fault.flag}" has no value and is not the last one, which Zeppelin refuses.`,
          help: `Write "${fault.flag}=true".`,
        };
      case 'empty-key':
        return { message: 'A property without a name stands in front of the comma.', help: 'Remove it, or name it.' };
      case 'second-equals':
        return { message: 'The value of a property holds a second "=".', help: 'Put the value in double quotes.' };
      case 'blank-in-front':
        return fault.before === 'name'
          ? { message: 'A blank stands between "%" and the name of the interpreter.', help: 'Remove the blank.' }
          : {
              message: 'The properties stand apart from the interpreter, so Zeppelin hands them to Flink as SQL.',
              help: 'Remove the blank in front of "(".',
            };
    }
  },
});

export const missingInterpreterLine = defineFinding<{ isFirst: boolean }>({
  code: 'missing-interpreter-line',
  phase: 'note',
  severity: 'warning',
  summary: 'SQL in a note that does not say which interpreter runs it.',
  why:
    'A paragraph without an interpreter line is run by the default interpreter of the note, which in Studio is Scala ' +
    'and not SQL. A file is a note if it has an interpreter line or lies in a folder "notes".',
  bad: [{ text: 'SELECT 1;', path: 'notes/first.sql' }, { text: 'SELECT 1;\n\n%flink.ssql\nSELECT 2;' }],
  good: [
    { text: '%flink.ssql\nSELECT 1;', path: 'notes/first.sql' },
    { text: 'SELECT 1;', path: 'sql/first.sql' },
  ],
  message: ({ isFirst }) => ({
    message: `${isFirst ? 'The first paragraph of the note' : 'The paragraph'} has no interpreter line.`,
    help: 'Begin it with "%flink.ssql(type=update)".',
  }),
});

export const unknownInterpreter = defineFinding<{ name: string; meant: string | undefined }>({
  code: 'unknown-interpreter',
  phase: 'note',
  severity: 'warning',
  summary: 'An interpreter that Studio does not have.',
  why:
    'Zeppelin ends a paragraph with "Interpreter … not found" if nothing has the name. Names are case-sensitive. Names ' +
    'that are near none of the known ones are not reported: a Zeppelin of your own may have them.',
  bad: [
    { text: '%flink.sql\nSELECT 1;' },
    { text: '%flink.ssq(type=update)\nSELECT 1;' },
    { text: '%flink.table\nSELECT 1;' },
  ],
  good: [
    { text: '%flink.bsql\nSELECT 1;' },
    { text: '%flink.pyflink\nprint(1)' },
    { text: '%cassandra\nDESCRIBE tables' },
  ],
  message: ({ name, meant }) => ({
    message: `There is no interpreter "%${name}".`,
    help: meant
      ? `Did you mean "%${meant}"?`
      : 'Flink SQL is run by "%flink.ssql" (streaming) or "%flink.bsql" (batch).',
  }),
});

export const unknownParagraphProperty = defineFinding<{ key: string; meant: string }>({
  code: 'unknown-paragraph-property',
  phase: 'note',
  severity: 'warning',
  summary: 'A property of an interpreter line that is probably misspelt.',
  why:
    'The Flink interpreter ignores properties that it does not know, so a misspelt one changes nothing and nobody says ' +
    'so. Names are case-sensitive. Names that are near none of the known ones are not reported.',
  bad: [{ text: '%flink.ssql(paralelism=2)\nSELECT 1;' }, { text: '%flink.ssql(runasone=true)\nSELECT 1;' }],
  good: [{ text: '%flink.ssql(parallelism=2, runAsOne=true)\nSELECT 1;' }],
  message: ({ key, meant }) => ({
    message: `The Flink interpreter knows no property "${key}" and ignores it.`,
    help: `Did you mean "${meant}"?`,
  }),
});

export const unknownStreamType = defineFinding<{ type: string; meant: string | undefined }>({
  code: 'unknown-stream-type',
  phase: 'note',
  severity: 'warning',
  summary: 'A "type" of an interpreter line that is none.',
  why: 'The interpreter shows the rows of a streaming query as "single", "update" or "append"; with anything else the query ends with an error.',
  bad: [{ text: '%flink.ssql(type=updat)\nSELECT 1;' }, { text: '%flink.ssql(type=stream)\nSELECT 1;' }],
  good: [{ text: '%flink.ssql(type=append)\nSELECT 1;' }],
  message: ({ type, meant }) => ({
    message: `There is no stream type "${type}".`,
    help: meant ? `Did you mean "${meant}"?` : `Write one of ${STREAM_TYPES.join(', ')}.`,
  }),
});

export const invalidUtf8 = defineFinding<{ byte: number | undefined; further: number }>({
  code: 'invalid-utf-8',
  phase: 'config',
  severity: 'error',
  summary: 'A text that is not UTF-8.',
  why:
    'Flink and Zeppelin read text as UTF-8. What is none arrives there as a replacement character, so names and values ' +
    'change without notice. Files that were saved in an older encoding such as ISO-8859-1 are the usual cause.',
  bad: [{ text: "SELECT 'caf\uDCE9';" }],
  good: [{ text: "SELECT 'café';" }],
  message: ({ byte, further }) => ({
    message:
      (byte === undefined
        ? 'Half of a surrogate pair stands here, which UTF-8 cannot express'
        : `Byte 0x${byte.toString(16).toUpperCase()} is not valid UTF-8 here`) +
      (further > 0 ? `, and ${further === 1 ? 'one more place follows' : `${further} more places follow`}.` : '.'),
    help: 'Save the file as UTF-8.',
  }),
});

export const unknownTarget = defineFinding<{ target: string; meant: string | undefined; known: readonly string[] }>({
  code: 'unknown-target',
  phase: 'config',
  severity: 'error',
  summary: 'A comment that sets a Flink version which hangar does not know.',
  why: 'A comment "-- hangar: target X" says for which Flink a file is meant. Only versions that were measured against real Flink can be named.',
  bad: [{ text: '-- hangar: target 1.51\nSELECT 1;' }],
  good: [{ text: '-- hangar: target 1.20\nSELECT 1;' }],
  message: ({ target, meant, known }) => ({
    message: `There is no target "${target}".`,
    help: `${meant ? `Did you mean "${meant}"? ` : ''}Targets are ${known.join(', ')}.`,
  }),
});

export const unusedAllow = defineFinding<{ code: string; why: 'nothing' | 'syntax' }>({
  code: 'unused-allow',
  phase: 'config',
  severity: 'warning',
  summary: 'A comment that allows a finding which is not there.',
  why:
    'A comment "-- hangar: allow CODE (reason)" silences the findings of that code in the statement that follows it, or ' +
    'in which it stands. One that silences nothing would hide a mistake that somebody makes there later. What the parser ' +
    'refuses cannot be allowed, because Flink would not allow it.',
  bad: [
    { text: '-- hangar: allow unknown-stream-type (shown by our own front end)\nSELECT 1;' },
    { text: '-- hangar: allow misspelt-keyword (we write it so)\nSELECT 1;' },
  ],
  good: [
    {
      text: '-- hangar: allow missing-interpreter-line (the default interpreter is ours)\nSELECT 1;',
      path: 'notes/first.sql',
    },
    { text: '-- hangar: allow unknown-interpreter (our Zeppelin has it)\n%flink.table\nSELECT 1;' },
    { text: "SELECT '-- hangar: allow unknown-interpreter (in a string)';" },
  ],
  message: ({ code, why }) =>
    why === 'syntax'
      ? {
          message: `"${code}" is what the parser of Flink refuses, which cannot be allowed.`,
          help: 'Remove the comment and mend the statement.',
        }
      : {
          message: `There is no finding "${code}" here that the comment could allow.`,
          help: 'Remove the comment, or put it in front of the statement that it is about.',
        },
});

export const unknownAllow = defineFinding<{ code: string; meant: string | undefined }>({
  code: 'unknown-allow',
  phase: 'config',
  severity: 'warning',
  summary: 'A comment that allows a finding which hangar does not have.',
  why:
    'A comment "-- hangar: allow CODE (reason)" names a finding by its code, as it stands in the brackets of a report. ' +
    'With a code that does not exist it allows nothing.',
  bad: [
    { text: '-- hangar: allow unknown-interpretr (our Zeppelin has it)\nSELECT 1;' },
    { text: '-- hangar: allow everything (it is late)\nSELECT 1;' },
    { text: '-- hangar: allow\nSELECT 1;' },
  ],
  good: [
    { text: '-- hangar: allow unknown-interpreter (our Zeppelin has it)\n%flink.table\nSELECT 1;' },
    { text: '-- hangar: target 1.20\nSELECT 1;' },
  ],
  message: ({ code, meant }) => ({
    message: code === '' ? 'The comment does not say which finding it allows.' : `There is no finding "${code}".`,
    help: meant
      ? `Did you mean "${meant}"?`
      : 'Write "-- hangar: allow CODE (reason)"; "hangar rules" lists the codes.',
  }),
});

export const allowWithoutReason = defineFinding<{ code: string; given: string }>({
  code: 'allow-without-reason',
  phase: 'config',
  severity: 'warning',
  summary: 'A comment that allows a finding and does not say why.',
  why:
    'A comment "-- hangar: allow CODE (reason)" is a decision that others must be able to follow, so the reason is part ' +
    'of it and of the JSON report. Without one the comment allows nothing.',
  bad: [
    { text: '-- hangar: allow unknown-interpreter\nSELECT 1;' },
    { text: '-- hangar: allow unknown-interpreter ()\nSELECT 1;' },
    { text: '-- hangar: allow unknown-interpreter our Zeppelin has it\nSELECT 1;' },
  ],
  good: [{ text: '-- hangar: allow unknown-interpreter (our Zeppelin has it)\n%flink.table\nSELECT 1;' }],
  message: ({ code, given }) => ({
    message: `The comment does not say why "${code}" is allowed, so it allows nothing.`,
    help: `Write "-- hangar: allow ${code} (${given === '' ? 'the reason' : given})".`,
  }),
});

/** In the order in which `hangar rules` lists them. */
export const noteDefinitions: readonly Definition<never>[] = [
  malformedInterpreterLine.definition,
  missingInterpreterLine.definition,
  unknownInterpreter.definition,
  unknownParagraphProperty.definition,
  unknownStreamType.definition,
  invalidUtf8.definition,
  unknownTarget.definition,
  unusedAllow.definition,
  unknownAllow.definition,
  allowWithoutReason.definition,
  ...formatDefinitions,
];
