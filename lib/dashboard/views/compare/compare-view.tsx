import { useEffect, useState } from 'preact/hooks';
import { callApi } from '#dashboard/api/call-api.ts';
import type { Loadable, Loading } from '#dashboard/api/use-api.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { ComparedRuns } from '#dashboard/views/compare/compared-runs.tsx';
import { RunPicker } from '#dashboard/views/compare/run-picker.tsx';
import type { ViewProps } from '#dashboard/views/view.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { ScoredVerdict } from '#report/scorecard.ts';

/** `#/compare?runs=run_1,run_2&quality=accuracy`: arms of any runs side by side. */
export function CompareView({ query }: ViewProps) {
  const runIds = [...new Set((query['runs'] ?? '').split(',').filter((runId) => runId !== ''))];
  const verdicts = useVerdicts(runIds);
  return (
    <div class="stack">
      <ViewHeading title="Compare" />
      <RunPicker chosen={runIds} />
      {runIds.length === 0 ? (
        <EmptyNote title="Choose runs to compare">
          Their arms stand side by side: metrics with intervals, cost, latency, and which of them nobody
          beats.
        </EmptyNote>
      ) : (
        <Loaded of={verdicts} what="the verdicts" lines={14}>
          {(scored) => <ComparedRuns scored={scored} quality={query['quality']} />}
        </Loaded>
      )}
    </div>
  );
}

/** The verdicts of these runs with what their metrics are. */
function useVerdicts(runIds: readonly string[]): Loadable<readonly ScoredVerdict[]> {
  const key = runIds.join(',');
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; loading: Loading<readonly ScoredVerdict[]> } | null>(
    null,
  );
  useEffect(() => {
    const leaving = new AbortController();
    const read = async (runId: string): Promise<ScoredVerdict> => {
      const call = { params: { runId } };
      const [verdict, { metrics }] = await Promise.all([
        callApi('read-verdict', call, leaving.signal),
        callApi('read-manifest', call, leaving.signal),
      ]);
      return { verdict: verdict as unknown as Verdict, metrics };
    };
    Promise.all(key.split(',').filter(Boolean).map(read)).then(
      (value) => setAnswer({ key, loading: { state: 'ready', value } }),
      (error: unknown) => {
        if (!leaving.signal.aborted) setAnswer({ key, loading: { state: 'failed', error } });
      },
    );
    return () => leaving.abort();
  }, [key, round]);
  const loading: Loading<readonly ScoredVerdict[]> =
    answer?.key === key ? answer.loading : { state: 'loading' };
  return { loading, reload: () => setRound(round + 1) };
}
