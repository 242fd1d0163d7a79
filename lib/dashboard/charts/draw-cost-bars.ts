import type { ResponseOf } from '#dashboard/api/call-api.ts';
import type { Plotting } from '#dashboard/charts/load-plot.ts';

const BAR = 30;
const MOST = 40;

/** Pixels. */
export function barsHeight(count: number): number {
  return Math.min(count, MOST) * BAR + 50;
}

/** A bar a group: what providers charge, and what the service used of AWS. */
export function drawCostBars(plot: Plotting, width: number, sums: ResponseOf<'read-cost'>['sums']): Element {
  const shown = sums.slice(0, MOST);
  const parts = shown.flatMap(({ group, providerUsd, awsUsd }) => [
    { group, of: 'providers', usd: providerUsd },
    { group, of: 'AWS', usd: awsUsd },
  ]);
  return plot.plot({
    width,
    height: barsHeight(sums.length),
    marginLeft: 170,
    marginTop: 24,
    x: { label: 'US dollars', labelArrow: 'none', grid: true },
    y: { label: null, domain: shown.map(({ group }) => group) },
    color: { domain: ['providers', 'AWS'], range: ['var(--candidate)', 'var(--baseline)'] },
    marks: [
      plot.barX(parts, { x: 'usd', y: 'group', fill: 'of', insetTop: 3, insetBottom: 3 }),
      plot.ruleX([0], { stroke: 'var(--line-strong)' }),
    ],
  });
}
