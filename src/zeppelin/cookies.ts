/** The cookies that were given, by name. */
export type Jar = Map<string, string>;

/** Keeps what `Set-Cookie` headers give. What is taken away again does not take away what another header gave. */
export function keepCookies(jar: Jar, headers: readonly string[]): void {
  for (const header of headers) {
    const [pair] = header.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at > 0 && value !== '' && value !== 'deleteMe') jar.set(name, value);
  }
}

/** As the `Cookie` header has them. */
export function cookieHeader(jar: Jar): Record<string, string> {
  if (jar.size === 0) return {};
  return { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
}
