import { z } from 'zod';

const forSeconds = z.number().gt(0).max(7_200);

/** Beyond this a single function cannot keep the time that it measures. */
const concurrency = z.int().min(1).max(256);
const ratePerSecond = z.number().gt(0).max(1_000);

/** From `concurrency` on, in a straight line to `rampTo` where there is one. */
const closedStepSchema = z.strictObject({ forSeconds, concurrency, rampTo: concurrency.optional() });
const openStepSchema = z.strictObject({ forSeconds, ratePerSecond, rampTo: ratePerSecond.optional() });

const everyLoad = {
  /** Left out of all scores at the beginning of each segment. Default: a tenth of the segment. */
  warmUpSeconds: z.number().min(0).max(30).optional(),
  /** Before the load: connections closed, `idleSeconds` waited, one call to each arm; so many times. */
  coldStarts: z
    .strictObject({
      count: z.int().min(1).max(100),
      /** Not longer than a queue can hold a message back. */
      idleSeconds: z.number().min(0).max(900),
    })
    .optional(),
};

/** So many callers per arm, each asking again as soon as it has its answer. */
const closedLoadSchema = z.strictObject({
  loop: z.literal('closed'),
  profile: z.array(closedStepSchema).min(1).max(50),
  ...everyLoad,
});

/** So many requests per second and arm, whether or not those before them have been answered. */
const openLoadSchema = z.strictObject({
  loop: z.literal('open'),
  /** `poisson`: independent callers; `constant`: equal gaps. Default `poisson`. */
  arrivals: z.enum(['poisson', 'constant']).default('poisson'),
  profile: z.array(openStepSchema).min(1).max(50),
  ...everyLoad,
});

/** The load under which a performance suite asks. */
export const loadSchema = z.discriminatedUnion('loop', [closedLoadSchema, openLoadSchema]);
export type Load = z.infer<typeof loadSchema>;
export type ClosedLoad = z.infer<typeof closedLoadSchema>;
export type OpenLoad = z.infer<typeof openLoadSchema>;
