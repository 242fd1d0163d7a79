import { z } from 'zod';

/** A version in the source's words; numbers (SageMaker's package versions) become text. */
export const versionTextSchema = z.union([z.string().min(1), z.number()]).transform(String);
