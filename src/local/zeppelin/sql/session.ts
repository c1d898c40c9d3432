import type { Name } from '../../../sql/index.ts';
import { parseArn } from '../../arn.ts';
import type { ApplicationRecord } from '../../services/kinesisanalytics/state.ts';
import type { Role } from '../../studio/role.ts';
import type { Catalog, CatalogTable, Path } from './catalog.ts';
import { pathText } from './catalog.ts';
import { SqlFailure, withGlue } from './failure.ts';
import { glueCatalog, HIVE } from './glue-catalog.ts';
import { memoryCatalog } from './memory-catalog.ts';

/** What Flink's catalogs are called that end with the process. */
const MEMORY = 'default_catalog';
const MEMORY_DATABASE = 'default_database';

/** What one process of the interpreter knows: all SQL paragraphs of an application share it. */
export interface Session {
  readonly catalogs: Map<string, Catalog>;
  /** Where names lead that do not say it. */
  current: { readonly catalog: string; readonly database: string };
  /** By path: tables and views that hide those of the catalogs. */
  readonly temporary: Map<string, CatalogTable>;
  readonly temporaryFunctions: Set<string>;
  readonly settings: Map<string, string>;
}

/** A new session. Without a Glue database an application has Flink's own catalog only. */
export function newSession({ current }: ApplicationRecord, role: Role): Session {
  const { CatalogConfiguration } = current.configuration.ZeppelinApplicationConfiguration ?? {};
  const arn = CatalogConfiguration?.GlueDataCatalogConfiguration.DatabaseARN;
  const memory = memoryCatalog(MEMORY, MEMORY_DATABASE);
  const catalogs = new Map([[MEMORY, memory]]);
  const database = arn === undefined ? undefined : parseArn(arn)?.resource.replace(/^database\//, '');
  if (database !== undefined) catalogs.set(HIVE, glueCatalog(role));
  return {
    catalogs,
    current: database === undefined ? { catalog: MEMORY, database: MEMORY_DATABASE } : { catalog: HIVE, database },
    temporary: new Map(),
    temporaryFunctions: new Set(),
    settings: new Map(),
  };
}

/** A name in full. */
export function pathOf({ parts }: Pick<Name, 'parts'>, { catalog, database }: Session['current']): Path {
  const [name, inDatabase = database, inCatalog = catalog] = parts.map((part) => part.name).toReversed();
  return { catalog: inCatalog, database: inDatabase, name };
}

export function catalogOf({ catalogs }: Session, name: string): Catalog {
  const catalog = catalogs.get(name);
  if (catalog) return catalog;
  throw new SqlFailure('org.apache.flink.table.api.ValidationException', `Catalog ${name} does not exist.`);
}

export interface Found {
  readonly path: Path;
  readonly table: CatalogTable;
  readonly temporary: boolean;
}

/** The table or view at a path, if there is one. */
export async function find(session: Session, path: Path, what: string): Promise<Found | undefined> {
  const temporary = session.temporary.get(pathText(path));
  if (temporary) return { path, table: temporary, temporary: true };
  const catalog = session.catalogs.get(path.catalog);
  const table = catalog && (await withGlue(what, () => catalog.table(path.database, path.name)));
  return table && { path, table, temporary: false };
}
