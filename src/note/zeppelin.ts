import type { Json, JsonObject } from './json.ts';
import { isObject } from './json.ts';
import type { Note, NoteParagraph } from './note.ts';
import { normalNote, normalParagraph } from './note.ts';
import { DEFAULT_CONFIG } from './settings.ts';

/**
 * A paragraph of Zeppelin's JSON, from its REST interface or a file, without what Zeppelin has added: results, states,
 * dates, users, and what its editor keeps for itself.
 */
export function paragraphOf(given: JsonObject): NoteParagraph {
  const { id, title, text } = given;
  const config = isObject(given['config']) ? given['config'] : {};
  const settings = isObject(given['settings']) ? given['settings'] : {};
  const { title: titleShown, ...others } = { title: false, ...config };
  return normalParagraph({
    ...(typeof id === 'string' && { id }),
    ...(typeof title === 'string' && { title }),
    text: typeof text === 'string' ? text : '',
    settings: {
      ...others,
      titleShown: titleShown === true,
      params: filledIn(settings),
    },
  });
}

/**
 * The `config` of a paragraph in Zeppelin's JSON, so far as it is not as usual. Zeppelin merges what it is given into
 * what it has: to take something back, give it `{ ...DEFAULT_CONFIG, ...configOf(paragraph) }`.
 */
export function configOf({ title, settings }: NoteParagraph): JsonObject {
  const { titleShown = title !== undefined && title !== '', params: _, ...others } = settings;
  const config: Record<string, Json> = { ...(titleShown && { title: true }), ...others };
  for (const [key, usual] of Object.entries(DEFAULT_CONFIG)) if (config[key] === usual) delete config[key];
  return config;
}

/** A paragraph as Zeppelin takes it in an import: nothing but what was written. */
export function jsonOf(paragraph: NoteParagraph): JsonObject {
  const { id, title, text, settings } = paragraph;
  const config = configOf(paragraph);
  const { params } = settings;
  return {
    ...(title !== undefined && { title }),
    text,
    ...(Object.keys(config).length > 0 && { config }),
    ...(params && Object.keys(params).length > 0 && { settings: { params, forms: {} } }),
    ...(id !== undefined && { id }),
  };
}

/** The note of Zeppelin's JSON; `undefined` where it is none. */
export function noteOf(given: unknown): Note | undefined {
  if (!isObject(given)) return undefined;
  const { name, path, defaultInterpreterGroup, noteParams, paragraphs } = given;
  if (!Array.isArray(paragraphs) || !paragraphs.every(isObject)) return undefined;
  const called = typeof path === 'string' && path !== '' ? path : name;
  return normalNote({
    ...(typeof called === 'string' && called !== '' && { name: called }),
    ...(typeof defaultInterpreterGroup === 'string' &&
      defaultInterpreterGroup !== '' && { interpreterGroup: defaultInterpreterGroup }),
    ...(isObject(noteParams) && { params: noteParams }),
    preamble: '',
    paragraphs: paragraphs.map(paragraphOf),
  });
}

/** What was filled into forms, without what they have of themselves: Zeppelin writes that down, too. */
function filledIn({ params, forms }: JsonObject): JsonObject {
  if (!isObject(params)) return {};
  const usual = (name: string) => {
    const form = isObject(forms) && Object.hasOwn(forms, name) ? forms[name] : undefined;
    return isObject(form) ? form['defaultValue'] : undefined;
  };
  return Object.fromEntries(Object.entries(params).filter(([name, value]) => !isSame(value, usual(name))));
}

function isSame(one: Json, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
