/** Where Maven would look for the jars of Central, and as whom. */
export interface Repository {
  readonly base: string;
  readonly authorization?: string;
}

export const CENTRAL: Repository = { base: 'https://repo.maven.apache.org/maven2' };

/** The mirror of Central that Maven's settings name, with the user of its `<server>`, else Central itself. */
export function repositoryOf(settings: string): Repository {
  const text = settings.replace(/<!--[\s\S]*?-->/g, '');
  for (const mirror of elements(text, 'mirror')) {
    const base = value(mirror, 'url');
    if (base === undefined || value(mirror, 'blocked') === 'true') continue;
    if (!mirrorsCentral(value(mirror, 'mirrorOf') ?? '')) continue;
    const authorization = userOf(text, value(mirror, 'id'));
    return { base: base.replace(/\/+$/, ''), ...(authorization && { authorization }) };
  }
  return CENTRAL;
}

function mirrorsCentral(mirrorOf: string): boolean {
  const names = mirrorOf.split(',').map((name) => name.trim());
  return !names.includes('!central') && names.some((name) => ['*', 'central', 'external:*'].includes(name));
}

/** A password that Maven has encrypted (`{…}`) is of no use to others. */
function userOf(text: string, id: string | undefined): string | undefined {
  const server = elements(text, 'server').find((one) => value(one, 'id') === id);
  const [user, password] = [server && value(server, 'username'), server && value(server, 'password')];
  if (user === undefined || password === undefined || /^\{.*\}$|\$\{/.test(password)) return undefined;
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;
}

function elements(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map((match) => match[1]);
}

function value(text: string, name: string): string | undefined {
  const found = elements(text, name)[0]?.trim();
  return found
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
