import { changeQuery } from '#dashboard/routing/location.ts';

/** First and last day of what is summed, UTC. */
export function PeriodFields({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <search class="filters" aria-label="Period">
      <label>
        From
        <input
          type="date"
          value={from}
          max={to}
          onChange={({ currentTarget }) => changeQuery({ from: currentTarget.value })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          value={to}
          min={from}
          onChange={({ currentTarget }) => changeQuery({ to: currentTarget.value })}
        />
      </label>
    </search>
  );
}
