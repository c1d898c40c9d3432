/** An element as it is read: its texts together, its elements in order; attributes are not kept. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)[^>]*?(\/?)>|([^<]+)/g;

/** Reads a document; `undefined` if it is none. Names lose their prefixes. There are no entities but the five. */
export function readXml(text: string): Element | undefined {
  const top = { name: '', text: '', children: [] as Element[] };
  const open = [top];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== at) return undefined;
    at += match[0].length;
    const [, cdata, slash, name, closed, words] = match;
    const current = open.at(-1)!;
    if (cdata !== undefined) current.text += cdata;
    else if (words !== undefined) current.text += unescaped(words);
    else if (name === undefined) continue;
    else if (slash) {
      if (open.length === 1 || current.name !== local(name)) return undefined;
      open.pop();
    } else {
      const element = { name: local(name), text: '', children: [] };
      current.children.push(element);
      if (!closed) open.push(element);
    }
  }
  return at === text.length && open.length === 1 && top.children.length === 1 ? top.children[0] : undefined;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
  });
}

/** A text as the content of an element. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`);
}

/** An element around what is XML already. */
export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
