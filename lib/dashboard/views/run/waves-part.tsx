import { useCallback } from 'preact/hooks';
import { Chart } from '#dashboard/charts/chart.tsx';
import { drawBoundaries } from '#dashboard/charts/draw-boundaries.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Skeleton } from '#dashboard/components/loaded.tsx';
import { ReportDocument } from '#dashboard/components/report-document.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';
import { useUnits } from '#dashboard/views/run/use-units.ts';
import { formatPercent } from '#domain/format/format-metric.ts';
import type { RuleLook, RuleResult } from '#domain/gate/gate-decision.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatProbability } from '#report/format/format-probability.ts';
import { wavesSection } from '#report/sections/waves-section.ts';

/** When each rule was decided, drawn against the bounds that it had to cross. */
export function WavesPart({ verdict, query }: RunPartProps) {
  const units = useUnits(verdict.runId);
  if (units === null) return <Skeleton what="the waves" lines={12} />;
  const rules = verdict.decision?.rules.filter(({ sequential }) => sequential !== undefined) ?? [];
  const chosen = rules.find(({ id }) => id === query.rule) ?? rules[0];
  if (chosen === undefined) {
    return (
      <EmptyNote title="Judged in one look">
        The run had one wave, or no rule of it can be tested wave by wave.
      </EmptyNote>
    );
  }
  return (
    <div class="stack wide">
      <section class="stack" aria-label="Bounds of a rule">
        <div class="line apart">
          <h2>Evidence against its bounds</h2>
          <label class="line small">
            Rule
            <select
              value={chosen.id}
              onChange={({ currentTarget }) => changeQuery({ rule: currentTarget.value })}
            >
              {rules.map(({ id }) => (
                <option key={id}>{id}</option>
              ))}
            </select>
          </label>
        </div>
        <Boundaries rule={chosen} />
      </section>
      <ReportDocument document={wavesSection(verdict, units)} />
    </div>
  );
}

function Boundaries({ rule }: { readonly rule: RuleResult }) {
  const looks = rule.sequential?.looks ?? [];
  const crossed = rule.sequential?.crossed ?? null;
  const draw = useCallback<Parameters<typeof Chart>[0]['draw']>(
    (plot, width) => drawBoundaries(plot, width, looks, crossed),
    [looks, crossed],
  );
  return (
    <>
      <Chart
        label={`Evidence of ${rule.id} over ${looks.length} looks: ${crossed === null ? 'no bound was crossed' : `it crossed the bound to ${crossed.side} at wave ${crossed.wave}`}.`}
        height={310}
        draw={draw}
      >
        Upwards: evidence that the rule passes; downwards: that it fails. The shaded side of a dashed bound
        decides.
      </Chart>
      <DataTable<RuleLook>
        label={`Looks of ${rule.id}`}
        rows={looks}
        keyOf={({ wave }) => String(wave)}
        columns={[
          { title: 'Wave', cell: ({ wave }) => `wave ${wave}` },
          { title: 'Rows', isNumber: true, cell: ({ rows }) => formatCount(rows) },
          { title: 'Information', isNumber: true, cell: (look) => formatPercent(look.informationFraction) },
          { title: 'z to pass', isNumber: true, cell: ({ pass }) => pass.z.toFixed(2) },
          {
            title: 'Bound to pass',
            isNumber: true,
            cell: ({ pass }) => pass.bound?.toFixed(2) ?? 'none yet',
          },
          { title: 'Alpha spent to pass', isNumber: true, cell: ({ pass }) => formatProbability(pass.spent) },
          { title: 'z to fail', isNumber: true, cell: ({ fail }) => fail.z.toFixed(2) },
          {
            title: 'Bound to fail',
            isNumber: true,
            cell: ({ fail }) => fail.bound?.toFixed(2) ?? 'none yet',
          },
          { title: 'Alpha spent to fail', isNumber: true, cell: ({ fail }) => formatProbability(fail.spent) },
        ]}
      />
    </>
  );
}
