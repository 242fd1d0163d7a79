import type { RuleResult } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import { axisOf } from '#report/charts/axis-of.ts';
import { tickText, tickUnit } from '#report/charts/tick-text.ts';
import { type Document, type Forest, type ForestRow, text } from '#report/document.ts';
import { outcomeTone } from '#report/outcome-tone.ts';
import { ruleEffect, ruleInterval, ruleThreshold } from '#report/sections/rule-figures.ts';

/** Each rule's interval against what was asked; rules of one unit share an axis. */
export function intervalsSection(rules: readonly RuleResult[], units: MetricUnits): Document {
  const shown = rules.filter(({ interval }) => interval !== null);
  const groups = new Map<string, { readonly unit: string; readonly rules: RuleResult[] }>();
  for (const rule of shown) {
    const unit = rule.unit ?? unitOf(units, rule.metric);
    // A unit that nobody knows says nothing of whether two metrics can be compared.
    const key = JSON.stringify([rule.quantity, unit, unit === '' ? rule.metric : '']);
    const group = groups.get(key) ?? { unit, rules: [] };
    groups.set(key, group);
    group.rules.push(rule);
  }
  return [...groups.values()].map(({ unit, rules }) => forestOf(rules, unit));
}

function forestOf(rules: readonly RuleResult[], unit: string): Forest {
  const quantity = rules[0]?.quantity ?? 'improvement';
  const rows = rules.map((rule) => forestRow(rule, unit));
  const values = rows.flatMap(({ lower, upper, estimate, threshold }) => [lower, upper, estimate, threshold]);
  const told = tickUnit(unit, quantity);
  return {
    kind: 'forest',
    axis: axisOf(
      `${quantity === 'level' ? 'Level of the candidate' : 'Improvement over the baseline'}${told === '' ? '' : `, ${told}`}: interval against what was asked`,
      [...values.filter((value) => value !== null), ...(quantity === 'improvement' ? [0] : [])],
      (value) => tickText(value, unit, quantity),
    ),
    rows,
  };
}

function forestRow(rule: RuleResult, unit: string): ForestRow {
  const isWaived = rule.waivedBy !== undefined;
  return {
    label: rule.id,
    mark: text(isWaived ? 'waived' : rule.decision, outcomeTone(isWaived ? 'waived' : rule.decision)),
    estimate:
      rule.quantity === 'level' ? (rule.candidate?.estimate ?? null) : (rule.effect?.improvement ?? null),
    lower: rule.interval?.lower ?? null,
    upper: rule.interval?.upper ?? null,
    threshold: rule.threshold,
    passes: rule.passes,
    figures: `${ruleEffect(rule, unit)} ${ruleInterval(rule, unit)}, asked ${ruleThreshold(rule, unit)}`,
  };
}
