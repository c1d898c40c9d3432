import type { NoteSql } from '../note/note-sql.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { streamNotFound } from '../zeppelin/run/failures/index.ts';
import type { Remark, Usage } from './remark.ts';
import { aboutUses } from './remark.ts';

/** A table of a Kinesis stream. */
export interface StreamTable {
  readonly stream: string;
  readonly region: string;
  /** The name of the stream in the options. */
  readonly span: Span;
  readonly uses: readonly Usage[];
  /** The consumer that it registers for itself, where it reads with enhanced fan-out. */
  readonly consumer: string | undefined;
}

/** What is no region at all the check of the note tells. */
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** The streams that tables of a note are of; `region` is that of the notebook. */
export function streamTables({ tables }: Pick<NoteSql, 'tables'>, region: string): StreamTable[] {
  return tables.flatMap(({ table, uses, isBase }) => {
    const last = (wanted: string) => table.options.findLast(({ key }) => key === wanted);
    const stream = last('stream');
    const where = last('aws.region')?.value ?? region;
    if (last('connector')?.value !== 'kinesis' || !stream || !REGION.test(where)) return [];
    // An OPTIONS hint may name another one for a single use.
    const plain = uses.filter(({ hints }) => !hints.some(({ key }) => key === 'stream' || key === 'aws.region'));
    if (plain.length === 0 && (isBase || uses.length > 0)) return [];
    const fansOut = last('scan.stream.recordpublisher')?.value.toUpperCase() === 'EFO';
    const consumer = fansOut ? (last('scan.stream.efo.consumername')?.value ?? '*') : undefined;
    return [{ stream: stream.value, region: where, span: stream.valueSpan, uses: plain, consumer }];
  });
}

/** How streams are looked for. */
export interface StreamLooks {
  /** `undefined` where it cannot be known. */
  readonly isThere: (stream: string, region: string) => Promise<boolean | undefined>;
  readonly names: (region: string) => Promise<readonly string[]>;
}

/** Streams that are not there, each of them looked for once. */
export async function missingStreams(tables: readonly StreamTable[], looks: StreamLooks): Promise<Remark[]> {
  const asked = new Map<string, Promise<{ readonly meant: string | undefined } | undefined>>();
  const look = async (stream: string, region: string) => {
    if ((await looks.isThere(stream, region)) !== false) return undefined;
    return { meant: nearest(stream, await looks.names(region)) };
  };
  const remarks = tables.map(async ({ stream, region, span, uses }) => {
    const key = `${region} ${stream}`;
    const missing = asked.get(key) ?? look(stream, region);
    asked.set(key, missing);
    const found = await missing;
    return found ? [aboutUses(streamNotFound(span, { stream, region, ...found }), uses)] : [];
  });
  return (await Promise.all(remarks)).flat();
}
