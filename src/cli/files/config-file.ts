/** The file that says what a project is. */
export const CONFIG = 'hangar.yaml';

/** Whether a path is that of such a file. */
export function isConfig(path: string): boolean {
  return path === CONFIG || /[\\/]hangar[.]yaml$/.test(path);
}
