import { z } from 'zod';
import type { Observation } from '#domain/observation.ts';

/**
 * Which calls a metric of time looks at: `cold` ones (the first on a new connection after an idle time), all others, or
 * both. Only performance suites have cold calls. Default warm.
 */
export const temperature = z.enum(['warm', 'cold', 'all']).default('warm');
export type Temperature = z.output<typeof temperature>;

/** Answers of a batch have no time of their own. */
export function isOfTemperature({ cold, batched }: Observation, wanted: Temperature): boolean {
  if (batched) return false;
  return wanted === 'all' || (wanted === 'cold') === (cold === true);
}

/** Measures of other calls count other values, and keep them under another name. */
export function namedFor(wanted: Temperature, name: string): string {
  return wanted === 'warm' ? name : `${name} ${wanted}`;
}
