import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { RunProgressBar } from '#dashboard/components/run-progress-bar.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';

type Running = ResponseOf<'read-home'>['running'];

/** Runs under way with their progress; what is heard changes only with their number. */
export function RunningList({ runs, underWay }: { readonly runs: Running; readonly underWay: number }) {
  return (
    <section class="stack" aria-label="Runs under way">
      <h2>Running now</h2>
      <p class="quiet" role="status">
        {underWay === 0 ? 'No run is under way.' : `${underWay} under way.`}
        {underWay > runs.length && ` Shown are the ${runs.length} with the nearest deadline.`}
      </p>
      {runs.length > 0 && (
        <ul class="cards">
          {runs.map((run) => (
            <li key={run.runId} class="card stack tight">
              <p class="line apart">
                <a href={hrefTo(['runs', run.runId])}>{run.suite}</a>
                <span class="quiet">
                  <code>{run.change.candidate}</code>, opened <When at={run.createdAt} />
                </span>
              </p>
              <RunProgressBar run={run} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
