import ipaddr from 'ipaddr.js';
import { classifyAddress } from '#targets/hosts/address-class.ts';
import { isPlainHostName } from '#targets/hosts/host-name.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** One line of the administrator's list. A port of null means any. */
export type HostEntry =
  | { readonly kind: 'only-listed' }
  | {
      readonly kind: 'network';
      /** Its first address. */
      readonly network: Address;
      readonly bits: number;
      /** The range of its first address, e.g. `linkLocal`. */
      readonly range: string;
      readonly port: number | null;
    }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly subdomains: boolean;
      readonly port: number | null;
    };

const hostAndPort = /^(?<host>\[[^\]]+\]|[^:[\]]+|[^[\]]*:[^[\]]*:[^[\]]*)(?<port>:\d{1,5})?$/;

/**
 * Reads `127.0.0.1:4610`, `[::1]:8080`, `10.0.0.0/8`, `llm.internal`, `*.example.com`, `example.com:8443` or
 * `only-listed`.
 *
 * @throws Error where the line is none of these.
 */
export function parseHostEntry(line: string): HostEntry {
  const text = line.trim();
  if (text === 'only-listed') return { kind: 'only-listed' };
  if (text.includes('/')) return parseNetwork(text);
  // More than one colon outside brackets is an IPv6 address, whose last group is not a port.
  const bare = text.split(':').length > 2 && !text.startsWith('[');
  const { host, port } = bare
    ? { host: `[${text}]`, port: undefined }
    : (hostAndPort.exec(text)?.groups ?? {});
  if (host === undefined) throw unreadable(line);
  const portNumber = port === undefined ? null : Number(port.slice(1));
  if (portNumber !== null && (portNumber < 1 || portNumber > 65_535)) throw unreadable(line);

  const subdomains = host.startsWith('*.');
  // The URL parser brings every spelling of a host to the one that requests are compared in.
  const name = hostnameOf(subdomains ? host.slice(2) : host);
  if (name === null) throw unreadable(line);
  const address = name.startsWith('[') ? name.slice(1, -1) : name;
  if (!ipaddr.isValid(address)) {
    if (!isPlainHostName(name)) throw unreadable(line);
    return { kind: 'name', name, subdomains, port: portNumber };
  }
  if (subdomains) throw unreadable(line);
  const { address: network, range } = classifyAddress(address);
  return { kind: 'network', network, bits: network.kind() === 'ipv4' ? 32 : 128, range, port: portNumber };
}

function parseNetwork(text: string): HostEntry {
  try {
    const [, bits] = ipaddr.parseCIDR(text);
    const family = text.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
    const first = family.networkAddressFromCIDR(text);
    // An address that is mapped into IPv6 counts as the IPv4 address that it is, and so does a network of them.
    const { address: network, range } = classifyAddress(first.toString());
    const mapped = network.kind() !== first.kind();
    return { kind: 'network', network, bits: mapped ? bits - 96 : bits, range, port: null };
  } catch {
    throw unreadable(text);
  }
}

function hostnameOf(host: string): string | null {
  const url = `https://${host}/`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

function unreadable(line: string): Error {
  return new Error(
    `Expected an allowed host such as "127.0.0.1:4610", "[::1]:8080", "10.0.0.0/8", "llm.internal", "*.example.com" or "only-listed", got "${line}". Correct allowedHosts in assize.yaml.`,
  );
}
