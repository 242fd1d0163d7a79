import { Option } from 'commander';
import { parsePort } from '#cli/parse-port.ts';

/** An option that takes a port, with the one that it is without. */
export function portOption(flags: string, description: string, standard: number): Option {
  return new Option(flags, description).default(standard).argParser(parsePort);
}
