import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import type { RuleResult, SliceResult } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { countOf, formatCount } from '#report/format/format-count.ts';
import { outcomeTone } from '#report/outcome-tone.ts';
import { intervalsSection } from '#report/sections/intervals-section.ts';
import { ruleEffect, ruleInterval, ruleThreshold } from '#report/sections/rule-figures.ts';

/** Every rule with its figures, those that decided first; what they look like on an axis; and why each did not pass. */
export function rulesSection({ decision }: Verdict, units: MetricUnits): Document {
  if (decision === null || decision.rules.length === 0) return [];
  const decided = new Set(decision.decidedBy);
  const rules = decision.rules.toSorted((a, b) => Number(decided.has(b.id)) - Number(decided.has(a.id)));
  return [
    { kind: 'heading', text: 'Rules' },
    {
      kind: 'table',
      columns: [
        { title: '' },
        { title: 'Rule' },
        { title: 'Baseline', align: 'right' },
        { title: 'Candidate', align: 'right' },
        { title: 'Effect', align: 'right' },
        { title: 'Interval', align: 'right' },
        { title: 'Asked', align: 'right' },
      ],
      rows: rules.map((rule) => ruleRow(rule, rule.unit ?? unitOf(units, rule.metric))),
    },
    ...intervalsSection(rules, units),
    ...explanations(rules, units),
  ];
}

function ruleRow(rule: RuleResult, unit: string): Text[] {
  const superior = rule.alsoSuperior === true ? ', superior' : '';
  const isWaived = rule.waivedBy !== undefined;
  return [
    text(
      `${rule.decision}${superior}${isWaived ? ', waived' : ''}`,
      outcomeTone(isWaived ? 'waived' : rule.decision),
    ),
    text(rule.id),
    text(rule.baseline === null ? '' : formatValue(rule.baseline.estimate, unit)),
    text(rule.candidate === null ? '' : formatValue(rule.candidate.estimate, unit)),
    text(rule.quantity === 'level' ? '' : ruleEffect(rule, unit)),
    text(ruleInterval(rule, unit)),
    text(ruleThreshold(rule, unit)),
  ];
}

/** A pass explains itself by its figures; whatever else happened says why. A rule over several slices names each. */
function explanations(rules: readonly RuleResult[], units: MetricUnits): Document {
  const items = rules.flatMap((rule) => {
    const needed = rule.nNeeded === null ? '' : ` About ${formatCount(rule.nNeeded)} rows would tell.`;
    return [
      ...(rule.decision === 'pass' ? [] : [text(`${rule.id}: ${rule.reason}${needed}`)]),
      ...(rule.slices === undefined
        ? []
        : [slicesLine(rule, rule.slices, rule.unit ?? unitOf(units, rule.metric))]),
    ];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function slicesLine({ id, quantity }: RuleResult, slices: readonly SliceResult[], unit: string): Text {
  const shown = slices.map(({ slice, decision, rows, estimate }) => {
    const figure =
      estimate === null
        ? 'none'
        : quantity === 'level'
          ? formatValue(estimate, unit)
          : formatDifference(estimate, unit);
    return `${formatSlice(slice)} ${figure}, ${countOf(rows, 'row')}: ${decision}`;
  });
  return text(`${id}, slice by slice: ${shown.join('; ')}.`);
}
