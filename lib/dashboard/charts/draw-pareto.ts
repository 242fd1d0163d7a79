import type { Plotting } from '#dashboard/charts/load-plot.ts';
import type { Scorecard, ScorecardEntry } from '#report/scorecard.ts';

/** Pixels. */
export const PARETO_HEIGHT = 320;

const MOST_CHARACTERS = 24;

/** A panel for cost and one for latency: quality upwards, the price of it to the right, intervals of quality where there are. */
export function drawPareto(plot: Plotting, width: number, { entries, axes, metrics }: Scorecard): Element {
  const metric = metrics.find(({ name }) => name === axes.quality);
  const scale = metric?.unit === 'share' ? 100 : 1;
  const panels = [
    ...(axes.cost
      ? [{ label: 'dollars for 1,000 rows', of: (entry: ScorecardEntry) => perThousand(entry) }]
      : []),
    ...(axes.latency === null
      ? []
      : [
          {
            label: `latency p${axes.latency}, ms`,
            of: (entry: ScorecardEntry) => latencyOf(entry, axes.latency!),
          },
        ]),
  ];
  const both = document.createElement('div');
  both.className = 'panels';
  const panelWidth = panels.length > 1 && width > 700 ? Math.floor(width / 2) - 8 : width;
  for (const { label, of } of panels) {
    const points = entries.flatMap((entry) => {
      const value = entry.values[axes.quality ?? ''];
      const x = of(entry);
      if (x === null || value?.estimate == null) return [];
      const { lower, upper } = value.interval ?? { lower: null, upper: null };
      return [
        {
          x,
          y: value.estimate * scale,
          lower: (lower ?? value.estimate) * scale,
          upper: (upper ?? value.estimate) * scale,
          arm: entry.arm === 'baseline' ? 'baseline' : 'candidate',
          isUnbeaten: entry.pareto === true,
          name: nameOf(entry),
        },
      ];
    });
    both.append(
      plot.plot({
        width: panelWidth,
        height: PARETO_HEIGHT,
        marginLeft: 56,
        marginRight: 90,
        x: { label, labelArrow: 'none', nice: true, zero: true, grid: true },
        y: {
          label: `${axes.quality}${scale === 100 ? ', %' : ''}`,
          labelArrow: 'none',
          nice: true,
          reverse: metric?.direction === 'lower',
          grid: true,
        },
        color: { domain: ['candidate', 'baseline'], range: ['var(--candidate)', 'var(--baseline)'] },
        marks: [
          plot.ruleX(points, { x: 'x', y1: 'lower', y2: 'upper', stroke: 'arm', strokeWidth: 1.5 }),
          plot.dot(
            points.filter(({ isUnbeaten }) => isUnbeaten),
            { x: 'x', y: 'y', r: 6, fill: 'arm' },
          ),
          plot.dot(
            points.filter(({ isUnbeaten }) => !isUnbeaten),
            { x: 'x', y: 'y', r: 6, stroke: 'arm', fill: 'var(--raised)', strokeWidth: 1.5 },
          ),
          plot.text(points, {
            x: 'x',
            y: 'y',
            text: 'name',
            dx: 10,
            textAnchor: 'start',
            fill: 'var(--text)',
          }),
        ],
      }),
    );
  }
  return both;
}

function perThousand({ microUsdPer1000Rows }: ScorecardEntry): number | null {
  return microUsdPer1000Rows === null ? null : microUsdPer1000Rows / 1e6;
}

function latencyOf({ latencies }: ScorecardEntry, percentile: number): number | null {
  return latencies.find((one) => one.percentile === percentile)?.ms ?? null;
}

function nameOf({ version }: ScorecardEntry): string {
  return version.length <= MOST_CHARACTERS ? version : `${version.slice(0, MOST_CHARACTERS - 1)}…`;
}
