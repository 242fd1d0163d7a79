import { armsAskedLive, type LiveCheck } from '#domain/live-check.ts';
import type { Manifest } from '#domain/manifest.ts';

/** A run's manifest with what was found since of the answers that were stored before it. */
export type RunView = Manifest & {
  /** Arms of which only answers of the run itself count. Default: none. */
  readonly liveArms?: ReadonlySet<string>;
};

/** @param check null: it was not made, so nothing speaks for what is stored. */
export function afterLiveCheck(manifest: Manifest, check: LiveCheck | null): RunView {
  if (manifest.liveCheck !== true) return manifest;
  const names = manifest.arms.map((arm) => arm.name);
  return { ...manifest, liveArms: armsAskedLive(check, names) };
}

/** When the run was planned that asked, milliseconds since 1970. */
export function askedFromMsOf({ askedFrom, plannedAt }: Manifest): number {
  return Date.parse(askedFrom ?? plannedAt);
}

/** Since when answers of an arm count, milliseconds since 1970; null: always. */
export function sinceMsOf(view: RunView, arm: string): number | null {
  if (view.liveArms?.has(arm) === true) return askedFromMsOf(view);
  return view.answersSince === undefined ? null : Date.parse(view.answersSince);
}
