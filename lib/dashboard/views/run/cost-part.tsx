import { DataTable } from '#dashboard/components/data-table.tsx';
import { ReportDocument } from '#dashboard/components/report-document.tsx';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatUsd } from '#report/format/format-usd.ts';
import { costSection } from '#report/sections/cost-section.ts';
import { coverageSection } from '#report/sections/coverage-section.ts';
import { savedLine } from '#report/sections/waves-section.ts';

/** What the run cost and whom, what came back of it, and what failed. */
export function CostPart({ verdict }: RunPartProps) {
  const { cost, waves, reuse } = verdict;
  const saved = savedLine(waves);
  const hours = cost.hours ?? [];
  const aws = cost.aws ?? [];
  return (
    <div class="stack wide">
      <ReportDocument document={costSection(verdict)} />
      {saved !== null && <p>{saved}</p>}
      <ReportDocument document={coverageSection(verdict)} />
      {reuse.some(({ rows }) => rows > 0) && (
        <section class="stack tight" aria-label="Stored answers">
          <h2>Stored answers</h2>
          <DataTable
            label="Stored answers"
            rows={reuse}
            keyOf={({ arm }) => arm}
            columns={[
              { title: 'Arm', cell: ({ arm }) => arm },
              { title: 'Rows', isNumber: true, cell: ({ rows }) => formatCount(rows) },
              { title: 'Oldest', cell: ({ oldestAnsweredAt }) => oldestAnsweredAt ?? '' },
              { title: 'Newest', cell: ({ newestAnsweredAt }) => newestAnsweredAt ?? '' },
            ]}
          />
        </section>
      )}
      {hours.length > 1 && (
        <section class="stack tight" aria-label="Cost by the hour">
          <h2>By the hour</h2>
          <DataTable
            label="Cost by the hour"
            rows={hours}
            keyOf={({ hour, arm }) => `${hour} ${arm}`}
            columns={[
              { title: 'Hour', cell: ({ hour }) => hour },
              { title: 'Arm', cell: ({ arm }) => arm },
              { title: 'Cost', isNumber: true, cell: ({ microUsd }) => formatUsd(microUsd) },
              { title: 'Calls', isNumber: true, cell: ({ calls }) => formatCount(calls) },
            ]}
          />
        </section>
      )}
      {aws.length > 0 && (
        <section class="stack tight" aria-label="What the service used of AWS">
          <h2>AWS, line by line</h2>
          <DataTable
            label="What the service used of AWS"
            rows={aws}
            keyOf={({ service, unit }) => `${service} ${unit}`}
            columns={[
              { title: 'Service', cell: ({ service }) => service },
              { title: 'Used', isNumber: true, cell: ({ quantity }) => quantity.toLocaleString('en-US') },
              { title: 'Unit', cell: ({ unit }) => unit },
              { title: 'Cost', isNumber: true, cell: ({ microUsd }) => formatUsd(microUsd) },
            ]}
          />
        </section>
      )}
    </div>
  );
}
