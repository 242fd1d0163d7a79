import type { Arm, Manifest } from '#domain/manifest.ts';

/**
 * A manifest for whoever may not read rows: examples that prompts show are rows of the dataset, so only their number is told.
 * Everything else stands as it was frozen.
 */
export function shownManifest(manifest: Manifest) {
  return { ...manifest, arms: manifest.arms.map(shownArm) };
}

function shownArm(arm: Arm) {
  const { prompt, ...target } = arm.target;
  if (prompt?.examples === undefined) return arm;
  const { examples, ...told } = prompt;
  return { ...arm, target: { ...target, prompt: { ...told, withheldExamples: examples.length } } };
}
