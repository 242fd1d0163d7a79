import type { Example } from '#domain/dataset.ts';
import type { FoundPrompt, PromptOrigin } from '#domain/found-prompt.ts';
import { own } from '#domain/own.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { freezePrompt, type SuitePrompt } from '#domain/suite-prompt.ts';
import type { ArmTarget } from '#domain/target.ts';

/** The target of one version, or what is wrong with the version. */
export type ResolvedArm =
  | {
      readonly ok: true;
      readonly target: ArmTarget;
      readonly served: string;
      readonly promptOrigin: PromptOrigin | undefined;
    }
  | { readonly ok: false; readonly problem: string };

/** What an arm is made of beside its suite. */
export interface ArmParts {
  /** Of the dataset, in its order. */
  readonly examples: readonly Example[];
  /** Prompts that were looked up at `promptFrom`, by their version there. */
  readonly found: Readonly<Record<string, FoundPrompt>>;
}

/** What an arm of `suite` asks when `version` (in the words of events) is put in the place that varies. */
export function resolveArm(
  suite: PublishedSuite,
  version: string,
  { examples, found }: ArmParts,
): ResolvedArm {
  const resolved = resolveVersion(suite, version);
  if (!resolved.ok) return resolved;
  const { served, promptName } = resolved;
  const { varies, versions, concurrency, repeats, limits, immutable, prompt, promptFrom, ...target } =
    suite.definition.target;
  const varied = varies === 'prompt' ? {} : { [varies]: served };
  const chosen = promptName === undefined ? undefined : promptOf(suite, promptName, found);
  if (chosen === undefined) {
    return { ok: true, served, target: { ...target, ...varied }, promptOrigin: undefined };
  }
  if ('problem' in chosen) return { ok: false, problem: chosen.problem };
  const frozen = freezePrompt(chosen.prompt, examples);
  if ('problem' in frozen) return { ok: false, problem: frozen.problem };
  return {
    ok: true,
    served,
    target: { ...target, ...varied, prompt: frozen.prompt },
    promptOrigin: chosen.origin,
  };
}

/** The name that prices and the ledger know an arm by. */
export function pricedName(target: ArmTarget): string {
  return target.model ?? target.index ?? target.provider;
}

function promptOf(
  { definition, prompts }: PublishedSuite,
  name: string,
  found: ArmParts['found'],
):
  | { readonly prompt: SuitePrompt; readonly origin: PromptOrigin | undefined }
  | { readonly problem: string }
  | undefined {
  const { promptFrom } = definition.target;
  if (promptFrom !== undefined) {
    return (
      own(found, name) ?? {
        problem: `Expected prompt "${name}" to be looked up at ${promptFrom}, but it was not.`,
      }
    );
  }
  const prompt = own(prompts, name);
  return prompt && { prompt, origin: undefined };
}
