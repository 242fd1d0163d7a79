import { useApi } from '#dashboard/api/use-api.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { Tabs } from '#dashboard/components/tabs.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { CostTrend } from '#dashboard/views/trends/cost-trend.tsx';
import { KpiTable } from '#dashboard/views/trends/kpi-table.tsx';
import { SuiteTrend } from '#dashboard/views/trends/suite-trend.tsx';
import type { ViewProps } from '#dashboard/views/view.ts';

const tabs = [
  { name: 'metrics', title: 'Metrics over versions' },
  { name: 'kpis', title: 'What the service did' },
  { name: 'cost', title: 'Cost' },
] as const;

/** `#/trends?suite=…&metric=…`, `#/trends/kpis`, `#/trends/cost?by=team`. */
export function TrendsView({ path: [part = 'metrics'], query }: ViewProps) {
  return (
    <div class="stack">
      <ViewHeading title="Trends" />
      <Tabs
        label="Kinds of trends"
        chosen={part}
        tabs={tabs.map((tab) => ({
          ...tab,
          href: hrefTo(tab.name === 'metrics' ? ['trends'] : ['trends', tab.name]),
        }))}
      />
      {part === 'kpis' ? (
        <KpiTable query={query} />
      ) : part === 'cost' ? (
        <CostTrend query={query} />
      ) : (
        <OfSuite query={query} />
      )}
    </div>
  );
}

function OfSuite({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const answer = useApi('list-suites', {});
  return (
    <Loaded of={answer} what="the suites">
      {({ suites }) => {
        const names = suites.map(({ name }) => name);
        const suite = query.suite ?? names[0];
        return suite === undefined ? (
          <EmptyNote title="No suite is published yet" />
        ) : (
          <SuiteTrend key={suite} suite={suite} suites={names} query={query} />
        );
      }}
    </Loaded>
  );
}
