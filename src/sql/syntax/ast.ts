/**
 * The tree of a Flink SQL script. A tree is a value: it is determined by its text, holds no types and no links to its
 * parents, and is never changed after it was made. `start` and `end` are offsets in the whole text.
 */
interface Base<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** One part of a name. `name` is what it stands for: without quotes, escapes resolved. */
export interface Identifier extends Base<'Identifier'> {
  readonly name: string;
  readonly quoted: boolean;
}

/** `a`, `a.b.c`, `a.*` */
export interface Name extends Base<'Name'> {
  readonly parts: readonly Identifier[];
  readonly star: boolean;
}

// ---------------------------------------------------------------- expressions

export type LiteralType =
  | 'string'
  | 'number'
  | 'binary'
  | 'boolean'
  | 'null'
  | 'unknown'
  | 'date'
  | 'time'
  | 'timestamp';

/** `value` is the text between the quotes with doubled quotes resolved, or the literal as written. */
export interface Literal extends Base<'Literal'> {
  readonly type: LiteralType;
  readonly value: string;
}

export interface Interval extends Base<'Interval'> {
  readonly value: Expression;
  /** In capitals, such as `DAY TO SECOND`. */
  readonly unit: string;
}

/** `?` */
export interface Parameter extends Base<'Parameter'> {}

/** `*` of a select list or of `COUNT(*)`. */
export interface Star extends Base<'Star'> {}

/** `DEFAULT` as an argument or in a row of VALUES. */
export interface Default extends Base<'Default'> {}

/** `CURRENT_DATE` and its like, and words with a meaning inside a call (`EXTRACT(YEAR FROM …)`, `ON EMPTY`). */
export interface Word extends Base<'Word'> {
  /** In capitals. */
  readonly word: string;
}

export interface Binary extends Base<'Binary'> {
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

/** A prefix (`NOT`, `-`, `+`, `EXISTS`, `UNIQUE`) or a postfix such as `IS NOT NULL`. */
export interface Unary extends Base<'Unary'> {
  readonly operator: string;
  readonly operand: Expression;
  readonly postfix: boolean;
}

export interface Between extends Base<'Between'> {
  readonly operator: string;
  readonly value: Expression;
  readonly low: Expression;
  readonly high: Expression;
}

/** `IN`, `NOT IN`, and comparisons with `SOME`, `ANY`, `ALL`. */
export interface InList extends Base<'InList'> {
  readonly operator: string;
  readonly value: Expression;
  readonly list: readonly (Expression | Query)[];
}

/** `array[1]`, `map['k']` */
export interface Index extends Base<'Index'> {
  readonly value: Expression;
  readonly index: Expression;
}

/** `(row).field`, `f(x).field` */
export interface Field extends Base<'Field'> {
  readonly value: Expression;
  readonly name: Identifier;
}

export interface Case extends Base<'Case'> {
  readonly operand: Expression | undefined;
  readonly branches: readonly CaseBranch[];
  readonly otherwise: Expression | undefined;
}

export interface CaseBranch extends Base<'CaseBranch'> {
  readonly conditions: readonly Expression[];
  readonly result: Expression;
}

/** `CAST`, `TRY_CAST`, `SAFE_CAST`; `type` is an interval's unit where one is named. */
export interface Cast extends Base<'Cast'> {
  readonly function: string;
  readonly value: Expression;
  readonly type: DataType;
}

/** `(a, b)`, `ROW(a, b)` */
export interface Row extends Base<'Row'> {
  readonly items: readonly (Expression | Query)[];
  readonly explicit: boolean;
}

/** A query between parentheses where a value stands. */
export interface SubQuery extends Base<'SubQuery'> {
  readonly query: Query;
}

/** `ARRAY[…]`, `MAP[…]`, `MULTISET[…]`, or of a query. */
export interface Collection extends Base<'Collection'> {
  readonly type: 'ARRAY' | 'MAP' | 'MULTISET';
  readonly items: readonly (Expression | Query)[];
}

/** Any call. Clauses of special calls (`FROM`, `PASSING`, `ON EMPTY` …) are arguments in the order written. */
export interface Call extends Base<'Call'> {
  readonly name: Name;
  readonly quantifier: 'DISTINCT' | 'ALL' | undefined;
  readonly arguments: readonly Argument[];
  readonly suffix: CallSuffix | undefined;
}

/** What may follow a call. */
export interface CallSuffix extends Base<'CallSuffix'> {
  readonly nulls: 'IGNORE' | 'RESPECT' | undefined;
  readonly withinDistinct: readonly Expression[] | undefined;
  readonly withinGroup: readonly OrderItem[] | undefined;
  readonly filter: Expression | undefined;
  readonly over: Identifier | WindowSpecification | undefined;
}

export interface NamedArgument extends Base<'NamedArgument'> {
  readonly name: Identifier;
  readonly value: Argument;
}

/** `TABLE t PARTITION BY k ORDER BY o`, or a query so followed, as an argument. */
export interface TableArgument extends Base<'TableArgument'> {
  readonly query: Query | Expression;
  readonly partitionBy: readonly Identifier[];
  readonly orderBy: readonly OrderItem[];
}

/** A word with what it governs inside a special call: `FROM x`, `PASSING x AS y`, `DEFAULT x ON EMPTY`. */
export interface Clause extends Base<'Clause'> {
  readonly word: string;
  readonly items: readonly Argument[];
}

export type Argument =
  | Expression
  | Query
  | Default
  | Star
  | NamedArgument
  | TableArgument
  | Clause
  | DataType
  | OrderItem;

export type Expression =
  | Literal
  | Interval
  | Parameter
  | Name
  | Word
  | Binary
  | Unary
  | Between
  | InList
  | Index
  | Field
  | Case
  | Cast
  | Row
  | SubQuery
  | Collection
  | Call
  | Star
  | Missing;

/** What stands where something is missing, or where a text nested too deep was not read further. */
export interface Missing extends Base<'Missing'> {}

// ---------------------------------------------------------------- types

/** `name` is the type's name in capitals (`VARCHAR`, `ROW`, `TIMESTAMP WITH LOCAL TIME ZONE`), a user's type as written. */
export interface DataType extends Base<'DataType'> {
  readonly name: string;
  /** Numbers and strings in parentheses. */
  readonly parameters: readonly string[];
  /** Element, key and value types. */
  readonly elements: readonly DataType[];
  readonly fields: readonly RowField[];
  /** `undefined` where nothing was said. */
  readonly nullable: boolean | undefined;
}

export interface RowField extends Base<'RowField'> {
  readonly name: Identifier;
  readonly type: DataType;
  readonly comment: string | undefined;
}

// ---------------------------------------------------------------- queries

export interface Select extends Base<'Select'> {
  readonly hints: readonly Hint[];
  readonly quantifier: 'DISTINCT' | 'ALL' | undefined;
  readonly items: readonly SelectItem[];
  readonly from: TableReference | undefined;
  readonly where: Expression | undefined;
  readonly groupBy: GroupBy | undefined;
  readonly having: Expression | undefined;
  readonly windows: readonly NamedWindow[];
  readonly qualify: Expression | undefined;
}

export interface SelectItem extends Base<'SelectItem'> {
  readonly value: Expression;
  readonly alias: Identifier | undefined;
}

export interface GroupBy extends Base<'GroupBy'> {
  readonly quantifier: 'DISTINCT' | 'ALL' | undefined;
  readonly elements: readonly (Expression | GroupingSet)[];
}

/** `GROUPING SETS (…)`, `ROLLUP (…)`, `CUBE (…)`, and `()`. */
export interface GroupingSet extends Base<'GroupingSet'> {
  readonly type: 'GROUPING SETS' | 'ROLLUP' | 'CUBE' | 'EMPTY';
  readonly elements: readonly (Expression | GroupingSet)[];
}

export interface NamedWindow extends Base<'NamedWindow'> {
  readonly name: Identifier;
  readonly specification: WindowSpecification;
}

export interface WindowSpecification extends Base<'WindowSpecification'> {
  readonly base: Identifier | undefined;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly frame: WindowFrame | undefined;
}

export interface WindowFrame extends Base<'WindowFrame'> {
  readonly unit: 'ROWS' | 'RANGE';
  readonly bounds: readonly FrameBound[];
}

/** `value` is `undefined` for `CURRENT ROW` and `UNBOUNDED …`. */
export interface FrameBound extends Base<'FrameBound'> {
  readonly type: 'CURRENT ROW' | 'PRECEDING' | 'FOLLOWING';
  readonly value: Expression | undefined;
}

export interface OrderItem extends Base<'OrderItem'> {
  readonly value: Expression;
  readonly descending: boolean;
  readonly nulls: 'FIRST' | 'LAST' | undefined;
}

export interface SetOperation extends Base<'SetOperation'> {
  /** `UNION ALL`, `INTERSECT`, … */
  readonly operator: string;
  readonly left: Query;
  readonly right: Query;
}

export interface Values extends Base<'Values'> {
  readonly rows: readonly (Row | Expression)[];
}

/** `TABLE t` */
export interface ExplicitTable extends Base<'ExplicitTable'> {
  readonly name: Name;
}

/** A query with what stands before or behind it. */
export interface OrderedQuery extends Base<'OrderedQuery'> {
  readonly query: Query | Expression;
  readonly orderBy: readonly OrderItem[];
  readonly limit: Expression | undefined;
  readonly offset: Expression | undefined;
  readonly fetch: Expression | undefined;
}

export interface With extends Base<'With'> {
  readonly recursive: boolean;
  readonly items: readonly WithItem[];
  readonly query: Query;
}

export interface WithItem extends Base<'WithItem'> {
  readonly name: Identifier;
  readonly columns: readonly Identifier[];
  readonly query: Query | TableReference;
}

/** A query between parentheses. */
export interface Nested extends Base<'Nested'> {
  readonly query: Query | Expression;
}

export type Query = Select | SetOperation | Values | ExplicitTable | OrderedQuery | With | Nested;

// ---------------------------------------------------------------- FROM

/** A table, view or CTE by its name, with what may follow it. */
export interface NamedTable extends Base<'NamedTable'> {
  readonly name: Name;
  readonly hints: readonly Hint[];
  readonly columns: readonly ExtendedColumn[];
  readonly asOf: Expression | undefined;
}

/** `t (a INT, …)`: columns added to a table. */
export interface ExtendedColumn extends Base<'ExtendedColumn'> {
  readonly name: Name;
  readonly type: DataType;
}

export interface QueryTable extends Base<'QueryTable'> {
  readonly lateral: boolean;
  readonly query: Query | TableReference;
}

export interface Unnest extends Base<'Unnest'> {
  readonly items: readonly (Expression | Query)[];
  readonly ordinality: boolean;
}

/** `TABLE(f(…))`, with or without LATERAL; from 2.0 on also a bare call. */
export interface FunctionTable extends Base<'FunctionTable'> {
  readonly lateral: boolean;
  readonly call: Call;
}

export interface AliasedTable extends Base<'AliasedTable'> {
  readonly table: TableReference;
  readonly alias: Identifier;
  readonly columns: readonly Identifier[];
}

export interface SampledTable extends Base<'SampledTable'> {
  readonly table: TableReference;
  readonly method: string;
}

export interface Join extends Base<'Join'> {
  /** `INNER`, `LEFT`, `RIGHT`, `FULL`, `CROSS`, `COMMA`, … with `NATURAL` before it where written. */
  readonly type: string;
  readonly left: TableReference;
  readonly right: TableReference;
  readonly on: Expression | undefined;
  readonly using: readonly Identifier[];
}

export interface MatchRecognize extends Base<'MatchRecognize'> {
  readonly table: TableReference;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly measures: readonly SelectItem[];
  readonly rows: 'ONE ROW' | 'ALL ROWS' | undefined;
  readonly after: string | undefined;
  readonly pattern: Pattern;
  readonly within: Expression | undefined;
  readonly subsets: readonly SelectItem[];
  readonly definitions: readonly SelectItem[];
}

/** A row pattern; `quantifier` as written. */
export interface Pattern extends Base<'Pattern'> {
  readonly type: 'variable' | 'sequence' | 'alternation' | 'permutation' | 'exclusion';
  readonly name: Identifier | undefined;
  readonly parts: readonly Pattern[];
  readonly quantifier: string | undefined;
}

export interface Pivot extends Base<'Pivot'> {
  readonly type: 'PIVOT' | 'UNPIVOT';
  readonly table: TableReference;
  readonly items: readonly SelectItem[];
  readonly axes: readonly Identifier[];
  readonly values: readonly SelectItem[];
}

export type TableReference =
  | NamedTable
  | QueryTable
  | Unnest
  | FunctionTable
  | AliasedTable
  | SampledTable
  | Join
  | MatchRecognize
  | Pivot;

/** `OPTIONS('k' = 'v')`, `BROADCAST(t)` */
export interface Hint extends Base<'Hint'> {
  readonly name: Identifier;
  readonly options: readonly Option[];
  readonly items: readonly (Identifier | Literal)[];
}

// ---------------------------------------------------------------- statements

/** `'key' = 'value'` */
export interface Option extends Base<'Option'> {
  readonly key: Literal | Identifier;
  readonly value: Literal;
}

/** A column with a type, or `name AS expression`, or one of METADATA. */
export interface Column extends Base<'Column'> {
  readonly name: Name;
  readonly type: DataType | undefined;
  readonly expression: Expression | undefined;
  readonly metadata: Metadata | undefined;
  readonly constraint: Constraint | undefined;
  readonly comment: Literal | undefined;
  /** Of ALTER TABLE: `FIRST`, or the column it comes after. */
  readonly position: 'FIRST' | Name | undefined;
}

export interface Metadata extends Base<'Metadata'> {
  readonly from: Literal | undefined;
  readonly virtual: boolean;
}

export interface Constraint extends Base<'Constraint'> {
  readonly type: 'PRIMARY KEY' | 'UNIQUE';
  readonly name: Identifier | undefined;
  /** Empty on a column. */
  readonly columns: readonly Identifier[];
  readonly enforced: boolean | undefined;
}

export interface Watermark extends Base<'Watermark'> {
  readonly column: Name;
  readonly expression: Expression;
}

export type TableElement = Column | Constraint | Watermark | Distribution;

export interface Distribution extends Base<'Distribution'> {
  readonly type: 'HASH' | 'RANGE' | undefined;
  readonly columns: readonly Identifier[];
  readonly buckets: Literal | undefined;
}

export interface Like extends Base<'Like'> {
  readonly table: Name;
  /** `INCLUDING ALL`, `EXCLUDING OPTIONS`, … */
  readonly options: readonly Word[];
}

/** CREATE TABLE, REPLACE TABLE and CREATE MATERIALIZED TABLE. */
export interface CreateTable extends Base<'CreateTable'> {
  readonly type: 'TABLE' | 'MATERIALIZED TABLE';
  readonly replace: boolean;
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Name;
  readonly elements: readonly TableElement[];
  /** Names only, of CREATE TABLE … AS. */
  readonly columnNames: readonly Name[];
  readonly comment: Literal | undefined;
  readonly distribution: Distribution | undefined;
  readonly partitionedBy: readonly Identifier[];
  readonly options: readonly Option[] | undefined;
  readonly like: Like | undefined;
  readonly freshness: Expression | undefined;
  readonly refreshMode: string | undefined;
  readonly query: Query | undefined;
}

export interface CreateView extends Base<'CreateView'> {
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Name;
  readonly columns: readonly Identifier[];
  readonly comment: Literal | undefined;
  readonly query: Query;
}

/** CREATE CATALOG, CREATE DATABASE. */
export interface CreateNamespace extends Base<'CreateNamespace'> {
  readonly type: 'CATALOG' | 'DATABASE';
  readonly ifNotExists: boolean;
  readonly name: Name;
  readonly comment: Literal | undefined;
  readonly options: readonly Option[];
}

/** CREATE FUNCTION and ALTER FUNCTION. */
export interface CreateFunction extends Base<'CreateFunction'> {
  readonly alter: boolean;
  readonly temporary: boolean;
  readonly system: boolean;
  readonly ifNotExists: boolean;
  readonly name: Name;
  readonly class: Literal;
  readonly language: string | undefined;
  readonly jars: readonly Literal[];
  readonly options: readonly Option[];
}

export interface CreateModel extends Base<'CreateModel'> {
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: Name;
  readonly input: readonly TableElement[];
  readonly output: readonly TableElement[];
  readonly comment: Literal | undefined;
  readonly options: readonly Option[];
  readonly query: Query | undefined;
}

/** Any ALTER but that of a function; `action` is its words, such as `ADD`, `RENAME TO`, `SET`. */
export interface Alter extends Base<'Alter'> {
  readonly type: string;
  readonly ifExists: boolean;
  readonly name: Name;
  readonly action: string;
  readonly names: readonly Name[];
  readonly elements: readonly TableElement[];
  readonly options: readonly Option[];
  readonly keys: readonly Literal[];
  readonly partitions: readonly Partition[];
  readonly query: Query | undefined;
}

export interface Drop extends Base<'Drop'> {
  readonly type: string;
  readonly temporary: boolean;
  readonly ifExists: boolean;
  readonly name: Name;
  readonly behavior: 'RESTRICT' | 'CASCADE' | undefined;
}

/** `PARTITION (k = 'v', …)` */
export interface Partition extends Base<'Partition'> {
  readonly items: readonly PartitionItem[];
}

export interface PartitionItem extends Base<'PartitionItem'> {
  readonly column: Identifier;
  readonly value: Expression | undefined;
}

export interface Insert extends Base<'Insert'> {
  readonly overwrite: boolean;
  readonly table: NamedTable;
  readonly partition: Partition | undefined;
  readonly columns: readonly Name[];
  readonly query: Query;
}

/** `STATEMENT SET BEGIN … END` */
export interface StatementSet extends Base<'StatementSet'> {
  readonly inserts: readonly Insert[];
}

/** EXPLAIN, EXECUTE, COMPILE PLAN and DESCRIBE of a statement; `action` is their words. */
export interface Wrapped extends Base<'Wrapped'> {
  readonly action: string;
  readonly statement: Statement;
}

export interface Delete extends Base<'Delete'> {
  readonly table: NamedTable;
  readonly alias: Identifier | undefined;
  readonly where: Expression | undefined;
}

export interface Update extends Base<'Update'> {
  readonly table: NamedTable;
  readonly alias: Identifier | undefined;
  readonly assignments: readonly Assignment[];
  readonly where: Expression | undefined;
}

export interface Assignment extends Base<'Assignment'> {
  readonly column: Name;
  readonly value: Expression;
}

export interface Merge extends Base<'Merge'> {
  readonly table: NamedTable;
  readonly alias: Identifier | undefined;
  readonly source: TableReference;
  readonly on: Expression;
  readonly assignments: readonly Assignment[];
  readonly insertColumns: readonly Identifier[];
  readonly insertValues: Row | Expression | undefined;
}

/** SET and RESET, in every form. */
export interface SetStatement extends Base<'SetStatement'> {
  readonly action: 'SET' | 'RESET';
  readonly key: string | undefined;
  readonly value: string | undefined;
}

/** SHOW, DESCRIBE, USE, LOAD, CALL, ADD JAR and the other short commands; `action` is their words. */
export interface Command extends Base<'Command'> {
  readonly action: string;
  readonly names: readonly Name[];
  readonly literals: readonly Literal[];
  readonly options: readonly Option[];
  readonly partition: Partition | undefined;
  readonly call: Call | undefined;
}

export interface QueryStatement extends Base<'QueryStatement'> {
  readonly query: Query;
}

/** A statement of which nothing could be made. */
export interface BrokenStatement extends Base<'BrokenStatement'> {}

export type Statement =
  | CreateTable
  | CreateView
  | CreateNamespace
  | CreateFunction
  | CreateModel
  | Alter
  | Drop
  | Insert
  | StatementSet
  | Wrapped
  | Delete
  | Update
  | Merge
  | SetStatement
  | Command
  | QueryStatement
  | BrokenStatement;

export interface Script extends Base<'Script'> {
  readonly statements: readonly Statement[];
}

export type Node =
  | Script
  | Statement
  | Query
  | TableReference
  | Expression
  | Identifier
  | Default
  | CaseBranch
  | CallSuffix
  | NamedArgument
  | TableArgument
  | Clause
  | DataType
  | RowField
  | SelectItem
  | GroupBy
  | GroupingSet
  | NamedWindow
  | WindowSpecification
  | WindowFrame
  | FrameBound
  | OrderItem
  | WithItem
  | ExtendedColumn
  | Pattern
  | Hint
  | Option
  | TableElement
  | Metadata
  | Like
  | Partition
  | PartitionItem
  | Assignment;

export type NodeOf<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;

/** The children of a node in source order. Nodes are plain values, so every field that holds a node is a child. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children.sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'start' in value;
}
