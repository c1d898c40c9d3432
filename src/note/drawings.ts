import type { Json, JsonObject } from './json.ts';
import { isObject } from './json.ts';

/** The height in which results are drawn. */
const USUAL_HEIGHT = 300;

/** How results are drawn, but for tables of the usual height, which nobody has chosen. */
export function chosenDrawings(results: Json | undefined): JsonObject {
  if (!isObject(results)) return {};
  const chosen = Object.entries(results).flatMap(([index, result]) => {
    const graph = isObject(result) && isObject(result['graph']) ? withoutTraces(result['graph']) : {};
    return Object.keys(graph).length > 0 ? [[index, { graph }] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** A drawing without what Zeppelin keeps of how it was last looked at. */
function withoutTraces({ optionOpen: _, ...graph }: JsonObject): JsonObject {
  const { mode = 'table', height = USUAL_HEIGHT } = graph;
  const isTall = height !== USUAL_HEIGHT;
  if (mode === 'table') return isTall ? { mode, height } : {};
  const { table: __, ...setting } = isObject(graph['setting']) ? graph['setting'] : {};
  const { setting: ___, height: ____, ...rest } = graph;
  return { ...rest, ...(isTall && { height }), ...(Object.keys(setting).length > 0 && { setting }) };
}
