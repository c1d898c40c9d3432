import type { Member, ServiceModel, Shape } from '../model/model.ts';
import { element, escapeXml } from './xml.ts';

/** Writes the members of a structure as elements. Members that go elsewhere (headers) are left out. */
export function structureXml(model: ServiceModel, name: string, value: unknown): string {
  const record = value as Readonly<Record<string, unknown>>;
  return Object.entries(model.shapes[name].members ?? {})
    .filter(([key, { location }]) => location === undefined && record[key] !== undefined)
    .map(([key, member]) => memberXml(model, key, member, record[key]))
    .join('');
}

/** Writes one value under the name that its member has on the wire. */
function memberXml(model: ServiceModel, key: string, member: Member, value: unknown): string {
  const shape = model.shapes[member.shape];
  const name = member.locationName ?? key;
  if (shape.type === 'list') return listXml(model, name, member, shape, value as readonly unknown[]);
  if (shape.type === 'map') return mapXml(model, name, shape, value as Readonly<Record<string, unknown>>);
  return element(name, contentXml(model, member.shape, value));
}

function listXml(model: ServiceModel, name: string, { flattened }: Member, shape: Shape, values: readonly unknown[]) {
  const of = shape.member!;
  const flat = flattened || shape.flattened;
  const item = flat ? name : (of.locationName ?? 'member');
  const items = values.map((one) => element(item, contentXml(model, of.shape, one))).join('');
  return flat ? items : element(name, items);
}

function mapXml(model: ServiceModel, name: string, { key, value }: Shape, record: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(record).map(([at, one]) =>
    element(
      'entry',
      element(key!.locationName ?? 'key', escapeXml(at)) +
        element(value!.locationName ?? 'value', contentXml(model, value!.shape, one)),
    ),
  );
  return element(name, entries.join(''));
}

function contentXml(model: ServiceModel, name: string, value: unknown): string {
  const { type } = model.shapes[name];
  if (type === 'structure') return structureXml(model, name, value);
  if (type === 'timestamp') return new Date(Number(value) * 1000).toISOString();
  return escapeXml(String(value));
}
