import { z } from 'zod';

/** Above 0 and below 100. */
export const percentile = z
  .number()
  .gt(0)
  .lt(100)
  .meta({ examples: [95] });
