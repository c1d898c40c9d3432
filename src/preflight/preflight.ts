import { glueTableKind, isStreamThere, streamNames } from '../aws/index.ts';
import type { Diagnostic } from '../findings/diagnostic.ts';
import type { NoteSql } from '../note/note-sql.ts';
import type { Site } from '../provision/index.ts';
import { describeApplication, lacking } from '../provision/index.ts';
import { tableExistsAlready } from '../zeppelin/run/failures/index.ts';
import { missingConnectors } from './connectors.ts';
import { Looks } from './looks.ts';
import type { NotebookSettings } from './notebook-settings.ts';
import { notebookSettings } from './notebook-settings.ts';
import type { Remark } from './remark.ts';
import { glueRights, lackingRights, planningRight, statementsOf, streamRights } from './rights.ts';
import type { StreamTable } from './streams.ts';
import { missingStreams, streamTables } from './streams.ts';
import type { CatalogWork, Creation } from './tables.ts';
import { catalogWork, keyOf } from './tables.ts';

/** What is wanted to be known. */
export interface Question {
  /** The notebook. */
  readonly notebook: string;
  /** Whether the note is about to be run, or only pushed: then a table may stay as it is. */
  readonly isRun: boolean;
  /** Which paragraphs matter, from 0; all where it is not said. */
  readonly concerns?: (paragraph: number) => boolean;
}

/** What would keep a note from running. */
export interface Preflight {
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be looked at, and why, in sentences. */
  readonly unseen: readonly string[];
}

/** Looks whether a notebook has what a note needs. Changes nothing. */
export async function preflight(sql: NoteSql, question: Question, site: Site): Promise<Preflight> {
  const { notebook, concerns = () => true } = question;
  const looks = new Looks();
  const detail = await looks.at(describeApplication(notebook, site), 'look at', `the notebook "${notebook}"`);
  if (!detail) return { diagnostics: [], unseen: looks.unseen };
  const settings = notebookSettings(detail);
  const streams = streamTables(sql, site.place.region);
  const work = settings.database === undefined ? NO_WORK : catalogWork(sql, settings.database);
  const [missing, ofCatalog] = await Promise.all([
    streamsThatAreMissing(streams, looks, site),
    catalogRemarks({ sql, settings, streams, work }, question, looks, site),
  ]);
  const isMissing = ({ finding }: Remark) => missing.some((one) => one.finding.span.start === finding.span.start);
  // Nobody needs a right to what is not there.
  const others = ofCatalog.filter((one) => !isMissing(one));
  const remarks = [...missingConnectors(sql, settings.loaded), ...missing, ...others];
  const findings = remarks.flatMap(({ finding, needed }) =>
    needed.some(({ start }) => concerns(sql.paragraphAt(start))) ? [finding] : [],
  );
  return { diagnostics: sql.diagnostics(findings), unseen: looks.unseen };
}

const NO_WORK: CatalogWork = { creations: [], removals: [] };

function streamsThatAreMissing(tables: readonly StreamTable[], looks: Looks, { aws }: Site): Promise<Remark[]> {
  return missingStreams(tables, {
    isThere: (stream, region) =>
      looks.at(isStreamThere(aws.in(region), stream), 'look for', `the Kinesis stream "${stream}" in ${region}`),
    names: async (region) => (await looks.at(streamNames(aws.in(region)), 'list', `the streams in ${region}`)) ?? [],
  });
}

interface Scene {
  readonly sql: NoteSql;
  readonly settings: NotebookSettings;
  readonly streams: readonly StreamTable[];
  readonly work: CatalogWork;
}

/** What is in Glue already, and what the role may not do. */
async function catalogRemarks(
  { sql, settings, streams, work }: Scene,
  { isRun }: Question,
  looks: Looks,
  site: Site,
): Promise<Remark[]> {
  const { place } = site;
  const queries = settings.database === undefined ? [] : queriesOf(sql);
  const planned = (isThere: (key: string) => boolean) => [
    ...streamRights(streams, place),
    ...glueRights(work, isThere, place),
    ...planningRight(queries, place),
  ];
  // What the role may do is asked for before it is known what is there, so that both are asked at once.
  const statements = statementsOf(planned(() => false));
  const [kinds, lacks] = await Promise.all([
    kindsInGlue(work, looks, site),
    looks.at(lacking(settings.role, statements, site), 'find out', `what the role ${settings.role} may do`),
  ]);
  const rights = lackingRights(
    planned((key) => kinds.has(key)),
    lacks?.Statement ?? [],
  );
  return [...work.creations.flatMap((one) => alreadyThere(one, kinds, isRun)), ...rights];
}

function queriesOf({ statements }: NoteSql) {
  return statements
    .filter(({ kind }) => kind === 'QueryStatement' || kind === 'Insert' || kind === 'StatementSet')
    .map(({ start, end }) => ({ start, end }));
}

type Kinds = ReadonlyMap<string, 'TABLE' | 'VIEW'>;

async function kindsInGlue({ creations, removals }: CatalogWork, looks: Looks, { aws }: Site): Promise<Kinds> {
  const entries = new Map([...creations, ...removals].map((one) => [keyOf(one), one]));
  const found = [...entries].map(async ([key, { database, name }]) => {
    const kind = await looks.at(glueTableKind(aws, database, name), 'look for', `the table "${key}" in Glue`);
    return kind === undefined ? [] : [[key, kind] as const];
  });
  return new Map((await Promise.all(found)).flat());
}

/** DROP TABLE does not drop a view, nor DROP VIEW a table. */
function alreadyThere(creation: Creation, kinds: Kinds, isRun: boolean): Remark[] {
  const { ifNotExists, dropped, span, database, name } = creation;
  const kind = kinds.get(keyOf(creation));
  if (kind === undefined || ifNotExists || dropped === kind) return [];
  const finding = tableExistsAlready(span, { table: `${database}.${name}` });
  return [{ finding: isRun ? finding : { ...finding, severity: 'warning' }, needed: [span] }];
}
