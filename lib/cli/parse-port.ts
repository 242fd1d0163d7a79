import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError for what is no port. */
export function parsePort(value: string): number {
  if (/^\d+$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError('Expected a port from 0 to 65535.');
}
