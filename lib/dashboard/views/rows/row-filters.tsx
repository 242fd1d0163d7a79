import { useEffect, useState } from 'preact/hooks';
import { SelectField } from '#dashboard/components/select-field.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import { type RowQuery, rowQueryNames } from '#dashboard/views/rows/row-query.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { Verdict } from '#domain/verdict.ts';

const TYPING_MS = 350;
const sorts = {
  '': 'as in the dataset',
  'effect asc': 'largest loss first',
  'effect desc': 'largest gain first',
  'score asc': 'lowest score first',
  'score desc': 'highest score first',
} as const;

/** Which rows are looked for; every choice stands in the address. */
export function RowFilters({ verdict, filter }: { readonly verdict: Verdict; readonly filter: RowQuery }) {
  const results = verdict.decision?.metrics ?? [];
  const metrics = [...new Set(results.map(({ metric }) => metric))];
  const slices = [...new Set(results.map(({ slice }) => slice))].filter((slice) => slice !== allRows);
  const isFiltered = rowQueryNames.some((name) => filter[name] !== undefined);
  const choose = (changes: Readonly<Record<string, string | undefined>>) =>
    changeQuery({ ...changes, row: undefined }, { replace: true });
  return (
    <search class="filters" aria-label="Rows">
      <SelectField
        label="Metric"
        value={filter.metric ?? ''}
        any="the first"
        options={metrics}
        on={(metric) => choose({ metric })}
      />
      <SelectField
        label="Candidate"
        value={filter.change ?? ''}
        any="any"
        options={['lost', 'gained', 'same']}
        on={(change) => choose({ change })}
      />
      <SelectField
        label="Errors"
        value={filter.error ?? ''}
        any="any"
        options={['true', 'false']}
        words={{ true: 'only errors', false: 'no errors' }}
        on={(error) => choose({ error })}
      />
      <SelectField
        label="Slice"
        value={filter.slice ?? ''}
        any="all rows"
        options={slices}
        words={Object.fromEntries(slices.map((slice) => [slice, formatSlice(slice)]))}
        on={(slice) => choose({ slice })}
      />
      <Typed label="At least" value={filter.min} size={6} isNumber on={(min) => choose({ min })} />
      <Typed label="At most" value={filter.max} size={6} isNumber on={(max) => choose({ max })} />
      <Typed label="Search" value={filter.search} size={18} on={(search) => choose({ search })} />
      <label>
        Order
        <select
          value={filter.sort === undefined ? '' : `${filter.sort} ${filter.order ?? 'asc'}`}
          onChange={({ currentTarget }) => {
            const [sort, order] = currentTarget.value.split(' ');
            choose({ sort, order });
          }}
        >
          {Object.entries(sorts).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {isFiltered && (
        <button
          type="button"
          onClick={() => choose(Object.fromEntries(rowQueryNames.map((name) => [name, undefined])))}
        >
          Clear
        </button>
      )}
    </search>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly size: number;
  readonly isNumber?: boolean;
  readonly on: (value: string) => void;
}

/** A field that asks once the typing pauses. */
function Typed({ label, value = '', size, isNumber = false, on }: TypedProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value || (isNumber && typed !== '' && Number.isNaN(Number(typed)))) return;
    const timer = setTimeout(() => on(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, value, isNumber, on]);
  return (
    <label>
      {label}
      <input
        {...(isNumber ? { inputMode: 'decimal' as const } : { type: 'search' as const })}
        size={size}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </label>
  );
}
