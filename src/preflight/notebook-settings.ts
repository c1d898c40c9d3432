import type { ApplicationDetail } from '../provision/index.ts';
import type { Loaded } from './connectors.ts';

/** What of a notebook bears on the notes that it can run. */
export interface NotebookSettings {
  readonly role: string;
  /** The database of Glue that notes begin in; `undefined` where the notebook has no data catalog. */
  readonly database: string | undefined;
  readonly loaded: readonly Loaded[];
}

/** Reads how a notebook is set up. */
export function notebookSettings(detail: ApplicationDetail): NotebookSettings {
  const zeppelin = detail.ApplicationConfigurationDescription?.ZeppelinApplicationConfigurationDescription;
  const database = zeppelin?.CatalogConfigurationDescription?.GlueDataCatalogConfigurationDescription?.DatabaseARN;
  return {
    role: detail.ServiceExecutionRole ?? '',
    database: database === undefined ? undefined : database.slice(database.lastIndexOf('/') + 1),
    loaded: (zeppelin?.CustomArtifactsConfigurationDescription ?? []).flatMap((one): Loaded[] => {
      const { MavenReferenceDescription: maven, S3ContentLocationDescription: s3 } = one;
      if (maven?.ArtifactId !== undefined) return [{ from: 'maven', name: maven.ArtifactId }];
      return s3?.FileKey === undefined ? [] : [{ from: 's3', name: s3.FileKey }];
    }),
  };
}
