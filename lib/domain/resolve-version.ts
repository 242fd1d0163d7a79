import { own } from '#domain/own.ts';
import type { PublishedSuite } from '#domain/suite.ts';

/** What a version stands for, or what is wrong with it. */
export type ResolvedVersion =
  | { readonly ok: true; readonly served: string; readonly promptName: string | undefined }
  | { readonly ok: false; readonly problem: string };

/** The served name of `version` (in the words of events) and the name of the prompt that it is asked with. */
export function resolveVersion({ definition, prompts }: PublishedSuite, version: string): ResolvedVersion {
  const { varies, versions, prompt, promptFrom } = definition.target;
  const served = servedName(versions, version);
  if (served === undefined) {
    const known = Object.keys(versions ?? {}).join(', ');
    return {
      ok: false,
      problem: `Expected a version that suite "${definition.name}" knows (${known}), got "${version}". Add it under target.versions in suite.yaml, or a "*" entry such as "name@{version}", and publish.`,
    };
  }
  const promptName = varies === 'prompt' ? served : prompt;
  const isHeld = promptName !== undefined && promptFrom === undefined;
  if (isHeld && own(prompts, promptName) === undefined) {
    const known = Object.keys(prompts).join(', ') || 'none';
    return {
      ok: false,
      problem: `Expected a prompt that suite "${definition.name}" has (${known}), got "${promptName}". Add prompts/${promptName}.yaml to the suite's folder and publish.`,
    };
  }
  return { ok: true, served, promptName };
}

function servedName(
  versions: Readonly<Record<string, string>> | undefined,
  version: string,
): string | undefined {
  if (versions === undefined) return version;
  // As a function: in a text, `$&` and its like in the version would be read as patterns.
  return own(versions, version) ?? own(versions, '*')?.replaceAll('{version}', () => version);
}
