import type { z } from 'zod';
import { type Environment, environmentSchemas, type FunctionName } from '#contracts/functions.ts';

/** The variables of a function, as its contract declares them. @throws Error naming each that is missing or wrong. */
export function readEnvironment<Name extends FunctionName>(name: Name): Environment<Name> {
  return parseEnvironment(name, environmentSchemas[name]) as Environment<Name>;
}

/** @param name of the function, for errors only */
export function parseEnvironment<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(
    `Expected ${name} to get its variables from the stack, but ${problems}. Deploy the stack again.`,
  );
}
