import type { PublishedSuite } from '#domain/suite.ts';
import type { ArmTarget } from '#domain/target.ts';

/** The target of one version, or what is wrong with the version. */
export type ResolvedArm =
  | { readonly ok: true; readonly target: ArmTarget; readonly served: string }
  | { readonly ok: false; readonly problem: string };

/** What an arm of `suite` asks when `version` (in the words of events) is put in the place that varies. */
export function resolveArm(suite: PublishedSuite, version: string): ResolvedArm {
  const { varies, versions, concurrency, limits, immutable, prompt, ...target } = suite.definition.target;
  const served = servedName(versions, version);
  if (served === undefined) {
    const known = Object.keys(versions ?? {}).join(', ');
    return {
      ok: false,
      problem: `Expected a version that suite "${suite.definition.name}" knows (${known}), got "${version}". Add it under target.versions in suite.yaml, or a "*" entry such as "name@{version}", and publish.`,
    };
  }
  const promptName = varies === 'prompt' ? served : prompt;
  const promptText = promptName === undefined ? undefined : own(suite.prompts, promptName);
  if (promptName !== undefined && promptText === undefined) {
    const known = Object.keys(suite.prompts).join(', ') || 'none';
    return {
      ok: false,
      problem: `Expected a prompt that suite "${suite.definition.name}" has (${known}), got "${promptName}". Add prompts/${promptName}.yaml to the suite's folder and publish.`,
    };
  }
  const varied = varies === 'prompt' ? {} : { [varies]: served };
  return { ok: true, served, target: { ...target, ...varied, ...(promptText && { prompt: promptText }) } };
}

/** The name that prices and the ledger know an arm by. */
export function pricedName(target: ArmTarget): string {
  return target.model ?? target.index ?? target.provider;
}

function servedName(
  versions: Readonly<Record<string, string>> | undefined,
  version: string,
): string | undefined {
  if (versions === undefined) return version;
  // As a function: in a text, `$&` and its like in the version would be read as patterns.
  return own(versions, version) ?? own(versions, '*')?.replaceAll('{version}', () => version);
}

/** Events choose the names, so what every object inherits (`constructor`, `__proto__`) must not be found. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
