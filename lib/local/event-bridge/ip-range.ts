import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Tells whether a text is an IP address inside a CIDR range. Anything that is no address is outside. */
export type IpRange = (text: string) => boolean;

/** @returns undefined when `cidr` is no range in the form `10.0.0.0/8` or `2001:db8::/32` */
export function parseIpRange(cidr: string): IpRange | undefined {
  const [address = '', prefix = '', ...rest] = cidr.split('/');
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
  if (family === undefined || rest.length > 0 || !/^\d{1,3}$/.test(prefix)) return undefined;
  if (Number(prefix) > (family === 'ipv4' ? 32 : 128)) return undefined;
  const range = new BlockList();
  range.addSubnet(address, Number(prefix), family);
  const belongs = family === 'ipv4' ? isIPv4 : isIPv6;
  return (text) => belongs(text) && range.check(text, family);
}
