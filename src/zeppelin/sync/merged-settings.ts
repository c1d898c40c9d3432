import type { NoteParagraph } from '../../note/note.ts';
import type { ParagraphSettings } from '../../note/settings.ts';
import type { RemoteParagraph } from './sides.ts';

/**
 * The settings that the file has changed since the last push over those that the browser has: how wide a paragraph is, and
 * how its results are drawn, is often set there, and nobody wants to pull for it.
 */
export function mergedSettings(ours: NoteParagraph, theirs: RemoteParagraph): ParagraphSettings {
  const [file, browser] = [withoutParams(ours.settings), withoutParams(theirs.settings)];
  const before: Readonly<Record<string, unknown>> = theirs.stamp ? withoutParams(theirs.stamp.settings) : {};
  const keys = new Set([...Object.keys(file), ...Object.keys(browser)]);
  const merged: Record<string, unknown> = {};
  for (const key of keys) {
    const isChanged = !isEqual(file[key], before[key]);
    const value = isChanged ? file[key] : browser[key];
    if (value !== undefined) merged[key] = value;
  }
  return merged as ParagraphSettings;
}

/** What was chosen in forms is said when a paragraph is run, and cannot be written otherwise. */
export function withoutParams({ params: _, ...settings }: ParagraphSettings): Readonly<Record<string, unknown>> {
  return settings;
}

/** Whether two values say the same, in whatever order their keys stand. */
export function isEqual(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one,
    ) ?? ''
  );
}
