import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError for what is no whole number from 1. */
export function parseCount(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Expected a whole number from 1.');
}
