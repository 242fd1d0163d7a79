import type { Manifest } from '#domain/manifest.ts';
import type { LiveChecks } from '#workflow/ports.ts';
import { afterLiveCheck, type RunView } from '#workflow/run-view.ts';

/** A run's manifest with its live check, where it asked for one. */
export async function checkedRunView(manifest: Manifest, checks: Pick<LiveChecks, 'get'>): Promise<RunView> {
  if (manifest.liveCheck !== true) return manifest;
  return afterLiveCheck(manifest, await checks.get(manifest.answeredIn ?? manifest.runId));
}
