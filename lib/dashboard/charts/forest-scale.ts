import type { RuleResult } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';

/** Rules whose figures can stand on one axis. */
export interface ForestGroup {
  readonly unit: string;
  readonly quantity: RuleResult['quantity'];
  readonly rules: readonly RuleResult[];
  /** What the axis covers: every estimate, limit and threshold, and of improvements no difference. */
  readonly domain: readonly [low: number, high: number];
}

const ROOM = 0.06;

/** The figure that a rule was decided on; null: there is none. */
export function decidedFigure({ quantity, effect, candidate }: RuleResult): number | null {
  return quantity === 'improvement' ? (effect?.improvement ?? null) : (candidate?.estimate ?? null);
}

export function ruleUnit(rule: Pick<RuleResult, 'unit' | 'metric'>, units: MetricUnits): string {
  return rule.unit ?? unitOf(units, rule.metric);
}

/** Rules by what their axis would show, in the order of their first. */
export function forestGroups(rules: readonly RuleResult[], units: MetricUnits): ForestGroup[] {
  const groups = new Map<string, RuleResult[]>();
  for (const rule of rules) {
    const unit = ruleUnit(rule, units);
    // Levels of different metrics share no axis, even in one unit: 50 ms and 0.9 s would hide one another.
    const key = rule.quantity === 'improvement' ? unit : `${unit}\n${rule.metric}`;
    groups.set(`${rule.quantity}\n${key}`, [...(groups.get(`${rule.quantity}\n${key}`) ?? []), rule]);
  }
  return [...groups.values()].map((members) => ({
    unit: ruleUnit(members[0]!, units),
    quantity: members[0]!.quantity,
    rules: members,
    domain: domainOf(members),
  }));
}

function domainOf(rules: readonly RuleResult[]): [number, number] {
  const figures = rules.flatMap((rule) =>
    [decidedFigure(rule), rule.threshold, rule.interval?.lower ?? null, rule.interval?.upper ?? null].filter(
      (figure): figure is number => figure !== null && Number.isFinite(figure),
    ),
  );
  const all = rules[0]?.quantity === 'improvement' ? [0, ...figures] : figures;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low) * ROOM || Math.abs(high) * ROOM || 1;
  return [low - room, high + room];
}
