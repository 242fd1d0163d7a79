import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { allRows } from '#domain/tallies/slice.ts';
import { isUnbeaten } from '#report/pareto.ts';
import type { ShownVerdict } from '#report/verdict-table.ts';

/** What a served version came to in the newest verdict that it was part of. */
export interface ArmStanding {
  /** The name that it is served under. */
  readonly served: string;
  /** By metric: its estimate on all rows. */
  readonly values: Readonly<Record<string, number | null>>;
  /** How it differs from what it was held against, on the quality metric; null: it was itself held against. */
  readonly effect: MetricResult | null;
  readonly against: string | null;
  /** Micro-USD per 1,000 rows at list prices, stored answers included; null: not known. */
  readonly costPerThousand: number | null;
  /** Milliseconds; null: not measured. */
  readonly latencyMs: number | null;
  readonly decidedAt: string;
  /** No other version is at least as good in quality, cost and latency and better in one of them. */
  readonly isOnFront: boolean;
}

/** All versions that a suite has judged on one dataset. */
export interface Standings {
  readonly suite: string;
  readonly dataset: string;
  /** The metric that most verdicts were decided by. */
  readonly quality: { readonly metric: string; readonly unit: string; readonly isHigherBetter: boolean };
  readonly metrics: readonly string[];
  readonly units: ShownVerdict['units'];
  readonly arms: readonly ArmStanding[];
}

/** Versions side by side, suite by suite: only the same rows make figures comparable. @param verdicts oldest first */
export function armStandings(verdicts: readonly ShownVerdict[]): Standings[] {
  const judged = verdicts.filter(({ verdict }) => (verdict.decision?.metrics?.length ?? 0) > 0);
  const groups = Map.groupBy(judged, ({ verdict: { suite, dataset } }) =>
    JSON.stringify([suite.name, dataset.version]),
  );
  return [...groups.values()].map(standingsOf).sort((a, b) => (a.suite < b.suite ? -1 : 1));
}

function standingsOf(group: readonly ShownVerdict[]): Standings {
  const newest = group.at(-1)!;
  const units = newest.units;
  const metric = qualityMetric(group);
  const arms = new Map<string, Omit<ArmStanding, 'isOnFront'>>();
  for (const { verdict } of group) {
    const [candidate, baseline] = verdict.arms;
    const onAll = verdict.decision?.metrics?.filter(({ slice }) => slice === allRows) ?? [];
    const standing = (arm: 'candidate' | 'baseline', served: string, against: string | null) => {
      const values = Object.fromEntries(
        onAll.map((result) => [result.metric, result[arm]?.estimate ?? null]),
      );
      const ofUnit = (unit: string) => Object.keys(values).find((name) => units[name] === unit);
      const [cost, latency] = [ofUnit('micro-USD'), ofUnit('ms')];
      return {
        served,
        values,
        effect: against === null ? null : (onAll.find((result) => result.metric === metric) ?? null),
        against,
        costPerThousand: cost === undefined ? null : scaled(values[cost]),
        latencyMs: latency === undefined ? null : (values[latency] ?? null),
        decidedAt: verdict.decidedAt,
      };
    };
    if (baseline !== undefined) {
      // What a version showed as a candidate says more of it: there it was held against something.
      const known = arms.get(baseline.served);
      if (known === undefined || known.effect === null) {
        arms.set(baseline.served, standing('baseline', baseline.served, null));
      }
    }
    if (candidate !== undefined) {
      arms.set(candidate.served, standing('candidate', candidate.served, baseline?.served ?? null));
    }
  }
  const isHigherBetter = isHigher(group, metric);
  const all = [...arms.values()];
  const points = pointsOf(all, metric, isHigherBetter);
  return {
    suite: newest.verdict.suite.name,
    dataset: `${newest.verdict.dataset.name} (${newest.verdict.dataset.version.slice(0, 12)})`,
    quality: { metric, unit: units[metric] ?? '', isHigherBetter },
    metrics: [...new Set(all.flatMap(({ values }) => Object.keys(values)))].filter(
      (name) => !['micro-USD', 'ms'].includes(units[name] ?? ''),
    ),
    units,
    arms: all
      .map((arm, at) => ({ ...arm, isOnFront: isUnbeaten(at, points) === true }))
      .sort((a, b) => worth(b, metric, isHigherBetter) - worth(a, metric, isHigherBetter)),
  };
}

function scaled(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : value * 1_000;
}

/** The metric of most deciding rules that held against a baseline; else the first. */
function qualityMetric(group: readonly ShownVerdict[]): string {
  const votes = new Map<string, number>();
  for (const { verdict, units } of group) {
    for (const { metric, quantity } of verdict.decision?.rules ?? []) {
      if (quantity !== 'improvement' || ['micro-USD', 'ms'].includes(units[metric] ?? '')) continue;
      votes.set(metric, (votes.get(metric) ?? 0) + 1);
    }
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? group[0]?.verdict.decision?.metrics?.[0]?.metric ?? '';
}

/** An improvement is a rise of a metric that is better when higher; where nothing ever differed, higher is taken for better. */
function isHigher(group: readonly ShownVerdict[], metric: string): boolean {
  const differing = group
    .flatMap(({ verdict }) => verdict.decision?.metrics ?? [])
    .find((result) => result.metric === metric && (result.effect?.rawDifference ?? 0) !== 0);
  const effect = differing?.effect;
  return effect == null || Math.sign(effect.improvement) === Math.sign(effect.rawDifference);
}

function worth({ values }: Pick<ArmStanding, 'values'>, metric: string, isHigherBetter: boolean): number {
  const value = values[metric];
  return value === null || value === undefined ? Number.NEGATIVE_INFINITY : isHigherBetter ? value : -value;
}

/** An arm's figures turned so that more is better, without those that some other arm has not. */
function pointsOf(
  arms: readonly Omit<ArmStanding, 'isOnFront'>[],
  metric: string,
  isHigherBetter: boolean,
): readonly (readonly number[])[] {
  const turned = (figure: number | null) => (figure === null ? null : -figure);
  const columns = [
    arms.map((arm) => worth(arm, metric, isHigherBetter)),
    arms.map(({ costPerThousand }) => turned(costPerThousand)),
    arms.map(({ latencyMs }) => turned(latencyMs)),
  ].filter((column): column is number[] => column.every((figure) => figure !== null));
  return arms.map((_, at) => columns.map((column) => column[at]!));
}
