import { Facts } from '#dashboard/components/facts.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import type { Verdict } from '#domain/verdict.ts';
import { formatCount } from '#report/format/format-count.ts';
import { summarySection } from '#report/sections/summary-section.ts';

/** What was held against what, by whom it was asked for, and who answers for it. */
export function VerdictFacts({ verdict }: { readonly verdict: Verdict }) {
  const { dataset, rows } = verdict;
  const table = summarySection(verdict).find((part) => part.kind === 'table');
  const rest = (table?.rows ?? []).map(([name, value]) => [name?.text ?? '', value?.text ?? ''] as const);
  return (
    <section class="stack tight" aria-label="What was judged">
      <h2>What was judged</h2>
      <Facts
        of={rest.map(([name, value]) =>
          name === 'Rows'
            ? ([
                name,
                <>
                  {formatCount(rows)} of {formatCount(dataset.rows)} in{' '}
                  <a href={hrefTo(['datasets', dataset.name])}>{dataset.name}</a>{' '}
                  <code>{dataset.version.slice(0, 12)}</code>
                </>,
              ] as const)
            : ([name, value] as const),
        )}
      />
    </section>
  );
}
