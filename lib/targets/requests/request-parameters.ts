import type { ArmTarget } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';

/**
 * The target's parameters as the members that follow the others in a JSON object: empty, or from the comma on.
 *
 * @param reserved members that the provider sets itself.
 */
export function renderParameters(
  { parameters }: Pick<ArmTarget, 'parameters'>,
  reserved: readonly string[],
): string | Problem {
  const taken = reserved.find((name) => Object.hasOwn(parameters, name));
  if (taken !== undefined) {
    return new Problem(
      `Expected target.parameters without "${taken}", which the provider sets itself. Remove it from target.parameters in suite.yaml.`,
    );
  }
  const text = JSON.stringify(parameters);
  return text === '{}' ? '' : `,${text.slice(1, -1)}`;
}
