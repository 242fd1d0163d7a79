import { formatPercent } from '#domain/format/format-metric.ts';
import type { LookSide, RuleResult } from '#domain/gate/gate-decision.ts';
import { axisOf } from '#report/charts/axis-of.ts';
import type { Plot, PlotPoint, PlotSeries } from '#report/document.ts';

/** A z beyond this says no more than that it is beyond. */
const FAR = 8;

/** How a rule went over its looks against the bounds of its two sides; none for a rule that was looked at once. */
export function wavePlots(rules: readonly RuleResult[]): Plot[] {
  return rules.flatMap(({ id, sequential }) => {
    const looks = sequential?.looks ?? [];
    if (looks.length < 2) return [];
    const of = (
      name: string,
      drawn: PlotSeries['drawn'],
      heightOf: (look: (typeof looks)[number]) => number | null,
    ) => ({
      name,
      drawn,
      points: looks.flatMap((look): PlotPoint[] => {
        const y = heightOf(look);
        return y === null ? [] : [{ x: look.informationFraction, y: Math.min(FAR, Math.max(-FAR, y)) }];
      }),
    });
    const z = ({ z }: LookSide) => z;
    const series = [
      of('z to pass', 'line', ({ pass }) => z(pass)),
      of('bound to pass', 'dashes', ({ pass }) => pass.bound),
      of('z to fail', 'line', ({ fail }) => z(fail)),
      of('bound to fail', 'dashes', ({ fail }) => fail.bound),
    ].filter(({ points }) => points.length > 0);
    const points = series.flatMap((one) => one.points);
    return [
      {
        kind: 'plot' as const,
        title: `${id}, look by look`,
        x: axisOf('share of the information', [0, 1, ...points.map(({ x }) => x)], (value) =>
          value < 0 || value > 1 ? '' : formatPercent(value),
        ),
        y: axisOf('z', [0, ...points.map(({ y }) => y)], (value) => String(value).replace('-', '−')),
        series,
      },
    ];
  });
}
