import ipaddr from 'ipaddr.js';
import { type ClassifiedAddress, classifyAddress } from '#targets/hosts/address-class.ts';
import { type HostEntry, parseHostEntry } from '#targets/hosts/host-entry.ts';
import { isLocalhostName, isPlainHostName } from '#targets/hosts/host-name.ts';

/**
 * Which hosts a target may name. Without a list, https to public addresses. A line allows a host over http too, and where
 * it names the host, on this machine or in a private network; link-local addresses (instance metadata) need a line
 * of their own, and a wider network does not open them. `only-listed` refuses everything else.
 */
export interface HostAllowList {
  /**
   * Judges a URL together with the addresses that its host stands for; each of them must be allowed.
   *
   * @returns null where it is allowed, else a message, with the lines that would allow it where any can.
   */
  refusal(url: URL, addresses: readonly string[]): string | null;
  /** Whether a line of the list names this host or its addresses: more than what is allowed without a list. */
  isListed(url: URL, addresses: readonly string[]): boolean;
}

/** @throws Error for a line that cannot be read. */
export function parseHostAllowList(lines: readonly string[]): HostAllowList {
  const entries = lines.map(parseHostEntry);
  const onlyListed = entries.some((entry) => entry.kind === 'only-listed');
  return {
    refusal(url, addresses) {
      const misspelt = refuseSpelling(url);
      if (misspelt !== null) return misspelt;
      const port = portOf(url);
      const named = entries.some((entry) => isNamedBy(entry, url.hostname, port));
      const localhost = isLocalhostName(url.hostname);
      const publicly = !onlyListed && !localhost && url.protocol === 'https:';
      const isAllowed = (address: ClassifiedAddress) =>
        entries.some((entry) => isWithin(entry, address, port)) ||
        (named ? address.class !== 'never' : publicly && address.class === 'public');
      // A name of this machine needs its line even where no resolver knows it.
      const judged = localhost && addresses.length === 0 ? ['127.0.0.1'] : addresses;
      const refused = judged.map(classifyAddress).filter((address) => !isAllowed(address));
      return refused.length === 0 ? null : refuse(url, refused);
    },
    isListed(url, addresses) {
      const port = portOf(url);
      if (entries.some((entry) => isNamedBy(entry, url.hostname, port))) return true;
      const within = (text: string) => entries.some((entry) => isWithin(entry, classifyAddress(text), port));
      return addresses.length > 0 && addresses.every(within);
    },
  };
}

/** The address that a URL's host is written as, or null where it is a name. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  return ipaddr.isValid(host) ? host : null;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

function isNamedBy(entry: HostEntry, hostname: string, port: number): boolean {
  if (entry.kind !== 'name' || (entry.port !== null && entry.port !== port)) return false;
  return entry.subdomains ? hostname.endsWith(`.${entry.name}`) : hostname === entry.name;
}

function isWithin(entry: HostEntry, { address, class: reach, range }: ClassifiedAddress, port: number) {
  if (entry.kind !== 'network' || (entry.port !== null && entry.port !== port)) return false;
  // A wide network, such as 0.0.0.0/0 or fc00::/7, was not written with instance metadata in mind.
  if (reach === 'never' && entry.range !== range) return false;
  if (address.kind() !== entry.network.kind()) return false;
  return address.match(entry.network, entry.bits);
}

/** What no line can allow. The messages repeat nothing that may hold a secret or pass for a part of the message. */
function refuseSpelling(url: URL): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `Expected an http or https endpoint, got ${url.protocol}//. Correct target.endpoint in suite.yaml.`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'Expected an endpoint without user name and password, got one with them. Remove them from target.endpoint in suite.yaml and name the credential with target.secretRef.';
  }
  if (literalAddress(url) === null && !isPlainHostName(url.hostname)) {
    return 'Expected a host of letters, digits, hyphens and single dots, got other characters. Correct target.endpoint in suite.yaml.';
  }
  if (portOf(url) === 0) {
    return 'Expected a port from 1 to 65535, got 0. Correct target.endpoint in suite.yaml.';
  }
  return null;
}

function refuse(url: URL, refused: readonly ClassifiedAddress[]): string {
  const port = portOf(url);
  const lines = refused.map(({ class: reach, address }) => {
    // A name's line does not reach link-local addresses, so there the address itself must be listed.
    const host = reach === 'never' ? hostOf(address) : url.hostname;
    return `"${host}:${port}"`;
  });
  const allowing = [...new Set(lines)].join(', ');
  return `Expected a host that targets may call, got ${url.protocol}//${url.hostname}:${port}, ${reasonOf(url, refused[0]!)}. An administrator allows it with allowedHosts: [${allowing}] in assize.yaml.`;
}

function hostOf(address: ClassifiedAddress['address']): string {
  // Without the zone of a link-local address, which no URL and no line can name.
  const [text] = address.toString().split('%');
  return address.kind() === 'ipv6' ? `[${text}]` : `${text}`;
}

function reasonOf(url: URL, { class: reach, range }: ClassifiedAddress): string {
  if (reach !== 'public') return `which is ${/^[aeiou]/.test(range) ? 'an' : 'a'} ${range} address`;
  if (isLocalhostName(url.hostname)) return 'which is a name of this machine';
  return url.protocol === 'http:'
    ? 'which is not listed, and only listed hosts may be called without TLS'
    : 'which is not listed, and the list says only-listed';
}
