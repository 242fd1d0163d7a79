import { type Environment, environmentSchemas, type FunctionName } from '#contracts/functions.ts';

/** The variables of a function, as its contract declares them. @throws Error naming each that is missing or wrong. */
export function readEnvironment<Name extends FunctionName>(name: Name): Environment<Name> {
  const parsed = environmentSchemas[name].safeParse(process.env);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new Error(
      `Expected ${name} to get its variables from the stack, but ${problems}. Deploy the stack again.`,
    );
  }
  return parsed.data as Environment<Name>;
}
