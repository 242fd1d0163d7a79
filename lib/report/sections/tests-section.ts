import { formatMargin, formatPercent } from '#domain/format/format-metric.ts';
import type { RuleResult } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatProbability } from '#report/format/format-probability.ts';

/** How each rule was tested: by what method, at what level after correction, and what the rows could have shown. */
export function testsSection({ decision }: Verdict, units: MetricUnits): Document {
  const tested = decision?.rules.filter(({ method }) => method !== null) ?? [];
  if (tested.length === 0) return [];
  return [
    { kind: 'heading', text: 'How they were tested' },
    {
      kind: 'table',
      columns: [
        { title: 'Rule' },
        { title: 'Method' },
        { title: 'Worth', align: 'right' },
        { title: 'p to pass', align: 'right' },
        { title: 'p to fail', align: 'right' },
        { title: 'Detects', align: 'right' },
        { title: 'Power', align: 'right' },
      ],
      rows: tested.map((rule) => testRow(rule, rule.unit ?? unitOf(units, rule.metric))),
    },
    {
      kind: 'paragraph',
      text: [
        text(
          'Worth: independent rows that the rows are worth. p: against its level. Detects: the distance from what is asked that ' +
            'passes with 80 % power. Power: the chance to pass if both are equal.',
          'quiet',
        ),
      ],
    },
  ];
}

function testRow(rule: RuleResult, unit: string): Text[] {
  const { minimumDetectableEffect: detects, powerIfEqual } = rule;
  return [
    text(rule.id),
    text(
      rule.mcnemar === null
        ? rule.method!
        : `${rule.method}; McNemar p ${formatProbability(rule.mcnemar.midP)}`,
    ),
    text(rule.effectiveN === null ? '' : formatCount(Math.round(rule.effectiveN))),
    text(atLevel(rule.passP, rule.passAlpha)),
    text(atLevel(rule.failP, rule.failAlpha)),
    text(detects === null ? '' : formatMargin(detects, unit)),
    text(powerIfEqual === null ? '' : formatPercent(powerIfEqual)),
  ];
}

/** `0.0012 (0.0083)`: the p value, and the level that it is held against after correction. */
function atLevel(p: number | null, alpha: number): string {
  return p === null ? '' : `${formatProbability(p)} (${formatProbability(alpha)})`;
}
