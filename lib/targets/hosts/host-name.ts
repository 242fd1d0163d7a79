const plain = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/;
const localhost = /^(.+\.)?localhost\.?$/;

/**
 * Whether a URL's host is spelt as DNS spells names. The URL parser lets quotes, commas and asterisks through, with which
 * the line that a refusal prints would allow other hosts than the one refused.
 */
export function isPlainHostName(hostname: string): boolean {
  return plain.test(hostname);
}

/** Whether a name is this machine's by definition (RFC 6761, section 6.3), whatever a resolver says. */
export function isLocalhostName(hostname: string): boolean {
  return localhost.test(hostname);
}
