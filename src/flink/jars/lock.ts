import locked from './lock.json' with { type: 'json' };

/** A file of a Maven repository: where it lies there says what it is. */
export interface Jar {
  /** `GROUP:ARTIFACT:VERSION`. */
  readonly coordinates: string;
  readonly size: number;
  /** What the repository publishes beside the file. */
  readonly sha1: string;
  /** Of the same bytes; repositories publish it for few. */
  readonly sha256: string;
}

/** The releases of Flink whose jars are known, by the name that a user gives: `1.15`. */
export const FLINKS = Object.keys(locked) as readonly FlinkName[];
export type FlinkName = keyof typeof locked;

/** The jars on the class path of a Flink. */
export function jarsOf(flink: FlinkName): readonly Jar[] {
  return locked[flink];
}

/** Where a repository keeps a jar, below its base. */
export function pathOf({ coordinates }: Jar): string {
  const [group, artifact, version] = coordinates.split(':');
  return `${group.replaceAll('.', '/')}/${artifact}/${version}/${nameOf({ coordinates })}`;
}

/** The jar's name as a file. */
export function nameOf({ coordinates }: Pick<Jar, 'coordinates'>): string {
  const [, artifact, version] = coordinates.split(':');
  return `${artifact}-${version}.jar`;
}
