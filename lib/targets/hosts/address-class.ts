import ipaddr from 'ipaddr.js';

/**
 * How far an address reaches. `internal`: this machine or a private network, which a team may mean to call. `never`:
 * link-local and instance metadata, multicast, unassigned, and tunnels that hide another address.
 */
export type AddressClass = 'public' | 'internal' | 'never';

const internalRanges: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'carrierGradeNat',
  'uniqueLocal',
]);
/** The one block that the internet's IPv6 addresses are given from. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
/** Where machines are told about themselves, credentials included, outside the link-local ranges. */
const instanceMetadata = [
  // Amazon's, and Google's at fd20:ce::254: inside the unique-local range.
  ipaddr.parseCIDR('fd00:ec2::/32'),
  ipaddr.parseCIDR('fd20:ce::254/128'),
  // Alibaba's, inside the carriers' range.
  ipaddr.parseCIDR('100.100.100.200/32'),
  // Azure's, at a public address.
  ipaddr.parseCIDR('168.63.129.16/32'),
];

export interface ClassifiedAddress {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  readonly class: AddressClass;
  /** The range's name, e.g. `loopback`. */
  readonly range: string;
}

/** Classifies an IPv4 or IPv6 address; one that is mapped into IPv6 counts as the IPv4 address that it is. */
export function classifyAddress(text: string): ClassifiedAddress {
  const address = ipaddr.process(text);
  const range = ipaddr.subnetMatch(address, { instanceMetadata }, address.range());
  if (range === 'unicast' && address instanceof ipaddr.IPv6 && !address.match(globalUnicast)) {
    return { address, class: 'never', range: 'unassigned' };
  }
  if (range === 'unicast') return { address, class: 'public', range };
  return { address, class: internalRanges.has(range) ? 'internal' : 'never', range };
}
