import { z } from 'zod';

/** Tells subscriptions and actions of one table apart: it is part of the key under which each event is handled once. */
export const reactionNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be 1 to 40 lower-case letters, digits and dashes, a letter first');
