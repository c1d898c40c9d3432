import type { ParagraphSettings } from '../../note/settings.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The settings that the file has changed since the last push over those that the browser has: how wide a paragraph is, and
 * how its results are drawn, is often set there, and is nothing to choose between.
 */
export function mergedSettings(
  file: ParagraphSettings,
  browser: ParagraphSettings,
  base: ParagraphSettings = {},
): ParagraphSettings {
  const [ours, theirs, before] = [file, browser, base].map((one): Values => ({ ...one }));
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const value = isEqual(ours[key], before[key]) ? theirs[key] : ours[key];
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** What was chosen in forms is said when a paragraph is run, and cannot be written otherwise. */
export function withoutParams({ params: _, ...settings }: ParagraphSettings): ParagraphSettings {
  return settings;
}

/** Whether two values are the same data, in whatever order their keys are. */
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
