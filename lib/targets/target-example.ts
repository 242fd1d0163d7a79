import type { z } from 'zod';
import type { suiteTargetSchema } from '#domain/suite.ts';

/** What a suite writes under `target:`; the provider's name is the one that the catalogue gives it. */
export type TargetExample = Omit<z.input<typeof suiteTargetSchema>, 'provider'>;
