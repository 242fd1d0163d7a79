import type { RunOutcome, RunState } from '#domain/run.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatAge } from '#report/format/format-duration.ts';
import { outcomeTone } from '#report/outcome-tone.ts';

/** As much of a run as a list shows. */
export interface ListedRun {
  readonly runId: string;
  readonly suite: string;
  readonly change: {
    readonly kind: string;
    readonly candidate: string;
    readonly baseline?: string | undefined;
  };
  readonly attempt: number;
  readonly state: RunState;
  readonly outcome: RunOutcome | null;
  readonly rows: number;
  readonly createdAt: string;
}

/** Runs, one a row, in the order given. */
export function runTable(runs: readonly ListedRun[], nowMs: number): Document {
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Run' },
        { title: 'Suite' },
        { title: 'Change' },
        { title: 'Candidate' },
        { title: 'Outcome' },
        { title: 'Rows', align: 'right' },
        { title: 'Started' },
      ],
      rows: runs.map((run) => runRow(run, nowMs)),
    },
  ];
}

function runRow(run: ListedRun, nowMs: number): Text[] {
  const attempt = run.attempt > 1 ? ` (attempt ${run.attempt})` : '';
  return [
    text(run.runId),
    text(run.suite),
    text(run.change.kind),
    text(`${run.change.candidate}${attempt}`),
    run.outcome === null ? text(run.state, 'quiet') : text(run.outcome, outcomeTone(run.outcome)),
    text(formatCount(run.rows)),
    text(formatAge(run.createdAt, nowMs), 'quiet'),
  ];
}
