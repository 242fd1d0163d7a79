import { CHAMPION_CANDIDATE } from '#contracts/triggers/suite-schedule.ts';
import type { Change } from '#domain/change.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { Champion } from '#workflow/ports.ts';

export interface VersionChoice {
  readonly change: Change;
  readonly suite: PublishedSuite;
  readonly champion: Champion | null;
  /** The run that is done again, where the change asks for that. */
  readonly superseded: Manifest | null;
}

/** Which versions a run holds against each other, in the words of events. */
export interface ChosenVersions {
  readonly judged: string;
  /** Null where there is nothing to hold it against. */
  readonly against: { readonly version: string; readonly from: 'event' | 'champion' } | null;
}

/**
 * The baseline is the one that the event names, else the champion, else none. A run that is done again has the versions of
 * the one it supersedes: by now the candidate may itself be the champion.
 */
export function chooseVersions({
  change,
  suite,
  champion,
  superseded,
}: VersionChoice): ChosenVersions | { readonly problem: string } {
  const { name } = suite.definition;
  const judgesChampion = change.kind === 'dataset' || change.candidate === CHAMPION_CANDIDATE;
  const judged = superseded?.arms[0]?.version ?? (judgesChampion ? champion?.version : change.candidate);
  if (judged === undefined) {
    return {
      problem: `Expected suite "${name}" to have a champion to judge, got none. Name one: assize baseline set ${name} --to <version> --reason <why>.`,
    };
  }
  const version = change.baseline ?? superseded?.baseline.version ?? champion?.version;
  if (version === undefined || version === judged) return { judged, against: null };
  return { judged, against: { version, from: change.baseline === undefined ? 'champion' : 'event' } };
}
