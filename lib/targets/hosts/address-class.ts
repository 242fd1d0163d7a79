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
/** Instance metadata answers at fd00:ec2::254, inside the unique-local range. */
const amazonMetadata = ipaddr.IPv6.parseCIDR('fd00:ec2::/32');

export interface ClassifiedAddress {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  readonly class: AddressClass;
  /** The range's name, e.g. `loopback`. */
  readonly range: string;
}

/** Classifies an IPv4 or IPv6 address; one that is mapped into IPv6 counts as the IPv4 address that it is. */
export function classifyAddress(text: string): ClassifiedAddress {
  const address = ipaddr.process(text);
  const range = address.range();
  if (address instanceof ipaddr.IPv6) {
    if (address.match(amazonMetadata)) return { address, class: 'never', range: 'instanceMetadata' };
    if (range === 'unicast' && !address.match(globalUnicast))
      return { address, class: 'never', range: 'unassigned' };
  }
  if (range === 'unicast') return { address, class: 'public', range };
  return { address, class: internalRanges.has(range) ? 'internal' : 'never', range };
}
