import type {
  DatabaseInput,
  PartitionInput,
  TableInput,
  UserDefinedFunctionInput,
} from '../../../../aws-models/data/glue.generated.ts';

/** What Glue remembers, by region. */
export interface GlueState {
  readonly regions: Record<string, GlueRegion>;
}

/** By name: databases, and what is in them. */
export type GlueRegion = Record<string, DatabaseRecord>;

export interface DatabaseRecord {
  input: DatabaseInput;
  readonly created: number;
  tags: Readonly<Record<string, string>>;
  readonly tables: Record<string, TableRecord>;
  readonly functions: Record<string, FunctionRecord>;
}

export interface TableRecord {
  input: TableInput;
  readonly created: number;
  readonly createdBy: string;
  updated: number;
  version: number;
  /** By their values, as JSON. */
  readonly partitions: Record<string, PartitionRecord>;
}

export interface PartitionRecord {
  readonly input: PartitionInput;
  readonly created: number;
}

export interface FunctionRecord {
  readonly input: UserDefinedFunctionInput;
  readonly created: number;
}
