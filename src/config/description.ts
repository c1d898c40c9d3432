import type { RuleName } from './rules.ts';

interface Common {
  /** One sentence for editors and for the reader of the schema. */
  readonly doc: string;
  /** Whether it must be there once a stage is laid over the file. */
  readonly required?: true;
}

/** A text; `rule` says what it names, and so which texts AWS or hangar refuses. */
export interface TextDescription extends Common {
  readonly kind: 'text';
  readonly values?: readonly string[];
  /** Values that there were, and why they cannot be written any more. */
  readonly gone?: Readonly<Record<string, string>>;
  readonly rule?: RuleName;
  /** Whether numbers, true and false are taken, too, as they are written. */
  readonly loose?: true;
  readonly default?: string;
}

export interface WholeDescription extends Common {
  readonly kind: 'whole';
  readonly min: number;
  readonly max: number;
  /** The only numbers that are taken. */
  readonly values?: readonly number[];
  readonly default?: number;
}

export interface FlagDescription extends Common {
  readonly kind: 'flag';
  readonly default?: boolean;
}

/** A text, a number, or true or false. */
export interface ScalarDescription extends Common {
  readonly kind: 'scalar';
}

/** Keys that are known. */
export interface ObjectDescription extends Common {
  readonly kind: 'object';
  readonly keys: Readonly<Record<string, Description>>;
  /** Keys of which one makes the others pointless or refused, with the reason. */
  readonly conflicts?: readonly Conflict[];
  /** Whether it is there even where it is not written. */
  readonly default?: 'made of defaults';
}

/** If `key` is there (with that value), none of the others may be. */
export interface Conflict {
  readonly key: string;
  readonly value?: string;
  readonly excludes: readonly string[];
  readonly reason: string;
}

/** Names that the user chooses, each with a value. */
export interface MapDescription extends Common {
  readonly kind: 'map';
  readonly rule: RuleName;
  readonly value: Description;
  readonly most?: number;
  readonly default?: 'empty';
}

export interface ListDescription extends Common {
  readonly kind: 'list';
  readonly item: Description;
  readonly least?: number;
  readonly most?: number;
  readonly default?: readonly string[];
}

/** A text, or an object that says more. */
export interface EitherDescription extends Common {
  readonly kind: 'either';
  readonly text: TextDescription;
  readonly object: ObjectDescription;
}

export type Description =
  | TextDescription
  | WholeDescription
  | FlagDescription
  | ScalarDescription
  | ObjectDescription
  | MapDescription
  | ListDescription
  | EitherDescription;

/** The names of the keys that are in every value: they are required, or have a default. */
type Certain<Keys> = {
  [Name in keyof Keys]: Keys[Name] extends { readonly required: true } | { readonly default: unknown } ? Name : never;
}[keyof Keys];

/** What a description describes, as a type. */
export type ValueOf<Described> = Described extends { readonly kind: 'text'; readonly values: readonly (infer One)[] }
  ? One
  : Described extends { readonly kind: 'text' }
    ? string
    : Described extends { readonly kind: 'whole' }
      ? number
      : Described extends { readonly kind: 'flag' }
        ? boolean
        : Described extends { readonly kind: 'scalar' }
          ? string | number | boolean
          : Described extends { readonly kind: 'object'; readonly keys: infer Keys }
            ? { readonly [Name in Certain<Keys>]: ValueOf<Keys[Name]> } & {
                readonly [Name in Exclude<keyof Keys, Certain<Keys>>]?: ValueOf<Keys[Name]>;
              }
            : Described extends { readonly kind: 'map'; readonly value: infer Value }
              ? Readonly<Record<string, ValueOf<Value>>>
              : Described extends { readonly kind: 'list'; readonly item: infer Item }
                ? readonly ValueOf<Item>[]
                : Described extends { readonly kind: 'either'; readonly text: infer Text; readonly object: infer More }
                  ? ValueOf<Text> | ValueOf<More>
                  : never;
