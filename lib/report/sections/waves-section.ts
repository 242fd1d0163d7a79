import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatValue,
} from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import type { RuleResult, RuleSequential } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { wavePlots } from '#report/sections/wave-plots.ts';

/** When each rule was decided, by which bound, and what its estimate is once the looks are allowed for. */
export function wavesSection({ decision, waves }: Verdict, units: MetricUnits): Document {
  const looked = decision?.rules.filter(({ sequential }) => sequential !== undefined) ?? [];
  if (decision === null || looked.length === 0) return [];
  const saved = savedLine(waves);
  return [
    { kind: 'heading', text: `Waves: ended at ${decision.look.wave} of ${decision.look.waves}` },
    ...(saved === null ? [] : [{ kind: 'paragraph' as const, text: [text(saved)] }]),
    {
      kind: 'table',
      columns: [
        { title: 'Rule' },
        { title: 'Crossed' },
        { title: 'z', align: 'right' },
        { title: 'Bound', align: 'right' },
        { title: 'Adjusted', align: 'right' },
        { title: 'Interval', align: 'right' },
      ],
      rows: looked.map((rule) => waveRow(rule, rule.sequential!, unitOf(units, rule.metric))),
    },
    ...wavePlots(looked),
    {
      kind: 'paragraph',
      text: [
        text(
          'Crossed: the wave at which the rule was decided, with the share of its information. z and bound: there, or of the ' +
            'side that is nearer at the last look. Adjusted: median-unbiased estimate and interval that allow for stopping early.',
          'quiet',
        ),
      ],
    },
  ];
}

function waveRow(rule: RuleResult, { looks, crossed, adjusted }: RuleSequential, unit: string): Text[] {
  const look = looks.find(({ wave }) => wave === crossed?.wave) ?? looks.at(-1);
  const nearer = look !== undefined && look.fail.z > look.pass.z ? 'fail' : 'pass';
  const side = look?.[crossed?.side ?? nearer];
  const isLevel = rule.quantity === 'level';
  const estimate = isLevel ? formatValue : formatDifference;
  const interval = isLevel ? formatLevelInterval : formatDifferenceInterval;
  return [
    text(rule.id),
    text(
      crossed === null || look === undefined
        ? 'open'
        : `${crossed.side} at ${crossed.wave} (${Math.round(look.informationFraction * 100)} %)`,
    ),
    text(side === undefined ? '' : side.z.toFixed(2)),
    text(side?.bound == null ? '' : side.bound.toFixed(2)),
    text(adjusted === null ? '' : estimate(adjusted.estimate, unit)),
    text(adjusted === null ? '' : interval(adjusted.lower, adjusted.upper, unit)),
  ];
}

/** `Saved: 2,800 rows, 5,600 calls, $0.06 …`; null: nothing. */
export function savedLine({
  rowsSaved = 0,
  callsSaved = 0,
  microUsdSaved = 0,
}: Verdict['waves']): string | null {
  if (rowsSaved === 0) return null;
  const parts = [
    `${formatCount(rowsSaved)} rows`,
    ...(callsSaved > 0 ? [`${formatCount(callsSaved)} calls`] : []),
    ...(microUsdSaved > 0 ? [formatUsd(microUsdSaved)] : []),
  ];
  return `Saved by stopping early: ${parts.join(', ')}.`;
}
