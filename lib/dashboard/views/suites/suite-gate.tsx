import type { GateRuleResource } from '#contracts/api/gate-rule-resource.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { SuiteWaves } from '#dashboard/views/suites/suite-waves.tsx';
import { formatMargin, formatPercent } from '#domain/format/format-metric.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import type { Suite } from '#domain/suite.ts';
import { countOf } from '#report/format/format-count.ts';
import { askedWords, correctionWords, rowsWords } from '#report/gate-rule-words.ts';

interface SuiteGateProps {
  readonly definition: Suite;
  readonly rules: readonly GateRuleResource[];
  readonly units: MetricUnits;
}

const stayingOpen = {
  block: 'the run is inconclusive',
  'pass-with-warning': 'the run passes with a warning, and moves no champion',
  escalate: 'the run reads on beyond its sample',
} as const;

/** What decides, in words: rules, levels, what stays open, alerts and looks. */
export function SuiteGate({ definition, rules, units }: SuiteGateProps) {
  const { gate } = definition;
  const blocking = rules.filter(({ severity }) => severity === 'block').length;
  return (
    <section class="stack" aria-label="Gate">
      <h2>Gate</h2>
      <DataTable
        label="Rules of the gate"
        rows={rules}
        keyOf={({ id }) => id}
        columns={[
          {
            title: 'Rule',
            cell: ({ rule, meaning }) => (
              <>
                {rule} <span class="quiet small block">{meaning}</span>
              </>
            ),
          },
          { title: 'Metric', cell: ({ metric }) => metric },
          { title: 'On', cell: (rule) => rowsWords(rule) },
          { title: 'Asked: the candidate', cell: (rule) => askedWords(rule, rule.unit) },
          { title: 'If not', cell: ({ severity }) => (severity === 'block' ? 'blocks' : 'warns only') },
          { title: 'Confidence', cell: () => `${formatPercent(1 - gate.alpha)}, one-sided` },
          { title: 'Correction of a fail', cell: (rule) => correctionWords(rule, blocking) },
        ]}
      />
      <ul class="stack tight">
        <li>
          It passes when every rule that blocks passes, each at the whole level (alpha {gate.alpha}): that
          takes no correction.
        </li>
        <li>
          It fails when one of them fails.{' '}
          {rules.some(({ over }) => over === 'each') || blocking > 1
            ? 'There the level is split over all of them, a value of “each” counting as one, and what a failed rule held goes to the others.'
            : 'There is only one, so it has the whole level.'}
        </li>
        <li>
          What is neither stays open: {stayingOpen[gate.inconclusive ?? 'block']}. Fewer than{' '}
          {countOf(gate.minimumClusters, 'cluster')} decide nothing.
        </li>
        <li>
          With scores for less than {formatPercent(gate.minimumCoverage)} of the rows of an arm the run is
          incomplete.
        </li>
        <li>{alertWords(gate, units)}</li>
      </ul>
      <SuiteWaves definition={definition} />
    </section>
  );
}

function alertWords({ alerts: { margins, falseDiscoveryRate } }: Gate, units: MetricUnits): string {
  const own = Object.entries(margins).map(
    ([metric, margin]) => `${formatMargin(margin, unitOf(units, metric))} of ${metric}`,
  );
  const from = own.length === 0 ? 'the margin of its rule' : `${own.join(', ')}, else the margin of its rule`;
  return `A significant loss is an alert from ${from} on, with at most ${formatPercent(falseDiscoveryRate)} false ones among all alerts (Benjamini–Hochberg over metrics and slices).`;
}
