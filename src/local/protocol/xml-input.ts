import type { Member, ServiceModel } from '../model/model.ts';
import { fromText } from './scalar.ts';
import type { Element } from './xml.ts';

/** What an element says, read as a shape. */
export function valueOfXml(model: ServiceModel, name: string, { text, children }: Element): unknown {
  const shape = model.shapes[name];
  if (shape.type === 'list') return children.map((child) => valueOfXml(model, shape.member!.shape, child));
  if (shape.type !== 'structure') return fromText(text, shape);
  const result: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(shape.members ?? {})) {
    const found = children.filter((child) => child.name === (member.locationName ?? key));
    if (found.length > 0) result[key] = memberOfXml(model, member, found);
  }
  return result;
}

function memberOfXml(model: ServiceModel, { shape, flattened }: Member, found: readonly Element[]): unknown {
  const { type, member, flattened: flat } = model.shapes[shape];
  if (type === 'list' && (flattened || flat)) return found.map((one) => valueOfXml(model, member!.shape, one));
  return valueOfXml(model, shape, found[0]);
}
