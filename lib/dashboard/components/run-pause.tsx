import type { FollowedRun } from '#contracts/api/run-resource.ts';
import { When } from '#dashboard/components/when.tsx';
import { formatCount } from '#report/format/format-count.ts';

/** Why a run does not go on: what its target failed with, since when, and when it is asked again. */
export function RunPause({ pause }: { readonly pause: NonNullable<FollowedRun['pause']> }) {
  const { until, isOver, reason, endpointFault: fault } = pause;
  return (
    <section class="banner doubtful stack tight" aria-label="Why the run is paused">
      <p class="sentence">
        {isOver ? 'Its target is asked again after a pause' : 'The run is paused'}
        {fault !== null && (
          <>
            : <code>{fault.origin}</code> has failed since <When at={fault.firstAt} />
          </>
        )}
        .
      </p>
      <p class="break small">{fault?.message ?? reason}</p>
      <p class="line small">
        {fault !== null && (
          <span>
            {fault.code}, {formatCount(fault.failures)} {fault.failures === 1 ? 'call' : 'calls in a row'}
          </span>
        )}
        {!isOver && (
          <span>
            next try at <time dateTime={until}>{until.slice(11, 19)} UTC</time>
          </span>
        )}
      </p>
    </section>
  );
}
