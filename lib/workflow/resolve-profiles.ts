import { type ApplicationProfile, readBedrockModel } from '#domain/bedrock-model.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import { isBedrock } from '#workflow/arm-price.ts';
import { chooseVersions, type VersionChoice } from '#workflow/choose-versions.ts';
import type { InferenceProfiles, ResolvedProfile } from '#workflow/ports.ts';

/**
 * Asks what the application inference profiles stand for that a run's arms are served by, for their price.
 *
 * @returns by the profile's ARN; nothing where no arm has one.
 */
export async function resolveProfiles(
  choice: VersionChoice,
  profiles: InferenceProfiles,
): Promise<Readonly<Record<string, ResolvedProfile>>> {
  const named = profilesOf(choice);
  const resolved = await Promise.all(
    named.map(async (profile) => [profile.arn, await profiles.resolve(profile)] as const),
  );
  return Object.fromEntries(resolved);
}

function profilesOf(choice: VersionChoice): readonly ApplicationProfile[] {
  const { suite } = choice;
  const { provider, varies, model } = suite.definition.target;
  const chosen = isBedrock(provider) ? chooseVersions(choice) : { problem: '' };
  if ('problem' in chosen) return [];
  const versions = [chosen.judged, ...(chosen.against === null ? [] : [chosen.against.version])];
  const models = versions.flatMap((version) => {
    if (varies !== 'model') return model ?? [];
    const resolved = resolveVersion(suite, version);
    return resolved.ok ? resolved.served : [];
  });
  return [...new Set(models)].flatMap((name) => {
    const read = readBedrockModel(name);
    return read?.kind === 'application-profile' ? read : [];
  });
}
