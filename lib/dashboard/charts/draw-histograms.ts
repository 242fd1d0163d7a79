import type { ResponseOf } from '#dashboard/api/call-api.ts';
import type { Plotting } from '#dashboard/charts/load-plot.ts';

const PANEL = 130;
const AXIS = 40;

/** Pixels. */
export function histogramsHeight(count: number): number {
  return Math.max(1, count) * PANEL + AXIS;
}

/** A histogram a distribution, one below the other on one axis, its median and 95th percentile marked. */
export function drawHistograms(
  plot: Plotting,
  width: number,
  { distributions, unit, of }: ResponseOf<'read-distributions'>,
): Element {
  const bars = distributions.flatMap((one) =>
    one.bins.map(([from, to, count]) => ({ panel: panelOf(one), arm: one.arm, from, to, count })),
  );
  const marks = distributions.flatMap((one) =>
    one.quantiles === null
      ? []
      : [
          { panel: panelOf(one), at: one.quantiles.p50, name: 'p50' },
          { panel: panelOf(one), at: one.quantiles.p95, name: 'p95' },
        ],
  );
  return plot.plot({
    width,
    height: histogramsHeight(distributions.length),
    marginLeft: 56,
    marginRight: 110,
    x: {
      label: `${of === 'difference' ? 'candidate − baseline' : 'value'}${unit === '' ? '' : `, ${unit}`}`,
      labelArrow: 'none',
      // Tails of latencies are long: the bins themselves grow with the value.
      type: isLong(bars) ? 'log' : 'linear',
      ...(isLong(bars) && { tickFormat: '~s', ticks: 8 }),
    },
    y: { label: null, ticks: 3, tickFormat: '~s' },
    fy: { label: null, domain: distributions.map(panelOf), padding: 0.18 },
    color: {
      domain: ['candidate', 'baseline'],
      range: ['var(--candidate)', 'var(--baseline)'],
      unknown: 'var(--accent)',
    },
    marks: [
      plot.rectY(bars, {
        fy: 'panel',
        x1: 'from',
        x2: 'to',
        y: 'count',
        fill: 'arm',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      plot.ruleX(marks, { fy: 'panel', x: 'at', stroke: 'var(--text)', strokeDasharray: '3 2' }),
      plot.text(marks, {
        fy: 'panel',
        x: 'at',
        text: 'name',
        frameAnchor: 'top',
        dy: -8,
        fill: 'var(--text)',
      }),
    ],
  });
}

function panelOf({ arm, calls }: ResponseOf<'read-distributions'>['distributions'][number]): string {
  return calls === 'all' ? arm : `${arm}, ${calls}`;
}

function isLong(bars: readonly { readonly from: number; readonly to: number }[]): boolean {
  const low = Math.min(...bars.map(({ from }) => from));
  const high = Math.max(...bars.map(({ to }) => to));
  return low > 0 && high / low > 50;
}
