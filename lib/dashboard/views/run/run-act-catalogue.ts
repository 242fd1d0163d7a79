import type { AcceptedRun, FollowedRun } from '#contracts/api/run-resource.ts';
import { callApi } from '#dashboard/api/call-api.ts';

/** Something that a person may do to a run. */
export interface RunAct {
  readonly name: 'cancel' | 'rerun' | 'rejudge';
  /** What the button says. */
  readonly title: string;
  /** What follows, before it is done. */
  readonly meaning: string;
  readonly fits: (run: FollowedRun) => boolean;
  /** Whether a reason is asked for. */
  readonly hasReason: boolean;
  /** @returns the run that was asked for; null: it is about this one. */
  readonly ask: (runId: string, reason: string) => Promise<AcceptedRun | null>;
}

const hasEnded = ({ state }: FollowedRun) => state === 'ended';

export const runActs: readonly RunAct[] = [
  {
    name: 'cancel',
    title: 'Cancel',
    meaning:
      'The run ends incomplete, with what it has: no rule is decided, and no champion moves. What was asked already is billed.',
    fits: ({ state }) => state === 'running' || state === 'paused',
    hasReason: true,
    ask: async (runId, reason) => {
      await callApi('cancel-run', { params: { runId }, body: { reason } });
      return null;
    },
  },
  {
    name: 'rerun',
    title: 'Run again',
    meaning:
      'The same change is judged again by today’s suite and dataset, as the next attempt. Models are asked, which costs money; stored answers serve where the suite lets them.',
    fits: hasEnded,
    hasReason: false,
    ask: (runId) => callApi('rerun-run', { params: { runId } }),
  },
  {
    name: 'rejudge',
    title: 'Judge again',
    meaning:
      'The stored answers of this run are judged by today’s metrics and gate, as the next attempt. No model is asked.',
    fits: hasEnded,
    hasReason: false,
    ask: (runId) => callApi('rejudge-run', { params: { runId } }),
  },
];
