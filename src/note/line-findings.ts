import type { Finding } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Fault, InterpreterLine } from './interpreter-line.ts';
import { intendedInterpreter, isMissingFromFlink, isStreaming } from './interpreters.ts';
import {
  malformedInterpreterLine,
  missingInterpreterLine,
  unknownInterpreter,
  unknownParagraphProperty,
  unknownStreamType,
} from './messages.ts';
import { STREAM_PROPERTIES, STREAM_TYPES } from './properties.ts';

/** What is wrong with an interpreter line. */
export function lineFindings(line: InterpreterLine): Finding[] {
  const { name, nameSpan, fault, properties } = line;
  const findings: Finding[] = fault ? [malformedLine(fault)] : [];
  const meant = intendedInterpreter(name);
  if (meant || isMissingFromFlink(name)) {
    const span = { start: nameSpan.end - name.length, end: nameSpan.end };
    const fix = meant ? { title: `Replace with "%${meant}"`, safe: false, edits: [{ span, text: meant }] } : undefined;
    findings.push(unknownInterpreter(nameSpan, { name, meant }, { fix }));
  }
  if (!isStreaming(meant ?? name)) return findings;
  for (const { key, keySpan, value, valueSpan } of properties) {
    if (key === 'type') {
      if ((STREAM_TYPES as readonly string[]).includes(value.toLowerCase())) continue;
      findings.push(unknownStreamType(valueSpan, { type: value, meant: nearest(value, STREAM_TYPES) }));
    } else if (!(STREAM_PROPERTIES as readonly string[]).includes(key)) {
      const known = nearest(key, STREAM_PROPERTIES);
      if (known === undefined) continue;
      const fix = { title: `Replace with "${known}"`, safe: false, edits: [{ span: keySpan, text: known }] };
      findings.push(unknownParagraphProperty(keySpan, { key, meant: known }, { fix }));
    }
  }
  return findings;
}

/** What Zeppelin refuses of an interpreter line as soon as it is written, whether the paragraph ever runs or not. */
export function malformedLine(fault: Fault): Finding {
  const { span } = fault;
  switch (fault.kind) {
    case 'unclosed': {
      const missing = fault.of === '(' ? ')' : '"';
      const related = [{ message: `"${fault.of}" is opened here.`, span: fault.opener }];
      const fix = { title: `Write "${missing}"`, safe: true, edits: [{ span, text: missing }] };
      return malformedInterpreterLine(span, fault, { related, fix: fault.of === '(' ? fix : undefined });
    }
    case 'bare-flag': {
      const edits = [{ span: { start: span.end, end: span.end }, text: '=true' }];
      return malformedInterpreterLine(span, fault, { fix: { title: `Write "${fault.flag}=true"`, safe: true, edits } });
    }
    case 'blank-in-front':
      return malformedInterpreterLine(span, fault, {
        fix: { title: 'Remove the blank', safe: true, edits: [{ span, text: '' }] },
      });
    case 'empty-key':
    case 'second-equals':
      return malformedInterpreterLine(span, fault);
  }
}

/** The finding about SQL, which begins at `start`, that no interpreter line stands in front of. */
export function missingLine(text: string, start: number, bodyStart: number, isFirst: boolean): Finding {
  const word = /[\w$]+|[\s\S]/y;
  word.lastIndex = start;
  word.test(text);
  const span = { start: bodyStart, end: bodyStart };
  const fix = {
    title: 'Write "%flink.ssql(type=update)"',
    safe: true,
    edits: [{ span, text: '%flink.ssql(type=update)\n\n' }],
  };
  return missingInterpreterLine({ start, end: word.lastIndex }, { isFirst }, { fix });
}
