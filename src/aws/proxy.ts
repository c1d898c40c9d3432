/** The variables that programs read, by the name that they have for them. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment names any proxy at all. */
export function hasProxy(environment: Environment): boolean {
  return ['http:', 'https:'].some((protocol) => variable(environment, protocol) !== undefined);
}

/** The proxy through which an address is to be reached, if there is one, as AWS's own command line would choose it. */
export function proxyFor(
  { protocol, hostname, port }: { protocol: string; hostname: string; port?: number | undefined },
  environment: Environment,
): string | undefined {
  const proxy = variable(environment, protocol);
  if (proxy === undefined) return undefined;
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  // No proxy has a way to what is on this machine.
  if (isLoopback(host)) return undefined;
  const at = port ?? (protocol === 'http:' ? 80 : 443);
  const except = (read(environment, 'no_proxy') ?? '').toLowerCase().split(/[,\s]+/);
  if (except.some((one) => isNamed(one, host, at))) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function variable(environment: Environment, protocol: string): string | undefined {
  return read(environment, `${protocol.replace(':', '')}_proxy`);
}

/** In small letters it comes first; set to nothing, it takes away what is set in capitals. */
function read(environment: Environment, name: string): string | undefined {
  return (environment[name] ?? environment[name.toUpperCase()])?.trim() || undefined;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
}

/** `*`, a host, or a domain with or without a dot or `*.` in front, each perhaps with a port. A domain means what is below it, too. */
function isNamed(pattern: string, host: string, port: number): boolean {
  if (pattern === '') return false;
  if (pattern === '*') return true;
  const [, name, only] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(pattern.replace(/^\*?\./, '')) ?? [];
  // The colons of an address of IPv6 are none in front of a port.
  if (host.includes(':')) return host === pattern.replace(/^\[|\](?::\d+)?$/g, '');
  if (only !== undefined && Number(only) !== port) return false;
  return host === name || host.endsWith(`.${name}`);
}
