import type { ResponseOf } from '#dashboard/api/call-api.ts';
import type { Plotting } from '#dashboard/charts/load-plot.ts';
import { outcomeScales } from '#dashboard/charts/outcome-symbols.ts';

type Point = ResponseOf<'read-trend'>['points'][number];

const LEVELS = 230;
const CHANGES = 190;
const MOST_NAMES = 14;

/** A metric over versions: levels of candidate and baseline, and below the improvement with its interval. */
export function drawTrend(plot: Plotting, width: number, points: readonly Point[], metric: string): Element {
  const runs = points.map((point, at) => ({
    ...point,
    at,
    found: point.metrics.find((one) => one.metric === metric) ?? null,
  }));
  const unit = runs.find(({ found }) => found !== null)?.found?.unit ?? '';
  const scale = unit === 'share' ? 100 : unit === 'micro-USD' ? 1e-6 : 1;
  const every = Math.ceil(runs.length / MOST_NAMES);
  const names = new Map(runs.map(({ at, candidate }) => [at, shortened(candidate)]));
  const x = {
    domain: [-0.5, runs.length - 0.5] as [number, number],
    ticks: runs.filter(({ at }) => at % every === 0).map(({ at }) => at),
    tickFormat: (at: number) => names.get(at) ?? '',
    label: null,
  };
  const frame = { width, marginLeft: 60, marginRight: 20, x, ...outcomeScales };
  const levels = runs.flatMap(({ at, outcome, found }) =>
    found?.candidate == null ? [] : [{ at, outcome, value: found.candidate * scale }],
  );
  const baselines = runs.flatMap(({ at, found }) =>
    found?.baseline == null ? [] : [{ at, value: found.baseline * scale }],
  );
  const changes = runs.flatMap(({ at, outcome, found }) =>
    found?.effect == null
      ? []
      : [
          {
            at,
            outcome,
            value: found.effect.improvement * scale,
            lower: (found.interval?.lower ?? found.effect.improvement) * scale,
            upper: (found.interval?.upper ?? found.effect.improvement) * scale,
          },
        ],
  );
  const both = document.createElement('div');
  both.append(
    plot.plot({
      ...frame,
      height: LEVELS,
      y: {
        label: `${metric}${scale === 100 ? ', %' : unit === '' ? '' : `, ${scale === 1e-6 ? 'dollars' : unit}`}`,
        grid: true,
        labelArrow: 'none',
      },
      marks: [
        plot.lineY(baselines, { x: 'at', y: 'value', stroke: 'var(--baseline)', strokeDasharray: '4 3' }),
        plot.lineY(levels, { x: 'at', y: 'value', stroke: 'var(--candidate)', strokeWidth: 1.5 }),
        plot.dot(levels, { x: 'at', y: 'value', symbol: 'outcome', fill: 'outcome', r: 5 }),
      ],
    }),
    plot.plot({
      ...frame,
      height: CHANGES,
      y: { label: `improvement${scale === 100 ? ', points' : ''}`, grid: true, labelArrow: 'none' },
      marks: [
        plot.ruleY([0], { stroke: 'var(--line-strong)' }),
        plot.ruleX(changes, { x: 'at', y1: 'lower', y2: 'upper', stroke: 'outcome', strokeWidth: 2 }),
        plot.dot(changes, { x: 'at', y: 'value', symbol: 'outcome', fill: 'outcome', r: 4.5 }),
      ],
    }),
  );
  return both;
}

function shortened(version: string): string {
  return version.length <= 14 ? version : `${version.slice(0, 6)}…${version.slice(-6)}`;
}
