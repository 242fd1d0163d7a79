import ipaddr from 'ipaddr.js';
import { type ClassifiedAddress, classifyAddress } from '#targets/hosts/address-class.ts';
import { type HostEntry, parseHostEntry } from '#targets/hosts/host-entry.ts';

/**
 * Which hosts a target may name. Without a list, https to public addresses. A line allows a host over http too, and where
 * it names the host, on this machine or in a private network; link-local addresses (instance metadata) need a line
 * of their own. `only-listed` refuses everything else.
 */
export interface HostAllowList {
  /**
   * Judges a URL together with the addresses that its host stands for; each of them must be allowed.
   *
   * @returns null where it is allowed, else a message with the line that would allow it.
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
      if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return `Expected an http or https endpoint, got ${url.protocol}//. Correct target.endpoint in suite.yaml.`;
      }
      if (url.username !== '' || url.password !== '') {
        return 'Expected an endpoint without user name and password, got one with them. Remove them from target.endpoint in suite.yaml and name the credential with target.secretRef.';
      }
      const port = portOf(url);
      const named = entries.some((entry) => isNamedBy(entry, url.hostname, port));
      for (const text of addresses) {
        const address = classifyAddress(text);
        if (entries.some((entry) => isWithin(entry, address, port))) continue;
        if (named && address.class !== 'never') continue;
        if (!named && !onlyListed && address.class === 'public' && url.protocol === 'https:') continue;
        return refuse(url, address, text, named);
      }
      return null;
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

function isWithin(entry: HostEntry, { address }: ClassifiedAddress, port: number): boolean {
  if (entry.kind !== 'network' || (entry.port !== null && entry.port !== port)) return false;
  if (address.kind() !== entry.network.kind()) return false;
  return address.match(entry.network, entry.bits);
}

function refuse(
  url: URL,
  { class: reach, range }: ClassifiedAddress,
  address: string,
  named: boolean,
): string {
  const port = portOf(url);
  // A name's line does not reach link-local addresses, so there the address itself must be listed.
  const host = named || reach === 'never' ? (address.includes(':') ? `[${address}]` : address) : url.hostname;
  const why =
    reach === 'public'
      ? url.protocol === 'http:'
        ? 'which is not listed, and only listed hosts may be called without TLS'
        : 'which is not listed, and the list says only-listed'
      : `which is ${range === 'unicast' ? 'an internal' : `a ${range}`} address`;
  return `Expected a host that targets may call, got ${url.protocol}//${url.hostname}:${port}, ${why}. An administrator allows it with allowedHosts: ["${host}:${port}"] in assize.yaml.`;
}
