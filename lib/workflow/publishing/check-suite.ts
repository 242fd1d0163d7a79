import { contentHash } from '#domain/hash.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import { suiteCheckCatalogue } from '#workflow/publishing/suite-checks/suite-check-catalogue.ts';
import type { SuiteSource, SuiteSurroundings } from '#workflow/publishing/suite-source.ts';

/**
 * The suite as it is published: its version is the hash of the definition (defaults included) and the prompts.
 *
 * @throws DefinitionError with all that does not hold.
 */
export function checkSuite(suite: SuiteSource, surroundings: SuiteSurroundings): PublishedSuite {
  const problems = suiteCheckCatalogue.flatMap((check) => check(suite, surroundings));
  if (problems.length > 0) throw new DefinitionError(problems);
  const { definition } = suite;
  const prompts = Object.fromEntries(
    Object.entries(suite.prompts).map(([name, { prompt }]) => [name, prompt]),
  );
  return { schemaVersion: '1.0', version: contentHash({ definition, prompts }), definition, prompts };
}
