import type { Example } from '#domain/dataset.ts';
import { own } from '#domain/own.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { freezePrompt } from '#domain/suite-prompt.ts';
import type { ArmTarget } from '#domain/target.ts';

/** The target of one version, or what is wrong with the version. */
export type ResolvedArm =
  | { readonly ok: true; readonly target: ArmTarget; readonly served: string }
  | { readonly ok: false; readonly problem: string };

/**
 * What an arm of `suite` asks when `version` (in the words of events) is put in the place that varies.
 *
 * @param examples of the dataset, in its order.
 */
export function resolveArm(
  suite: PublishedSuite,
  version: string,
  examples: readonly Example[],
): ResolvedArm {
  const resolved = resolveVersion(suite, version);
  if (!resolved.ok) return resolved;
  const { served, promptName } = resolved;
  const { varies, versions, concurrency, immutable, prompt, ...target } = suite.definition.target;
  const varied = varies === 'prompt' ? {} : { [varies]: served };
  const found = promptName === undefined ? undefined : own(suite.prompts, promptName);
  if (found === undefined) return { ok: true, served, target: { ...target, ...varied } };
  const frozen = freezePrompt(found, examples);
  if ('problem' in frozen) return { ok: false, problem: frozen.problem };
  return { ok: true, served, target: { ...target, ...varied, prompt: frozen.prompt } };
}

/** The name that prices and the ledger know an arm by. */
export function pricedName(target: ArmTarget): string {
  return target.model ?? target.index ?? target.provider;
}
