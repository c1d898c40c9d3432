import { defineFinding } from '../findings/finding.ts';
import { file, MINIMAL } from './examples.ts';

export const unknownKey = defineFinding<{
  key: string;
  of: string;
  meant: string | undefined;
  known: readonly string[];
  /** Where else a key of this name belongs. */
  elsewhere: readonly string[];
}>({
  code: 'unknown-key',
  phase: 'config',
  severity: 'error',
  summary: 'A key of a hangar.yaml that hangar does not know.',
  why: 'What nothing reads is a misspelt key or one at the wrong place, and what it says would silently not happen.',
  bad: [
    file(`${MINIMAL}notebok: { name: rides }\n`),
    file(`${MINIMAL}streams: { rides: { role: source, shard: 2 } }\n`),
    file(`${MINIMAL}parallelism: 4\n`),
  ],
  good: [file(`${MINIMAL}notebook: { name: rides }\nstreams: { rides: { role: source, shards: 2 } }\n`)],
  message({ key, of, meant, known, elsewhere }) {
    const place = of === '' ? 'A hangar.yaml' : `"${of}"`;
    if (meant !== undefined) return { message: `${place} has no key "${key}".`, help: `Did you mean "${meant}"?` };
    const help = elsewhere.length > 0 ? `It belongs in ${elsewhere.join(' or ')}.` : `Known: ${known.join(', ')}.`;
    return { message: `${place} has no key "${key}".`, help };
  },
});

export const missingKey = defineFinding<{ key: string; of: string; stage: string | undefined }>({
  code: 'missing-key',
  phase: 'config',
  severity: 'error',
  summary: 'A key that a hangar.yaml must have and has not.',
  why: 'Without it nothing can be made, and there is no value that would be right for everybody.',
  bad: [file('region: eu-west-1\n'), file(`${MINIMAL}notebook: { parallelism: 4 }\n`)],
  good: [file(`${MINIMAL}notebook: { name: rides, parallelism: 4 }\n`)],
  message: ({ key, of, stage }) => ({
    message: `${of === '' ? 'The file' : `"${of}"`} has no "${key}"${stage === undefined ? '' : ` at the stage "${stage}"`}.`,
  }),
});

export const wrongType = defineFinding<{ key: string; wanted: string; found: string; help?: string | undefined }>({
  code: 'wrong-type-of-value',
  phase: 'config',
  severity: 'error',
  summary: 'A value of a hangar.yaml that is of another kind than its key takes.',
  why:
    'A key takes a text, a whole number, true or false, a list, or further keys. YAML reads digits alone as a number ' +
    'and so loses zeros in front of it; quotes make them a text.',
  bad: [
    file(`${MINIMAL}notebook: { name: rides, parallelism: many }\n`),
    file(`${MINIMAL}notebook: rides\n`),
    file(`${MINIMAL}account: 012345678901\n`),
  ],
  good: [file(`${MINIMAL}account: "012345678901"\nnotebook: { name: rides, parallelism: 4 }\n`)],
  message: ({ key, wanted, found, help }) => ({
    message: `"${key}" takes ${wanted}, and this is ${found}.`,
    ...(help !== undefined && { help }),
  }),
});

export const wrongValue = defineFinding<{
  key: string;
  value: string;
  known: readonly string[];
  meant: string | undefined;
  gone: string | undefined;
}>({
  code: 'wrong-value',
  phase: 'config',
  severity: 'error',
  summary: 'A value of a hangar.yaml that is none of those which its key takes.',
  why: 'The key takes a few words only. Of the runtimes those are known with which AWS still makes applications.',
  bad: [
    file(`${MINIMAL}streams: { rides: { role: sink } }\n`),
    file(`${MINIMAL}notebook: { name: rides, runtime: ZEPPELIN-FLINK-2_0 }\n`),
  ],
  good: [file(`${MINIMAL}streams: { rides: { role: destination } }\n`)],
  message({ key, value, known, meant, gone }) {
    if (gone !== undefined)
      return { message: `"${key}" cannot be "${value}": ${gone}.`, help: `Known: ${known.join(', ')}.` };
    const help = meant === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${meant}"?`;
    return { message: `"${key}" cannot be "${value}".`, help };
  },
});

export const outOfRange = defineFinding<{
  key: string;
  value: number;
  min: number;
  max: number;
  values: readonly number[] | undefined;
  /** What is counted, where it is not the value itself. */
  of?: 'parts';
}>({
  code: 'out-of-range',
  phase: 'config',
  severity: 'error',
  summary: 'A number, or a number of parts, in a hangar.yaml that AWS refuses.',
  why: 'AWS takes a number within bounds, or as many parts as its bounds allow.',
  bad: [
    file(`${MINIMAL}streams: { rides: { role: source, shards: 0 } }\n`),
    file(`${MINIMAL}notebook: { name: rides, logs: { retentionDays: 2 } }\n`),
  ],
  good: [file(`${MINIMAL}streams: { rides: { role: source, shards: 1 } }\n`)],
  message({ key, value, min, max, values, of }) {
    const help = values ? `It takes ${values.join(', ')}.` : `It takes ${min} to ${max}.`;
    return { message: of ? `"${key}" has ${value} parts.` : `"${key}" cannot be ${value}.`, help };
  },
});

export const conflictingKeys = defineFinding<{ key: string; other: string; reason: string }>({
  code: 'conflicting-keys',
  phase: 'config',
  severity: 'error',
  summary: 'Two keys of a hangar.yaml that cannot both be there.',
  why: 'One of them makes the other refused or without meaning, so it is not known what is wanted.',
  bad: [
    file(`${MINIMAL}streams: { rides: { role: source, mode: on-demand, shards: 2 } }\n`),
    file(
      `${MINIMAL}notebook:\n  name: rides\n  role:\n    arn: arn:aws:iam::123456789012:role/rides\n` +
        '    boundary: arn:aws:iam::123456789012:policy/bounds\n',
    ),
  ],
  good: [file(`${MINIMAL}streams: { rides: { role: source, mode: on-demand } }\n`)],
  message: ({ key, other, reason }) => ({ message: `"${key}" cannot stand beside "${other}".`, help: reason }),
});

export const unknownNote = defineFinding<{ name: string; meant: string | undefined; known: readonly string[] }>({
  code: 'unknown-note',
  phase: 'config',
  severity: 'error',
  summary: 'An application made of a note that the hangar.yaml does not have.',
  why: 'The note of an application is one of those under "notes", by its name there.',
  bad: [file(`${MINIMAL}application: { name: rides, note: rides }\n`)],
  good: [
    file(`${MINIMAL}notes: { rides: { file: notes/rides.sql } }\napplication: { name: all-rides, note: rides }\n`),
  ],
  message: ({ name, meant, known }) => ({
    message: `There is no note "${name}".`,
    help:
      meant !== undefined
        ? `Did you mean "${meant}"?`
        : known.length === 0
          ? 'List it under "notes", with its file.'
          : `Known: ${known.join(', ')}.`,
  }),
});

export const missingNoteFile = defineFinding<{ file: string }>({
  code: 'missing-note-file',
  phase: 'config',
  severity: 'error',
  summary: 'A note of a hangar.yaml whose file is not there.',
  why: 'The text of a note is read from its file, seen from the folder in which the hangar.yaml lies.',
  bad: [file(`${MINIMAL}notes: { rides: { file: notes/gone.sql } }\n`)],
  good: [file(`${MINIMAL}notes: { rides: { file: notes/rides.sql } }\n`)],
  message: (given) => ({ message: `There is no file "${given.file}".` }),
});

export const unknownStage = defineFinding<{ name: string; meant: string | undefined; known: readonly string[] }>({
  code: 'unknown-stage',
  phase: 'config',
  severity: 'error',
  summary: 'A default stage that the hangar.yaml does not have.',
  why: 'The default stage is one of those under "stages", "default" for the file as it is, or "local".',
  bad: [file(`${MINIMAL}stages: { prod: { region: us-east-1 } }\ndefault_stage: production\n`)],
  good: [
    file(`${MINIMAL}stages: { prod: { region: us-east-1 } }\ndefault_stage: prod\n`),
    file(`${MINIMAL}default_stage: local\n`),
  ],
  message: ({ name, meant, known }) => ({
    message: `There is no stage "${name}".`,
    help: meant === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${meant}"?`,
  }),
});

export const sharedName = defineFinding<{ stage: string; other: string; names: readonly string[]; place: string }>({
  code: 'name-of-two-stages',
  phase: 'config',
  severity: 'error',
  summary: 'Two stages of a hangar.yaml that would share a thing in AWS.',
  why:
    "A stage is another copy of everything. Two stages that come to one name would change and remove each other's " +
    'things. Names that are global in an account get the name of the stage by themselves; the others differ by their ' +
    `region, their account, or "\${stage}" in the name.`,
  bad: [file(`${MINIMAL}streams: { rides: { role: source } }\nstages: { test: {} }\n`)],
  good: [
    file(`${MINIMAL}streams: { rides: { role: source } }\nstages: { test: { region: eu-west-2 } }\n`),
    file(`${MINIMAL}streams: { rides: { role: source, name: "rides-\${stage}" } }\nstages: { test: {} }\n`),
  ],
  message: ({ stage, other, names, place }) => ({
    message: `The stages "${other}" and "${stage}" would share ${names.join(', ')}${place}.`,
    help: `Give the stage another region or account, or put "\${stage}" into the ${names.length === 1 ? 'name' : 'names'}.`,
  }),
});

export const nameUsedTwice = defineFinding<{ what: string; name: string }>({
  code: 'name-used-twice',
  phase: 'config',
  severity: 'error',
  summary: 'Two things of a hangar.yaml that would have one name in AWS.',
  why: 'A notebook is an application for AWS, and in a region no two applications, or two streams, can have one name.',
  bad: [
    file(`${MINIMAL}notebook: { name: rides }\nnotes: { a: { file: a.sql } }\napplication: { name: rides, note: a }\n`),
  ],
  good: [
    file(
      `${MINIMAL}notebook: { name: rides }\nnotes: { a: { file: a.sql } }\napplication: { name: all-rides, note: a }\n`,
    ),
  ],
  message: ({ what, name }) => ({ message: `There is another ${what} "${name}" already.` }),
});

export const shapeDefinitions = [
  unknownKey,
  missingKey,
  wrongType,
  wrongValue,
  outOfRange,
  conflictingKeys,
  unknownNote,
  missingNoteFile,
  unknownStage,
  sharedName,
  nameUsedTwice,
].map(({ definition }) => definition);
