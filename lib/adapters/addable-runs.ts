import { type Item, readJson, readText, text } from '#adapters/dynamo-table.ts';
import type { KpiRun } from '#domain/reports/kpis.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { RunFigures } from '#domain/run-figures.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** The attributes of a run's item that are read where thousands of runs are added up: few and short, apart from the run. */
export const addableNames = [
  'runId',
  'suite',
  'supersedes',
  'changeKey',
  'subject',
  'candidate',
  'occurredAt',
  'outcome',
  'endedAt',
  'figures',
] as const;

/** Those that are known when a run is opened. */
export function addableAttributes({
  runId,
  suite,
  change,
}: Pick<RunRecord, 'runId' | 'suite' | 'change'>): Item {
  return {
    runId: text(runId),
    suite: text(suite),
    changeKey: text(change.key),
    subject: text(change.subject),
    candidate: text(change.candidate),
    ...(change.supersedes !== undefined && { supersedes: text(change.supersedes) }),
    occurredAt: text(change.cause.occurredAt),
  };
}

/** Whether an item has them: those that an earlier release opened hold all of it in the run alone. */
export function isAddable(item: Item): boolean {
  return 'changeKey' in item;
}

/** From the item of a run that has ended. */
export function readAddable(item: Item): KpiRun {
  const told = (name: string) => readText(item, name) ?? '';
  return {
    runId: told('runId'),
    supersedes: readText(item, 'supersedes'),
    suite: told('suite'),
    change: { key: told('changeKey'), subject: told('subject'), candidate: told('candidate') },
    outcome: told('outcome') as RunOutcome,
    askedAt: told('occurredAt'),
    decidedAt: told('endedAt'),
    figures: readJson<RunFigures | null>(item, 'figures'),
  };
}

/** The same from the whole run. */
export function addableRun({ runId, suite, change, outcome, endedAt, figures }: RunRecord): KpiRun {
  const { supersedes = null, cause, key, subject, candidate } = change;
  return {
    runId,
    supersedes,
    suite,
    change: { key, subject, candidate },
    outcome: outcome!,
    askedAt: cause.occurredAt,
    decidedAt: endedAt!,
    figures: figures ?? null,
  };
}
