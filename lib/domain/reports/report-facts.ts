import type { ReportEntry, Units } from '#domain/reports/report-entry.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';

/** From the first instant up to, but without, the second; ISO 8601, UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Which verdicts a report is about. What is left out lets everything through. */
export interface ReportFilter {
  /** Owner of the suites. */
  readonly team?: string | undefined;
  readonly suite?: string | undefined;
  readonly subject?: string | undefined;
  readonly candidate?: string | undefined;
  /** A change key. */
  readonly change?: string | undefined;
}

/** What every template makes its report of. */
export interface ReportFacts {
  readonly period: Period;
  readonly filter: ReportFilter;
  readonly composedAt: string;
  /** Of the period, oldest first; where a rerun gave a newer verdict, only that. */
  readonly entries: readonly ReportEntry[];
  /** Of the period, those that a rerun has replaced: they say nothing any more, and cost what they cost. */
  readonly replaced: readonly ReportEntry[];
  /** All of the period before, as long as this one. */
  readonly before: readonly ReportEntry[];
  /** Verdicts that the template shows in full. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly units: Units }[];
  /** Suites that judge the change of the newest entry, whether or not they have their verdict. */
  readonly expected: readonly string[];
  readonly waivers: readonly Waiver[];
  /** Runs of the period that were too many to be read; see `MAX_RUNS`. */
  readonly unread: number;
}

/** Whether a report is about this verdict. */
export function isAbout(
  entry: ReportEntry,
  { team, suite, subject, candidate, change }: ReportFilter,
): boolean {
  const asked: readonly (readonly [string | undefined, string])[] = [
    [team, entry.team],
    [suite, entry.suite],
    [subject, entry.change.subject],
    [candidate, entry.change.candidate],
    [change, entry.change.key],
  ];
  return asked.every(([wanted, found]) => wanted === undefined || wanted === found);
}

/** Without those that a newer attempt of theirs has replaced. */
export function standing(entries: readonly ReportEntry[]): ReportEntry[] {
  const replaced = new Set(entries.map(({ supersedes }) => supersedes));
  return entries.filter(({ runId }) => !replaced.has(runId));
}
