import { useApi } from '#dashboard/api/use-api.ts';
import { changeQuery } from '#dashboard/routing/location.ts';

const MOST = 8;

/** The runs that are compared, and a way to add one of the newest. */
export function RunPicker({ chosen }: { readonly chosen: readonly string[] }) {
  const { loading } = useApi('list-runs', { query: { limit: 100, state: 'ended' } });
  const runs = loading.state === 'ready' ? loading.value.runs : [];
  const nameOf = (runId: string) => {
    const run = runs.find((one) => one.runId === runId);
    return run === undefined ? runId : `${run.suite}: ${run.change.candidate}`;
  };
  const set = (next: readonly string[]) => changeQuery({ runs: next.join(',') });
  return (
    <div class="filters">
      <label>
        Add a run
        <select
          value=""
          disabled={chosen.length >= MOST}
          onChange={({ currentTarget }) => set([...chosen, currentTarget.value])}
        >
          <option value="">{chosen.length >= MOST ? `at most ${MOST}` : 'one of the newest'}</option>
          {runs
            .filter(({ runId }) => !chosen.includes(runId))
            .map(({ runId, suite, change, outcome, createdAt }) => (
              <option key={runId} value={runId}>
                {suite}: {change.candidate}, {outcome}, {createdAt.slice(0, 16)}
              </option>
            ))}
        </select>
      </label>
      {chosen.map((runId) => (
        <button key={runId} type="button" onClick={() => set(chosen.filter((one) => one !== runId))}>
          <span class="unseen">Leave out </span>
          {nameOf(runId)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}
