import { OutcomeShape } from '#dashboard/components/outcome.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import type { RunOutcome } from '#domain/run.ts';

/** The last outcomes, oldest first, each a link to its run. */
export function OutcomeTrail({
  points,
}: {
  readonly points: readonly {
    readonly runId: string;
    readonly outcome: RunOutcome;
    readonly candidate: string;
  }[];
}) {
  return (
    <ol class="trail" aria-label="Last verdicts, oldest first">
      {points.map(({ runId, outcome, candidate }) => (
        <li key={runId}>
          <a
            href={hrefTo(['runs', runId])}
            aria-label={`${candidate}: ${outcome}`}
            title={`${candidate}: ${outcome}`}
          >
            <OutcomeShape of={outcome} />
          </a>
        </li>
      ))}
    </ol>
  );
}
