import { chosenDrawings } from './drawings.ts';
import type { Json, JsonObject } from './json.ts';
import { isObject } from './json.ts';

/**
 * What a person has set for a paragraph. Where Zeppelin does the same without being told, nothing is said; what it makes
 * out by itself, such as the mode of the editor, is no setting.
 */
export interface ParagraphSettings {
  /** Whether Zeppelin runs it. */
  readonly enabled?: boolean;
  /** Whether its title is shown, as it is where there is one. */
  readonly titleShown?: boolean;
  readonly editorHide?: boolean;
  readonly tableHide?: boolean;
  readonly lineNumbers?: boolean;
  /** Of twelve columns. */
  readonly colWidth?: number;
  readonly fontSize?: number;
  /** Whether it runs when another choice is made in one of its forms. */
  readonly runOnSelectionChange?: boolean;
  /** Whether Zeppelin passes over it if it has no text. */
  readonly checkEmpty?: boolean;
  /** How its results are drawn, by their number. */
  readonly results?: JsonObject;
  /** What was filled into its forms, by their names. */
  readonly params?: JsonObject;
}

/** What Zeppelin does where a paragraph says nothing, by the names that its JSON has. */
export const DEFAULT_CONFIG = {
  enabled: true,
  title: false,
  editorHide: false,
  tableHide: false,
  lineNumbers: false,
  colWidth: 12,
  fontSize: 9,
  runOnSelectionChange: true,
  checkEmpty: true,
} as const satisfies JsonObject;

const SCALARS = {
  enabled: DEFAULT_CONFIG.enabled,
  titleShown: DEFAULT_CONFIG.title,
  editorHide: DEFAULT_CONFIG.editorHide,
  tableHide: DEFAULT_CONFIG.tableHide,
  lineNumbers: DEFAULT_CONFIG.lineNumbers,
  colWidth: DEFAULT_CONFIG.colWidth,
  fontSize: DEFAULT_CONFIG.fontSize,
  runOnSelectionChange: DEFAULT_CONFIG.runOnSelectionChange,
  checkEmpty: DEFAULT_CONFIG.checkEmpty,
} as const;

const OBJECTS = ['results', 'params'] as const;

/** Every key that a comment `-- hangar: settings` may have; `title` is one that fits on no line. */
export const SETTINGS_KEYS: readonly string[] = [...Object.keys(SCALARS), ...OBJECTS, 'title'];

/** What the value of a key has to be. */
export function typeOfSetting(key: string): 'true or false' | 'a number' | 'an object' | 'a text' {
  if (key === 'title') return 'a text';
  if ((OBJECTS as readonly string[]).includes(key)) return 'an object';
  return typeof SCALARS[key as keyof typeof SCALARS] === 'number' ? 'a number' : 'true or false';
}

/** Whether a value is one that a key may have. */
export function fitsSetting(key: string, value: Json | undefined): boolean {
  switch (typeOfSetting(key)) {
    case 'true or false':
      return typeof value === 'boolean';
    case 'a number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'an object':
      return isObject(value);
    case 'a text':
      return typeof value === 'string';
  }
}

/** The settings without what is so anyway and what is none, in one order. */
export function normalSettings(given: JsonObject | ParagraphSettings, hasTitle: boolean): ParagraphSettings {
  const values = given as JsonObject;
  const own = (key: string) => (Object.hasOwn(values, key) ? values[key] : undefined);
  const settings: Record<string, Json> = {};
  for (const [key, usual] of Object.entries(SCALARS)) {
    const value = own(key);
    const isUsual = value === (key === 'titleShown' ? hasTitle : usual);
    if (!isUsual && value !== undefined && fitsSetting(key, value)) settings[key] = value;
  }
  const results = chosenDrawings(own('results'));
  if (Object.keys(results).length > 0) settings['results'] = results;
  const params = own('params');
  if (isObject(params) && Object.keys(params).length > 0) settings['params'] = params;
  return settings;
}
