/** What is kept of the model of a service: enough to read, check and answer requests. Made by `aws-models/`. */
export interface ServiceModel {
  readonly service: string;
  readonly source: string;
  readonly protocol: 'json' | 'query' | 'rest-xml';
  readonly version: string;
  /** What stands in front of the operation in `X-Amz-Target`. */
  readonly targetPrefix?: string;
  /** The name space of XML answers. */
  readonly namespace?: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly errors: Readonly<Record<string, ServiceError>>;
}

export interface Operation {
  readonly input?: string;
  readonly output?: string;
  /** The element around the result, in the query protocol. */
  readonly wrapper?: string;
  readonly method?: string;
  readonly uri?: string;
  readonly status?: number;
}

export type ShapeType =
  | 'structure'
  | 'list'
  | 'map'
  | 'string'
  | 'boolean'
  | 'integer'
  | 'long'
  | 'float'
  | 'double'
  | 'timestamp'
  | 'blob';

export interface Shape {
  readonly type: ShapeType;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, Member>>;
  readonly member?: Member;
  readonly key?: Member;
  readonly value?: Member;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly flattened?: boolean;
  /** The member that is the body, in the REST protocol. */
  readonly payload?: string;
  readonly timestampFormat?: string;
}

export interface Member {
  readonly shape: string;
  readonly location?: 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode';
  readonly locationName?: string;
  readonly flattened?: boolean;
  readonly streaming?: boolean;
  readonly xmlAttribute?: boolean;
}

/** How an error of the service goes over the wire. */
export interface ServiceError {
  readonly code?: string;
  readonly status?: number;
  /** The member that its sentence stands in. */
  readonly message?: string;
}
